import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/** A file of ours: of a segment, or of one that is being written. */
const ours = /^([0-9a-f]{16})\.(?:tiles|units|sort)(?:\.part)?$/
/** How long a file that no segment owns is left alone, in milliseconds: another process may be writing it. */
const longestWriting = 3_600_000

/** The folder of the segment files, beside the database. */
export function indexFolder(library: string): string {
  return join(library, 'index')
}

/** Makes the folder where it is missing; returns its path. */
export function makeIndexFolder(library: string): string {
  const folder = indexFolder(library)
  makeFolder(folder)
  return folder
}

/** Deletes the files of segments. One that is open elsewhere, as Windows has it, stays until it is swept. */
export function deleteSegments(folder: string, names: ReadonlySet<string>): void {
  deleteFiles(folder, name => names.has(name))
}

/** Deletes what a process that ended amid its work left behind. */
export function sweep(folder: string, listed: ReadonlySet<string>, now: number): void {
  deleteFiles(folder, (name, modified) => !listed.has(name) && now - modified > longestWriting)
}

function deleteFiles(folder: string, isDue: (name: string, modified: number) => boolean): void {
  for (const file of listFolder(folder)) {
    const name = ours.exec(file)?.[1]
    if (name === undefined) continue
    const path = join(folder, file)
    try {
      if (isDue(name, statSync(path).mtimeMs)) rmSync(path)
    } catch {
      // In use or gone: it harms nobody.
    }
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Nothing has been indexed yet.
    return []
  }
}
