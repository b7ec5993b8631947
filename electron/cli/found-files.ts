import { lstat, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { errorSentence } from '../../core/contract/errors.ts'
import { isReadableName } from '../service/files/file-kind.ts'

/** A path that is passed over, and why. */
export interface SkippedPath {
  readonly path: string
  readonly reason: string
  /** Whether a person asked for it or would expect it to be read, so that the command must not end as if all went well. */
  readonly isFailure: boolean
}

export interface FoundFiles {
  readonly files: readonly string[]
  readonly skipped: readonly SkippedPath[]
}

/**
 * The files under paths, folders read through, in order of name. Links to folders are not followed; hidden files and
 * Word's lock files (~$…) are left out; a file named outright is always tried.
 */
export async function findFiles(paths: readonly string[], folder: string): Promise<FoundFiles> {
  const files: string[] = []
  const skipped: SkippedPath[] = []
  for (const path of paths) {
    const full = resolve(folder, path)
    const status = await stat(full).catch(() => undefined)
    if (!status) skipped.push({ path: full, reason: errorSentence('file-not-found', path), isFailure: true })
    else if (status.isDirectory()) await walk(full, files, skipped)
    else files.push(full)
  }
  return { files: [...new Set(files)], skipped }
}

async function walk(folder: string, files: string[], skipped: SkippedPath[]): Promise<void> {
  const names = await readdir(folder).catch(() => undefined)
  if (!names) {
    skipped.push({ path: folder, reason: errorSentence('file-unreadable', folder), isFailure: true })
    return
  }
  for (const name of names.sort()) {
    if (name.startsWith('.') || name.startsWith('~$')) continue
    const path = join(folder, name)
    const status = await lstat(path).catch(() => undefined)
    if (status?.isDirectory()) await walk(path, files, skipped)
    else if (status?.isSymbolicLink() && !(await stat(path).catch(() => undefined))?.isFile()) {
      skipped.push({ path, reason: `「${path}」是指向文件夹的链接或已失效，没有跟随。`, isFailure: false })
    } else if (isReadableName(name)) files.push(path)
    else skipped.push({ path, reason: errorSentence('file-unsupported', path), isFailure: false })
  }
}
