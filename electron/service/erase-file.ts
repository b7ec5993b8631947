import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'

const piece = Buffer.alloc(1 << 20)

/**
 * Overwrites a file and deletes it, so that its blocks hold nothing of it on disks that write in place. One that is gone
 * is no failure. Throws the error of the file system.
 */
export function eraseFile(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return
  const handle = openSync(path, 'r+')
  try {
    for (let at = 0; at < size; at += piece.length) writeSync(handle, piece, 0, Math.min(piece.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(path, { force: true })
}
