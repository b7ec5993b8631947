import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { steadyFlags } from '../../build/steady-node.mjs'

/** What a program did to the files of its folder, by their names in it, and the acts that it said were done. */
export type DiskEvent =
  | { readonly kind: 'create' | 'sync'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly size: number }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'ack'; readonly number: number }

const calls = 'openat,pwrite64,write,fdatasync,fsync,ftruncate,rename,renameat,renameat2,unlink,unlinkat'
const longest = '16777216'

/** The folder before the first event has nothing in it. `flags` go to Node. Throws where the session does not end well. */
export function logSession(program: string, flags: readonly string[] = []): readonly DiskEvent[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-log-'))
  const data = join(folder, 'data')
  const log = join(folder, 'calls')
  try {
    const trace = ['-f', '-y', '-xx', '-qq', '-s', longest, '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log]
    const node = [process.execPath, ...steadyFlags, ...flags, program, data]
    const { status, stderr } = spawnSync('strace', [...trace, ...node], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The session ended with ${status}: ${stderr}`)
    return [...readLog(readFileSync(log, 'latin1'), `${data}/`)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether this machine has strace and lets it trace. */
export const canTrace = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0

/** A write counts from the moment it is begun, a sync from the moment it has returned. */
function* readLog(log: string, prefix: string): Generator<DiskEvent> {
  const begun = new Map<string, string>()
  for (const line of log.split('\n')) {
    const [, process = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (text.endsWith('<unfinished ...>')) {
      const start = text.slice(0, -'<unfinished ...>'.length)
      begun.set(process, start)
      if (!isSync(start)) yield* eventsOf(`${start}) = 0`, prefix)
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)
    if (!resumed) {
      yield* eventsOf(text, prefix)
      continue
    }
    const start = begun.get(process) ?? ''
    if (isSync(start)) yield* eventsOf(start + resumed[1], prefix)
  }
}

const isSync = (call: string) => /^f(data)?sync\(/.test(call)

function* eventsOf(call: string, prefix: string): Generator<DiskEvent> {
  const [, name = '', rest = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/s.exec(call) ?? []
  if (name === '' || result.startsWith('-')) return
  const strings = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytesOf(hex))
  const handle = /^\d+<([^>]*)>/.exec(rest)?.[1]
  const own = (path: Buffer | undefined) => {
    const text = path?.toString() ?? ''
    return text.startsWith(prefix) ? text.slice(prefix.length) : undefined
  }
  const file = handle === undefined ? undefined : own(bytesOf(handle))
  const numbers = (rest.split('"').at(-1) ?? '').split(',').map(part => Number(part.trim()))
  switch (name) {
    case 'write': {
      const bytes = strings[0] ?? Buffer.alloc(0)
      const acknowledged = /^ack (\d+)\n$/.exec(bytes.toString())?.[1]
      if (acknowledged) yield { kind: 'ack', number: Number(acknowledged) }
      else if (file !== undefined) yield { kind: 'write', name: file, at: -1, bytes }
      return
    }
    case 'pwrite64':
      if (file !== undefined)
        yield { kind: 'write', name: file, at: numbers.at(-1) as number, bytes: strings[0] ?? Buffer.alloc(0) }
      return
    case 'ftruncate':
      if (file !== undefined) yield { kind: 'truncate', name: file, size: Number(rest.split(',').at(-1)) }
      return
    case 'openat': {
      const opened = own(strings[0])
      if (opened === undefined || !/O_CREAT|O_TRUNC/.test(rest)) return
      yield { kind: 'create', name: opened }
      if (rest.includes('O_TRUNC')) yield { kind: 'truncate', name: opened, size: 0 }
      return
    }
    case 'unlink':
    case 'unlinkat': {
      const removed = own(strings[0])
      if (removed !== undefined) yield { kind: 'unlink', name: removed }
      return
    }
    case 'rename':
    case 'renameat':
    case 'renameat2': {
      const from = own(strings[0])
      const to = own(strings[1])
      if (from !== undefined && to !== undefined) yield { kind: 'rename', name: from, to }
      return
    }
    default:
      if (isSync(call)) yield { kind: 'sync', name: file ?? '' }
  }
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}
