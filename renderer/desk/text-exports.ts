import type { DraftContent } from '../../core/document/draft.ts'
import { currentContent, endComposition } from '../editor/session.ts'
import { saveFile } from './file-bytes.ts'
import { showMessage } from './messages.ts'
import { withCancel } from './progress.ts'
import { ask } from './request.ts'
import { keepVersion } from './versions.ts'

/** What a draft can be written as besides Word. */
export type TextKind = 'txt' | 'md'

const types = { txt: 'text/plain;charset=utf-8', md: 'text/markdown;charset=utf-8' } as const

/** Writes the draft on the desk as plain text or Markdown. Resolves to whether a file came of it. Throws RequestFailure. */
export async function exportText(kind: TextKind): Promise<boolean> {
  await endComposition()
  const content: DraftContent | null = currentContent()
  if (!content) return false
  void keepVersion('export')
  const outcome = await withCancel('正在导出', () => ask('export.text', { content, kind }))
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, types[kind])
      showMessage('done', `已导出「${outcome.fileName}」。`)
      return true
    case 'saved':
      showMessage('done', `已导出到 ${outcome.path}。`)
      return true
    case 'cancelled':
      return false
  }
}
