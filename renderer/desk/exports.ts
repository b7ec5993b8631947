import type { ProfileId } from '../../core/docx/profiles.ts'
import { currentContent, endComposition } from '../editor/session.ts'
import { exportHint } from '../panels/export-hint.ts'
import { useDesk } from '../state/desk.ts'
import { saveFile } from './file-bytes.ts'
import { showMessage } from './messages.ts'
import { withProgress } from './progress.ts'
import { ask } from './request.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let chosenProfile: ProfileId = 'general'

/** The layout profile of the last export of this window. */
export function lastProfile(): ProfileId {
  return chosenProfile
}

/**
 * Exports the draft on the desk with a layout profile, text in an input method included. Resolves to whether a file came
 * of it. Throws RequestFailure.
 */
export async function exportDocx(profile: ProfileId): Promise<boolean> {
  await endComposition()
  const content = currentContent()
  if (!content) return false
  chosenProfile = profile
  const outcome = await withProgress('正在导出', () => ask('export.docx', { content, profile }))
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, docxType)
      showMessage('done', `已导出「${outcome.fileName}」。${exportHint(useDesk.getState().findings)}`)
      return true
    case 'saved':
      showMessage('done', `已导出到 ${outcome.path}。${exportHint(useDesk.getState().findings)}`)
      return true
    case 'cancelled':
      return false
  }
}
