import { createHash } from 'node:crypto'

/** The parts of an exchange package: what it says of itself, the hash of that, the draft, its log, earlier states. */
export const partNames = {
  manifest: 'manifest.json',
  seal: 'manifest.sha256',
  draft: 'draft.json',
  log: 'log.json',
  version: (place: number) => `versions/${String(place + 1).padStart(4, '0')}.json`,
} as const

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
