import { readFileSync } from 'node:fs'

/** The marks of a fuse in the wire: off, on, and taken out of this version of Electron. */
export const FuseState = { off: '0', on: '1', removed: 'r' } as const

/** The fuses in the order of the wire. */
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const

export type FuseName = (typeof names)[number]

/** The state of each fuse in a program of Electron: behind its sentinel stand version, count and one byte a fuse. */
export function readFuses(program: string): Readonly<Record<FuseName, string>> {
  const bytes = readFileSync(program)
  const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  if (at === -1) throw new Error('No fuses in this program')
  const count = bytes[at + 33] ?? 0
  const wire = bytes.toString('latin1', at + 34, at + 34 + count)
  return Object.fromEntries(names.map((name, index) => [name, wire[index] ?? ''])) as Record<FuseName, string>
}
