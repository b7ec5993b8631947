import { createHash } from 'node:crypto'

/**
 * The SHA-256, as hex, of one stored text and of the place it belongs to, so that a text that was altered or that turns
 * up under another draft or number is noticed. SQLite's own checks miss most altered text.
 */
export function recordHash(draftId: string, seq: number, json: string): string {
  return createHash('sha256').update(`${draftId}\n${seq}\n`).update(json).digest('hex')
}
