// Runs every fault script of the drafts in its full form, one after another, and ends with one table: what came of each, and
// how long it took. `node test/faults/all.ts [COUNT] [WORD…]`: COUNT in place of each script's own number of runs, and only
// the scripts whose line holds one of the words. What a script prints is passed on. Ends with 1 where one of them does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Every script with its arguments, those that take minutes before those that take hours. */
const scripts = [
  'faults.ts 50',
  'start-faults.ts 50',
  'window-crash.ts 50',
  'two-writers.ts 25',
  'residue.ts 20',
  'residue.ts 20 --encrypted',
  'corruptions.ts 1000',
  'corruptions.ts 1000 --encrypted',
  'real-cuts.ts 100',
  'power-cut.ts 20000',
  'kills.ts --calls',
  'kills.ts 1000',
] as const

/** What came of one script. */
interface Result {
  readonly command: string
  readonly isKept: boolean
  readonly seconds: number
  /** The lines with which it said what came of its runs. */
  readonly lines: readonly string[]
}

async function run(command: string): Promise<Result> {
  const [name = '', ...args] = command.split(' ')
  const start = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    lines.push(line)
  }
  const [code] = await exit
  const sums = lines.filter(line => line.includes('：') && !line.includes('{'))
  return { command, isKept: code === 0, seconds: (performance.now() - start) / 1000, lines: sums }
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} 分 ${String(Math.round(seconds % 60)).padStart(2, '0')} 秒`
}

const args = process.argv.slice(2)
const count = args.find(argument => /^\d+$/.test(argument))
const asked = args.filter(argument => !/^\d+$/.test(argument))
const results: Result[] = []
for (const script of scripts) {
  if (asked.length > 0 && !asked.some(word => script.includes(word))) continue
  const command = count ? script.replace(/\d+/, count) : script
  console.log(`— ${command}`)
  results.push(await run(command))
}
console.log('\n| | 脚本 | 用时 | 结果 |\n| --- | --- | --- | --- |')
for (const { command, isKept, seconds, lines } of results)
  console.log(`| ${isKept ? '✓' : '✗'} | ${command} | ${minutes(seconds)} | ${lines.join('；') || '没有结果'} |`)
if (results.some(({ isKept }) => !isKept)) process.exitCode = 1
