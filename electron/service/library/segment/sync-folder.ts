import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until the names of a folder's files are on the disk. Windows keeps them there by itself and opens no folder. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
