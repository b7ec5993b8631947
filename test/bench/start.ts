// How long the built program takes from its first instruction until the window could connect, beside a Node that does
// nothing, in turns. `node test/bench/start.ts [RUNS]`: each median of so many starts, 15 unless said, after one that
// fills the folder for compiled code. A data folder with one draft.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { temporaryFolder } from '../e2e/support/shell.ts'
import { build, openWindow, startProgram } from '../faults/built-program.ts'
import { percentile } from './percentile.ts'
import { checkGoal } from './typing/goals.ts'

const goal = 300
const runs = Number(process.argv[2] ?? 15)

await build()
const folder = temporaryFolder()
const data = join(folder.path, 'data')
const env = { XDG_CACHE_HOME: join(folder.path, 'cache'), LOCALAPPDATA: join(folder.path, 'cache') }
try {
  const first = await startProgram(data, { env })
  const window = await openWindow(first)
  await window.bridge.request('draft.create', {
    content: { version: draftVersion, genre: 'notice', fields: {}, blocks: [textBlock('title', '关于清查渡口的通知')] },
  })
  window.close()
  await first.stop()
  const program: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    bare.push(await timed(async () => void (await once(spawn(process.execPath, ['-e', '0']), 'exit'))))
    let started: Awaited<ReturnType<typeof startProgram>> | undefined
    program.push(
      await timed(async () => {
        started = await startProgram(data, { env })
      }),
    )
    await started?.stop()
  }
  const [median, high, node] = [percentile(program, 0.5), percentile(program, 0.95), percentile(bare, 0.5)]
  const ratio = (median / node).toFixed(1)
  const figures = `median ${Math.round(median)} ms, p95 ${Math.round(high)} ms; Node alone ${Math.round(node)} ms, ${ratio} times that`
  checkGoal(`service start under ${goal} ms`, median < goal, figures)
} finally {
  folder.remove()
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
