import { setTimeout } from 'node:timers/promises'
import { onTestFinished, vi } from 'vitest'
import type { ServiceBridge } from '../../core/contract/contract.ts'
import { app, standIn } from './electron-stand-in.ts'

/** The shell running against the stand-in, with the bridge that its preload gave the page. */
export interface Desktop {
  readonly bridge: ServiceBridge
  /** Quits and waits until everything is on disk. */
  quit(): Promise<void>
}

/** Runs the real main.ts and preload.ts on a data folder. The test must have put the stand-in in place of 'electron'. */
export async function startDesktop(dataFolder: string): Promise<Desktop> {
  await runMain(dataFolder)
  await until(() => standIn.windows.length > 0 || standIn.hasQuit)
  await import('../../electron/desktop/preload.ts')
  const quit = async () => {
    if (!standIn.hasQuit) app.quit()
    await until(() => standIn.hasQuit)
  }
  onTestFinished(quit)
  return { bridge: standIn.exposed.get('jianwen') as ServiceBridge, quit }
}

/** Runs the real main.ts anew and does not wait for anything. */
export async function runMain(dataFolder: string, decide: () => void = () => {}): Promise<void> {
  standIn.reset()
  decide()
  vi.resetModules()
  process.argv = ['electron', '.', '--data', dataFolder]
  await import('../../electron/desktop/main.ts')
}

/** Waits until something holds, ten seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Still not so: ${holds}`)
    await setTimeout(5)
  }
}
