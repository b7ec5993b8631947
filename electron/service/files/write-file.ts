import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  EBUSY: 'file-in-use',
  EPERM: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  ENOENT: 'folder-not-found',
  ENOTDIR: 'folder-not-found',
  EISDIR: 'file-is-folder',
}

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to disk, then renamed over it. A file that
 * was there keeps its permissions, and its content until the new one is complete. Throws ServiceError file-in-use,
 * disk-full, read-only, folder-not-found, file-is-folder or write-failed.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(path, bytes)
  } catch (error) {
    const code = codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'write-failed'
    throw new ServiceError(code, code === 'folder-not-found' ? dirname(path) : basename(path), { cause: error })
  }
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const folder = dirname(target)
  const existing = await stat(target).catch(() => undefined)
  if (existing) await access(target, constants.W_OK)
  const temporary = join(folder, `.jianwen-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', existing ? existing.mode & 0o777 : 0o666)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Makes the rename itself durable. Windows has no handle on folders and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
