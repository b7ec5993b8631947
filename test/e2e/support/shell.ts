import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { output } from '../../../build/bundle.ts'

/** A running loopback shell. */
export interface Shell {
  /** Address with its one-time token. */
  readonly url: string
  /** SIGKILL, as a power switch would. Resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** Starts the built loopback shell on a data folder, with files to open, and waits until it listens. Port 0 is any free one. */
export async function startShell(
  dataFolder: string,
  port: number | string = 0,
  files: readonly string[] = [],
): Promise<Shell> {
  return startWith(['--port', String(port), '--data', dataFolder, ...files])
}

/** Starts it on the data folder that the program chooses for a person with this home. */
export async function startShellOf(home: string): Promise<Shell> {
  return startWith([], { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data') })
}

async function startWith(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Shell> {
  const command = [join(output, 'app', 'loopback.js'), '--loopback', '--no-open', ...args]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], env })
  const url = await address(child)
  return {
    url,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill('SIGTERM')
      await once(child, 'exit')
      return child.exitCode
    },
  }
}

/** A fresh folder for one test, and the way to remove it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'jianwen-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

async function address(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  for await (const line of lines) {
    const match = /^listening (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/.exec(line)
    if (match?.[1]) return match[1]
  }
  throw new Error('The loopback shell ended before it listened')
}
