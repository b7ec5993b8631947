import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { noticeDraft, sampleDrafts } from '../../support/sample-drafts.ts'

const returned = async (draft: DraftContent) => readDraftFile('稿.docx', await exportDocx(draft))

describe('a draft that goes to Word and comes back', () => {
  it.each(Object.entries(sampleDrafts))('has the same blocks and fields: %s', async (_, draft) => {
    const { content, notices } = await returned(draft)
    expect(content).toEqual(draft)
    expect(notices.filter(notice => !notice.includes('版头版记'))).toEqual([])
  })

  it.each([
    ['without a date', { printDate: '' }, { printingAuthority: '临河县人民政府办公室' }],
    ['without an authority', { printingAuthority: '' }, { printDate: '2026年5月9日' }],
  ])('keeps an imprint %s', async (_, missing, left) => {
    const { content, notices } = await returned({ ...noticeDraft, fields: { ...noticeDraft.fields, ...missing } })
    expect(content.blocks).toEqual(noticeDraft.blocks)
    expect(content.fields).toMatchObject({ ccRecipients: noticeDraft.fields.ccRecipients, ...left })
    expect(notices.join('')).not.toContain('表格')
  })

  it('keeps a title apart that its author set as two paragraphs', async () => {
    const lines = ['临河县人民政府办公室', '关于做好防汛值班工作的通知'].map(text => textBlock('title', text))
    const { content } = await returned({ ...noticeDraft, blocks: [...lines, ...noticeDraft.blocks.slice(1)] })
    expect(content.blocks.slice(0, 2)).toEqual(lines)
  })
})
