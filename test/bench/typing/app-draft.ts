import { type DraftContent, draftVersion } from '../../../core/document/draft.ts'

/** A paragraph in which one key, an X before 件, makes a finding. */
export const almostOpen = '今年共办理件来信，都已答复。'

/** A draft of these paragraphs under a title; `almostOpen` stands among them, behind the one in the middle. */
export function draftOf(paragraphs: readonly string[]): DraftContent {
  const middle = (paragraphs.length >> 1) + 1
  const texts = [...paragraphs.slice(0, middle), almostOpen, ...paragraphs.slice(middle)]
  return {
    version: draftVersion,
    genre: 'report',
    fields: {},
    blocks: [
      { type: 'title', children: [{ text: '关于上半年工作情况的报告' }] },
      ...texts.map(text => ({ type: 'paragraph' as const, children: [{ text }] })),
    ],
  }
}
