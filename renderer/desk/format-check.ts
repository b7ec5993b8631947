import type { FileBytes } from '../../core/contract/contract.ts'
import type { ProfileId } from '../../core/docx/profiles.ts'
import type { FormatReport } from '../../core/format-check/finding.ts'
import { saveFile } from './file-bytes.ts'
import { withCancel } from './progress.ts'
import { ask } from './request.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Has the service compare a Word file with a profile. Throws RequestFailure. */
export function checkFormat(file: FileBytes, profile: ProfileId): Promise<FormatReport> {
  return ask('format.check', { ...file, profile })
}

/**
 * Has the service set a Word file anew; resolves to where it went, null where the person called it off in the chooser.
 * Throws RequestFailure, and Cancelled where it was called off while under way.
 */
export async function conformFormat(file: FileBytes, profile: ProfileId): Promise<string | null> {
  const { outcome } = await withCancel('正在重排', () => ask('format.conform', { ...file, profile }))
  if (outcome.kind === 'cancelled') return null
  if (outcome.kind === 'saved') return outcome.path
  saveFile(outcome.fileName, outcome.bytes, docxType)
  return outcome.fileName
}
