// Puts the built program through faults of its disk, its clock and its memory while a window types without a pause: nothing
// shown as saved may be missing, the person must be told within a second, what is typed meanwhile must be saved by itself once
// the fault is over, and every other fault the program is killed amid it. `node test/faults/faults.ts [RUNS] [NAME…]` runs
// each kind 50 times, or those whose name contains one of the words given. Ends with 1 where anything goes wrong. PLANTED names
// a bug of `planted.ts` to plant. Needs Linux, strace and the right to mount.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { build, openWindow, type Program, startProgram, withModule } from './built-program.ts'
import { chanceFrom } from './damage-kinds.ts'
import { type Outcome, printOutcome } from './outcome.ts'
import { type Ground, type RunningFault, runningFaults } from './running-faults.ts'
import { now, Typist, typedKeys } from './typist.ts'

/** Within how many milliseconds a person must be told. */
const toldWithin = 1000

/** How long saving may take to go on by itself after a fault: the longest wait before a further try, and some. */
const healsWithin = 8000

/** The data folder lies on a small disk of this many megabytes. */
const diskSize = 64

/** Heap of each thread in megabytes, so that eating it up takes a moment only. */
const heap = 160

/** Whether this machine lets us mount a disk. */
export function canMount(): boolean {
  const disk = mountSmallDisk(1)
  disk?.remove()
  return disk !== undefined
}

/**
 * Puts one program through a fault `runs` times. Told is from each fault to the window's 保存失败, or to the answer of the
 * request that needs the thread concerned.
 */
export async function runFault(fault: RunningFault, runs: number, planted?: string): Promise<Outcome> {
  const disk = mountSmallDisk(diskSize)
  if (!disk) throw new Error('This user may not mount a disk')
  const steering = mkdtempSync(join(tmpdir(), 'jianwen-steer-'))
  const folder = join(disk.folder, 'data')
  mkdirSync(folder)
  const clockFile = join(steering, 'clock')
  const hungerFile = join(steering, 'hunger')
  writeFileSync(clockFile, '0')
  const needsModule = !fault.isOfDisk
  const options = {
    flags: [
      `--max-old-space-size=${heap}`,
      ...(needsModule ? withModule('program-faults.ts') : []),
      ...(planted ? withModule('planted.ts') : []),
    ],
    env: { CLOCK_FILE: clockFile, HUNGER_FILE: hungerFile, ...(planted && { PLANTED: planted }) },
  }
  const complaints: string[] = []
  const told: number[] = []
  let program: Program = await startProgram(folder, options)
  const { port } = program
  const window = await openWindow(program)
  const typist = await Typist.begin(window.bridge, 'a')
  const ground: Ground = {
    folder,
    disk,
    clockFile,
    hungerFile,
    chance: chanceFrom(runs),
    bridge: window.bridge,
    pid: program.child.pid as number,
    hasEnded: () => program.child.exitCode !== null || program.child.signalCode !== null,
    kill: () => program.kill(),
    async startAgain() {
      program = await startProgram(folder, { ...options, port })
      ground.pid = program.child.pid as number
    },
  }
  try {
    for (let run = 0; run < runs && complaints.length < 20; run++) {
      const complain = (what: string) => complaints.push(`${run}: ${what}`)
      await once(fault, ground, typist, run % 2 === 1, told, complain)
      const stored = await window.bridge.request('draft.open', { id: 'a' })
      const keys = stored.ok ? typedKeys(stored.value.content) : -1
      if (keys !== typist.keys.length) complain(`${keys} of ${typist.keys.length} keys are stored`)
      if (stored.ok && stored.value.notice !== null) complain(stored.value.notice)
    }
  } catch (error) {
    complaints.push(String(error))
  } finally {
    typist.rest()
    typist.autosave.stop()
    window.close()
    await program.kill()
  }
  complaints.push(...lookThrough(folder, typist.savedKeys))
  disk.remove()
  rmSync(steering, { recursive: true, force: true })
  return { runs, told, complaints }
}

/** One fault, from before it until everything typed is saved. */
async function once(
  fault: RunningFault,
  ground: Ground,
  typist: Typist,
  isKilledAmid: boolean,
  told: number[],
  complain: (what: string) => void,
): Promise<void> {
  typist.type()
  await setTimeout(50 + ground.chance(250))
  const shownBefore = typist.shown.length
  const { end, since, answered, heals } = await fault.begin(ground)
  const begun = since ?? now()
  const note = (after: number) => {
    told.push(after)
    if (after > toldWithin) complain(`told after ${Math.round(after)} ms`)
  }
  const failure = () =>
    typist.shown
      .slice(shownBefore)
      .find(({ state }) => state.status === 'failed' && (!fault.says || fault.says.test(state.message)))
  try {
    if (fault.isTold) {
      await waitFor(() => failure() !== undefined, 3 * toldWithin)
      note(Math.max(0, (failure()?.at ?? Number.POSITIVE_INFINITY) - begun))
    } else if (answered) {
      note(await Promise.race([answered, setTimeout(3 * toldWithin, Number.POSITIVE_INFINITY)]))
    } else await setTimeout(300)
    await setTimeout(100)
    if (ground.hasEnded()) throw new Error('The program has ended')
    if (fault.isLasting && typist.status !== 'failed') complain(`${typist.status} is shown amid the fault`)
    if (isKilledAmid) await ground.kill()
  } finally {
    await end()
  }
  if (isKilledAmid) await ground.startAgain()
  if (heals && !(await heals(healsWithin))) complain(`does not work again ${healsWithin} ms after the fault`)
  typist.rest()
  const isSaved = await waitFor(() => !typist.autosave.isUnsaved && typist.status === 'saved', healsWithin)
  if (!isSaved) complain(`not saved ${healsWithin} ms after the fault: ${JSON.stringify(typist.shown.at(-1))}`)
  if (!fault.isTold && !isKilledAmid && failure()) complain(`saving failed: ${JSON.stringify(failure())}`)
}

async function waitFor(holds: () => boolean, most: number): Promise<boolean> {
  const deadline = performance.now() + most
  while (!holds()) {
    if (performance.now() > deadline) return false
    await setTimeout(5)
  }
  return true
}

/** What was shown as saved must be in the database that is left, and nothing may have to be recovered. */
function lookThrough(folder: string, savedKeys: number): readonly string[] {
  const complaints: string[] = []
  const store = createReopeningStore(join(folder, 'drafts.db'), ({ reason }) => complaints.push(`recovered: ${reason}`))
  try {
    const { content, notice } = store.run(open => open.open('a'))
    if (typedKeys(content) < savedKeys) complaints.push(`${savedKeys - typedKeys(content)} saved keys are lost`)
    if (notice !== null) complaints.push(notice)
  } catch (error) {
    complaints.push(`does not open: ${error}`)
  } finally {
    try {
      store.close()
    } catch (error) {
      complaints.push(`does not close: ${error}`)
    }
  }
  return complaints
}

if (import.meta.main) {
  const [, , ...args] = process.argv
  const runs = Number(args.find(argument => /^\d+$/.test(argument)) ?? 50)
  const names = args.filter(argument => !/^\d+$/.test(argument))
  await build()
  for (const fault of runningFaults) {
    if (names.length > 0 && !names.some(name => fault.name.includes(name))) continue
    printOutcome(fault.name, await runFault(fault, runs, process.env.PLANTED))
  }
}
