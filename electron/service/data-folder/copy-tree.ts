import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/** How much is read at a time, in bytes. */
const piece = 1024 * 1024

/** A file of a tree, by its path in it, and its size in bytes. */
export interface TreeFile {
  readonly path: string
  readonly bytes: number
}

/** The files of a folder and of those in it; `isLeft` names what stays behind. */
export function treeFiles(folder: string, isLeft: (path: string) => boolean): readonly TreeFile[] {
  const files: TreeFile[] = []
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const inside = join(path, name)
      if (isLeft(inside)) continue
      const { size, isFolder } = factsOf(join(folder, inside))
      if (isFolder) walk(inside)
      else files.push({ path: inside, bytes: size })
    }
  }
  walk('')
  return files
}

function factsOf(path: string) {
  const facts = statSync(path)
  return { size: facts.size, isFolder: facts.isDirectory() }
}

/** Copies a file into another folder, onto the disk, and reads it back. Throws where the two are not the same. */
export function copyVerified(from: string, to: string, path: string): void {
  makeFolder(join(to, path, '..'), 0o700)
  const target = join(to, path)
  const sum = copyFile(join(from, path), target)
  if (hashOf(target) !== sum) throw Object.assign(new Error(`${path} was not copied as it is`), { code: 'EIO' })
}

function copyFile(from: string, to: string): string {
  const target = openSync(to, 'w', 0o600)
  try {
    const sum = eachPiece(from, bytes => {
      for (let written = 0; written < bytes.length; ) written += writeSync(target, bytes, written)
    })
    fsyncSync(target)
    return sum
  } finally {
    closeSync(target)
  }
}

function hashOf(path: string): string {
  return eachPiece(path, () => undefined)
}

/** Hands a file on in pieces; answers its SHA-256. */
function eachPiece(path: string, take: (bytes: Uint8Array) => void): string {
  const source = openSync(path, 'r')
  const hash = createHash('sha256')
  const buffer = new Uint8Array(piece)
  try {
    for (;;) {
      const read = readSync(source, buffer)
      if (read === 0) return hash.digest('hex')
      const bytes = buffer.subarray(0, read)
      hash.update(bytes)
      take(bytes)
    }
  } finally {
    closeSync(source)
  }
}
