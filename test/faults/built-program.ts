import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import WebSocketClient from 'ws'
import { bundle, output } from '../../build/bundle.ts'
import { steadyFlags } from '../../build/steady-node.mjs'
import type { ServiceBridge } from '../../core/contract/contract.ts'
import { connectWebSocket } from '../../renderer/bridge/web-socket-bridge.ts'

/** The built program, running on a data folder. */
export interface Program {
  readonly child: ChildProcess
  /** The address with its token. */
  readonly address: string
  readonly port: number
  /** SIGKILL; resolves once the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** How a program is started: flags for Node, what is added to its environment, and the port, 0 for the one of last time. */
export interface StartOptions {
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly port?: number
}

/** Builds the program unless the last build is of these sources. Before all else: a build takes seconds. */
export const build = bundle

/** The flags that load a module of this folder into the program and into each of its threads. */
export const withModule = (name: string) => ['--import', join(import.meta.dirname, name)]

/** Starts the built program without waiting for anything. */
export function spawnProgram(folder: string, { flags = [], env = {}, port = 0 }: StartOptions = {}): ChildProcess {
  const program = join(output, 'app', 'loopback.js')
  const args = ['--loopback', '--no-open', '--port', String(port), '--data', folder]
  return spawn(process.execPath, [...steadyFlags, ...flags, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
}

/** Starts the built program and waits until it listens. Throws what it says where it ends before. */
export async function startProgram(folder: string, options: StartOptions = {}): Promise<Program> {
  const child = spawnProgram(folder, options)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const address = /^listening (\S+)$/.exec(line)?.[1]
    if (address) return running(child, address)
  }
  throw new Error(`The program ended before it listened: ${said}`)
}

function running(child: ChildProcess, address: string): Program {
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    }
    return child.exitCode
  }
  return {
    child,
    address,
    port: Number(new URL(address).port),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

/** A window of the program without its pictures: the product's own way to the service. */
export interface ProgramWindow {
  readonly bridge: ServiceBridge
  /** Ends the connection for good. */
  close(): void
}

function end(socket: WebSocketClient): void {
  socket.onclose = null
  socket.terminate()
}

/** Exchanges the token for a cookie, as a browser does, and connects. The connection outlives the program and comes back. */
export async function openWindow({ address, port }: Program): Promise<ProgramWindow> {
  const response = await fetch(address, { redirect: 'manual' })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sockets = new Set<WebSocketClient>()
  let isClosed = false
  class BrowserSocket extends WebSocketClient {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: `http://127.0.0.1:${port}` } })
      this.on('error', () => undefined)
      sockets.add(this)
      this.on('close', () => sockets.delete(this))
      // A try that was under way would begin the next one for ever: its listener is set once it is made.
      if (isClosed) queueMicrotask(() => end(this))
    }
  }
  Object.assign(globalThis, { WebSocket: BrowserSocket })
  const bridge = connectWebSocket(`ws://127.0.0.1:${port}/service`)
  return {
    bridge,
    close() {
      isClosed = true
      for (const socket of sockets) end(socket)
    },
  }
}
