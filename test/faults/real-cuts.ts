// Cuts the power of a real file system: the scripted session writes to an ext4 image, which is copied as it stands on the disk
// at a random moment; the copy is mounted, whereby ext4 replays its log, and the product starts on it.
// `node test/faults/real-cuts.ts [COUNT]` takes 100 and ends with 1 where an acknowledged act is lost or a database is corrupt;
// `--planted` runs with synchronous=NORMAL, and must end with 1. Needs Linux and the right to mount.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { steadyFlags } from '../../build/steady-node.mjs'
import type { PowerCuts } from './power-cut.ts'
import { acts } from './scripted-session.ts'
import { fateOf, sessionStates } from './session-states.ts'

const program = join(import.meta.dirname, 'scripted-session.ts')
const planted = ['--import', join(import.meta.dirname, 'planted-normal.ts')]

/** Size of the image. */
const size = '48M'

/** How long after a random act the cut may come, in milliseconds. */
const longest = 30

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** Whether this machine lets us mount images. A file of its own is tried: one that is being run may not be written to. */
export function canMountImages(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-loop-'))
  try {
    const file = join(folder, 'image')
    writeFileSync(file, Buffer.alloc(4096))
    run('losetup', '-d', run('losetup', '--find', '--show', file))
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Cuts the power `count` times, `isPlanted` with commits that are not synced. */
export async function cutRealPower(count: number, isPlanted = false): Promise<PowerCuts> {
  const states = sessionStates()
  const fates = { kept: 0, lost: 0, corrupt: 0 }
  const complaints: string[] = []
  for (let cut = 0; cut < count; cut++) {
    const folder = mkdtempSync(join(tmpdir(), 'jianwen-cut-'))
    try {
      const acknowledged = await cutOnce(folder, isPlanted)
      const mounted = mount(join(folder, 'after'), `${folder}/after.img`)
      const { fate, why } = fateOf(join(mounted.path, 'data'), states, acknowledged)
      mounted.end()
      fates[fate]++
      if (fate !== 'kept') complaints.push(`${fate} in cut ${cut}: ${why}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { fates, complaints: complaints.slice(0, 20) }
}

/** Leaves the disk of the moment as `after.img`; answers how many acts had been acknowledged before it. */
async function cutOnce(folder: string, isPlanted: boolean): Promise<number> {
  const image = join(folder, 'disk.img')
  run('truncate', '-s', size, image)
  run('mkfs.ext4', '-q', '-F', image)
  const mounted = mount(join(folder, 'disk'), image)
  mkdirSync(join(mounted.path, 'data'))
  run('sync', '-f', mounted.path)
  const flags = [...steadyFlags, ...(isPlanted ? planted : [])]
  const child = spawn(process.execPath, [...flags, program, join(mounted.path, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Listened for from the start: a session may be over before it is stopped.
  const closed = once(child, 'close')
  let said = ''
  const moment = 1 + Math.floor(Math.random() * acts.length)
  const reached = new Promise<void>(resolve => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes(`ack ${moment}\n`)) resolve()
    })
  })
  await Promise.race([reached, closed])
  await setTimeout(Math.random() * longest)
  // Stopped, so that the copy is the disk of one moment; what lies in memory alone is not in the image.
  child.kill('SIGSTOP')
  await setTimeout(20)
  const acknowledged = Math.max(0, ...[...said.matchAll(/^ack (\d+)$/gm)].map(([, number]) => Number(number)))
  run('cp', '--sparse=always', image, join(folder, 'after.img'))
  child.kill('SIGKILL')
  await closed
  mounted.end()
  return acknowledged
}

function mount(path: string, image: string): { readonly path: string; end(): void } {
  mkdirSync(path)
  // Written past the cache of the machine: the file of the image is what a disk would hold.
  const device = run('losetup', '--find', '--show', '--direct-io=on', image)
  run('mount', '-t', 'ext4', device, path)
  return {
    path,
    end() {
      run('umount', path)
      run('losetup', '-d', device)
    },
  }
}

if (import.meta.main) {
  const count = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 100)
  const { fates, complaints } = await cutRealPower(count, process.argv.includes('--planted'))
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  const { kept, lost, corrupt } = fates
  console.log(`${lost + corrupt === 0 ? '✓' : '✗'} ext4 断电 ${count} 次：完好 ${kept}，丢失 ${lost}，损坏 ${corrupt}`)
  process.exitCode = lost + corrupt === 0 ? 0 : 1
}
