import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ErrorCode, ServiceError } from '../../core/contract/errors.ts'
import { caps } from '../service/files/zip.ts'
import { RefusalError } from './arguments.ts'
import type { Io } from './io.ts'

const codes: Readonly<Record<string, ErrorCode>> = { ENOENT: 'file-not-found', ENOTDIR: 'file-not-found' }

/** The bytes of a file. Throws ServiceError file-not-found, file-is-folder, file-too-large or file-unreadable, naming `path` as given. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  try {
    const file = resolve(io.folder, path)
    const status = await stat(file)
    if (status.isDirectory()) throw new ServiceError('file-is-folder', path)
    // A device is no document, and may never end.
    if (!status.isFile() && !status.isFIFO()) throw new ServiceError('file-unreadable', path)
    if (status.size > caps.file) throw new ServiceError('file-too-large', path)
    return await readFile(file)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    throw new ServiceError(codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'file-unreadable', path, {
      cause: error,
    })
  }
}

/**
 * Does something with each file in turn. A file that cannot be read costs one sentence on stderr, the others are still
 * handled; answers whether all went well. Any other failure goes through.
 */
export async function eachInput(
  paths: readonly string[],
  io: Io,
  handle: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<boolean> {
  let isComplete = true
  for (const path of paths) {
    try {
      await handle(path, await readInput(path, io))
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.code.startsWith('file-')) throw error
      io.error(`${error.message}\n`)
      isComplete = false
    }
  }
  return isComplete
}

/** A JSON file given as an option. Throws ServiceError with `code` where it is no JSON. */
export async function readJsonInput(path: string, io: Io, code: ErrorCode): Promise<unknown> {
  const bytes = await readInput(path, io)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new ServiceError(code, path, { cause })
  }
}

/**
 * Texts by id from a JSON file: {"id": "text"}. Throws ServiceError fields-invalid where it is no object, RefusalError
 * for an id outside `allowed` and for a value that is no text.
 */
export async function readFieldsFile(
  path: string,
  allowed: readonly string[],
  io: Io,
): Promise<Readonly<Record<string, string>>> {
  const value = await readJsonInput(path, io, 'fields-invalid')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ServiceError('fields-invalid', path)
  }
  for (const [id, text] of Object.entries(value)) {
    if (!allowed.includes(id)) {
      throw new RefusalError(`字段文件「${path}」中的「${id}」不是可用的字段；可用的有：${allowed.join('、')}。`)
    }
    if (typeof text !== 'string') {
      throw new RefusalError(`字段文件「${path}」中「${id}」的值必须是一行文字；请加上引号，写成 "${id}": "…"。`)
    }
  }
  return value as Readonly<Record<string, string>>
}
