import { createHash } from 'node:crypto'

/** SHA-256 of a text, in hexadecimal digits. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whether a stored text is what was stored: SQLite's own check does not see a damaged text, its hash does. */
export function isIntact({ text, sha256 }: { readonly text: string; readonly sha256: string }): boolean {
  return textHash(text) === sha256
}
