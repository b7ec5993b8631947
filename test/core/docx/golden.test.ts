import { expect, it } from 'vitest'
import { genres } from '../../../core/document/genres.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { normalXml } from '../../support/normal-xml.ts'
import { docxPart } from '../../support/read-docx.ts'
import { noticeDraft, speechDraft } from '../../support/sample-drafts.ts'
import { pieceBlock, templateDrafts } from '../../support/whole-drafts.ts'

// A change that is meant is taken over by `vitest run` with this file's name and `--update=all` behind it.

const drafts = await templateDrafts()

it('has a draft of every genre', () => {
  const covered = new Set(Object.values(drafts).map(({ genre }) => genre))
  expect(genres.filter(({ id }) => !covered.has(id))).toEqual([])
})

it.each(Object.entries(drafts))('keeps the document of %s', async (name, content) => {
  const document = docxPart(await exportDocx(content), 'word/document.xml')
  await expect(`${normalXml(document)}\n`).toMatchFileSnapshot(`../../golden/templates/${name}.xml`)
})

const special = {
  'reading-copy': [speechDraft, 'reading'],
  'joint-sealed': [
    {
      ...noticeDraft,
      fields: {
        ...noticeDraft.fields,
        issuingAuthorityMark: '清河县水利局\n清河县财政局\n清河县农业农村局文件',
        seal: 'seal',
      },
      blocks: noticeDraft.blocks.flatMap(block =>
        block.type === 'signature' ? [block, block, block, block] : [block],
      ),
    },
    'general',
  ],
  'attachments-and-tables': [
    {
      ...noticeDraft,
      blocks: [
        ...noticeDraft.blocks,
        ...(['attachment', 'title', 'tableCaption', 'table', 'landscape'] as const).map(pieceBlock),
      ],
    },
    'gb33476',
  ],
} as const

it.each(Object.entries(special))('keeps the document of %s', async (name, [content, profile]) => {
  const document = docxPart(await exportDocx(content, { profile }), 'word/document.xml')
  await expect(`${normalXml(document)}\n`).toMatchFileSnapshot(`../../golden/${name}.xml`)
})

it.each(['general', 'gb33476', 'grid', 'reading', 'reading-18', 'reading-22'])(
  'keeps the styles and page numbers of profile %s',
  async profile => {
    const bytes = await exportDocx(speechDraft, { profile })
    const parts = ['styles', 'footer1', 'footer2'].map(part => normalXml(docxPart(bytes, `word/${part}.xml`)))
    const lines = parts.join('\n').replace(/<w:style /gu, '\n<w:style ')
    await expect(`${lines}\n`).toMatchFileSnapshot(`../../golden/profiles/${profile}.xml`)
  },
)
