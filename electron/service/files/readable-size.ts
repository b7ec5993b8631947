import { ServiceError } from '../../../core/contract/errors.ts'
import { largestFile } from '../../../core/contract/sizes.ts'

/** Throws ServiceError file-empty or file-too-large for a file of so many bytes. */
export function assertReadableSize(name: string, bytes: number): void {
  if (bytes === 0) throw new ServiceError('file-empty', name)
  if (bytes > largestFile) throw new ServiceError('file-too-large', name)
}
