import type { ExportOutcome } from '../../core/contract/contract.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import type { ExportOptions } from '../../core/docx/export.ts'
import { exportTitleFileName } from '../../core/docx/file-name.ts'
import { lostCharactersNotice } from '../../core/docx/lost-characters.ts'
import { useConnection } from '../bridge/connection.ts'
import { currentContent, endComposition } from '../editor/session.ts'
import { exportHint } from '../panels/export-hint.ts'
import { useDesk } from '../state/desk.ts'
import { saveFile } from './file-bytes.ts'
import { showMessage } from './messages.ts'
import { choiceOf, usualProfile } from './profiles.ts'
import { withCancel } from './progress.ts'
import { ask } from './request.ts'
import { keepVersion } from './versions.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Fetches the writer of Word files into the window, so that it is there when the service is not. */
export function loadWriter(): Promise<typeof import('../../core/docx/export.ts')> {
  return import('../../core/docx/export.ts')
}

/**
 * Exports the draft on the desk with a layout profile, text in an input method included, and with comments and suggestions
 * where they are to go along. Resolves to whether a file came of it. Without a connection to the service the window writes
 * the file itself. Throws RequestFailure.
 */
export async function exportDocx(id: string, withReview = false): Promise<boolean> {
  await endComposition()
  const content = currentContent()
  if (!content) return false
  void keepVersion('export')
  const { settings } = useDesk.getState()
  const { speechRate, fontSet } = settings
  const options = { profile: choiceOf(settings, id), speechRate, ...(fontSet && { fontSet }) }
  const outcome = await withCancel('正在导出', () =>
    useConnection.getState().isLost
      ? writeHere(content, { ...options, ...(withReview && { reviewClock: clockOffset }) })
      : ask('export.docx', { content, ...options, ...(withReview && { withReview }) }),
  )
  return told(outcome, `${lostCharactersNotice(content)}${exportHint(useDesk.getState().findings)}`)
}

/**
 * Writes what `after` changed of `before` as a Word file with tracked changes, in the layout that holds in this office.
 * Resolves to whether a file came of it. Throws RequestFailure.
 */
export async function exportComparison(before: DraftContent, after: DraftContent, author: string): Promise<boolean> {
  const { settings } = useDesk.getState()
  const { fontSet, speechRate } = settings
  const chosen = usualProfile(settings)
  // A reading copy holds the text alone.
  const profile = chosen.isReading ? 'general' : choiceOf(settings, chosen.id)
  const options = { profile, speechRate, author, ...(fontSet && { fontSet }) }
  const outcome = await withCancel('正在导出', () => ask('export.comparison', { before, after, ...options }))
  return told(outcome, '在 Word 或 WPS 中可逐处接受或拒绝。')
}

/** Says what came of an export; whether a file did. */
function told(outcome: ExportOutcome, more: string): boolean {
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, docxType)
      showMessage('done', `已导出「${outcome.fileName}」。${more}`)
      return true
    case 'saved':
      showMessage('done', `已导出到 ${outcome.path}。${more}`)
      return true
    case 'cancelled':
      return false
  }
}

/** The minutes by which the clock on the wall is ahead of Greenwich. */
function clockOffset(at: number): number {
  return -new Date(at).getTimezoneOffset()
}

async function writeHere(content: DraftContent, options: ExportOptions): Promise<ExportOutcome> {
  const writer = await loadWriter()
  return {
    kind: 'download',
    fileName: exportTitleFileName(content),
    bytes: base64(await writer.exportDocx(content, options)),
  }
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
