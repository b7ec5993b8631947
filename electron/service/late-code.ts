import { ServiceError } from '../../core/contract/errors.ts'

/**
 * Loads code that the start of the program does not wait for. Throws ServiceError `program-changed` where its file is
 * gone: a program that is updated while it runs finds other files in its folder.
 */
export async function lateCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    throw isOfMissingFile(error) ? new ServiceError('program-changed', undefined, { cause: error }) : error
  }
}

function isOfMissingFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'ENOENT'
}
