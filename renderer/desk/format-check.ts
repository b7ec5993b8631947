import type { FileBytes } from '../../core/contract/contract.ts'
import type { FormatReport } from '../../core/format-check/finding.ts'
import { useDesk } from '../state/desk.ts'
import { saveFile } from './file-bytes.ts'
import { choiceOf } from './profiles.ts'
import { withCancel } from './progress.ts'
import { ask } from './request.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Has the service compare a Word file with a profile. Throws RequestFailure. */
export function checkFormat(file: FileBytes, id: string): Promise<FormatReport> {
  return ask('format.check', { ...file, profile: choiceOf(useDesk.getState().settings, id) })
}

/**
 * Has the service set a Word file anew; resolves to where it went, null where the person called it off in the chooser.
 * Throws RequestFailure, and Cancelled where it was called off while under way.
 */
export async function conformFormat(file: FileBytes, id: string): Promise<string | null> {
  const profile = choiceOf(useDesk.getState().settings, id)
  const { outcome } = await withCancel('正在重排', () => ask('format.conform', { ...file, profile }))
  if (outcome.kind === 'cancelled') return null
  if (outcome.kind === 'saved') return outcome.path
  saveFile(outcome.fileName, outcome.bytes, docxType)
  return outcome.fileName
}
