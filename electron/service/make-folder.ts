import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing; one that is there stays as it is. Throws the error of the file
 * system. Node's own `recursive` never returns where a folder can be seen but takes none, as /proc does.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const full = resolve(path)
  if (isFolder(full)) return
  const above = dirname(full)
  if (above !== full) makeFolder(above, mode)
  try {
    mkdirSync(full, { mode })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(full)) throw error
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Missing, or not to be looked at: making it says which.
    return false
  }
}
