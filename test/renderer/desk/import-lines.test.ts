import { describe, expect, it } from 'vitest'
import { blockText, type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { chosenContent, chosenNotices, usualChoices } from '../../../renderer/desk/import-choices.ts'
import { contentOfLines, importLines, type LineRole, lineRoles } from '../../../renderer/desk/import-lines.ts'

const table = {
  type: 'table' as const,
  children: [{ text: '镇\t数\n东河\t3' }],
  table: { columns: [{ width: 500 }, { width: 500 }], headerRows: 1 },
}
const content: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: { documentNumber: '云政发〔2026〕3号', ccRecipients: '县委办', seal: 'seal' },
  blocks: [
    textBlock('paragraph', '云溪县人民政府'),
    textBlock('title', '关于清淤的通知'),
    { type: 'paragraph', children: [{ text: '一是' }, { text: '抓紧', bold: true }] },
    table,
    textBlock('paragraph', '云溪县水利局  2026年4月5日印发'),
  ],
}
const lines = importLines(content)
const at = (text: string) => lines.findIndex(line => line.text.includes(text))
const withRoles = (...roles: readonly (readonly [string, LineRole])[]) =>
  contentOfLines(content, lines, new Map(roles.map(([text, role]) => [at(text), role])))
const outline = ({ blocks }: DraftContent) =>
  blocks.map(block => `${block.type}${block.level ?? ''}: ${blockText(block)}`)

describe('the lines of a file', () => {
  it('are header, body and imprint, and make the same draft where nothing is chosen', () => {
    expect(lines.map(({ role }) => role)).toEqual([
      'documentNumber',
      'paragraph',
      'title',
      'paragraph',
      'table',
      'paragraph',
      'ccRecipients',
    ])
    expect(contentOfLines(content, lines, new Map())).toBe(content)
    const again = contentOfLines(content, lines, new Map([[at('一是'), 'paragraph']]))
    expect(again).toEqual(content)
  })

  it('take another role, where a paragraph keeps its bold and a heading none', () => {
    const changed = withRoles(['一是', 'heading2'], ['云溪县人民政府', 'signature'])
    expect(outline(changed).slice(0, 3)).toEqual([
      'signature: 云溪县人民政府',
      'title: 关于清淤的通知',
      'heading2: 一是抓紧',
    ])
    const back = importLines(changed)
    const paragraph = contentOfLines(content, lines, new Map([[at('关于'), 'paragraph' as const]])).blocks[2]
    expect(paragraph?.children).toEqual([{ text: '一是' }, { text: '抓紧', bold: true }])
    expect(back.map(({ role }) => role)).toContain('heading2')
  })

  it('become fields of header and imprint, several at once where a line holds several', () => {
    const { fields, blocks } = withRoles(['印发', 'printDate'], ['云溪县人民政府', 'issuingAuthorityMark'])
    expect(fields).toEqual({
      issuingAuthorityMark: '云溪县人民政府',
      documentNumber: '云政发〔2026〕3号',
      ccRecipients: '县委办',
      printingAuthority: '云溪县水利局',
      printDate: '2026年4月5日',
      seal: 'seal',
    })
    expect(blocks).toHaveLength(3)
  })

  it('join in one field and lose nothing', () => {
    expect(withRoles(['云溪县人民政府', 'ccRecipients']).fields.ccRecipients).toBe('云溪县人民政府，县委办')
  })

  it('leave a field as lines of the body, with the words that stand around it on paper', () => {
    const changed = withRoles(['县委办', 'note'], ['3号', 'paragraph'])
    expect(changed.fields).toEqual({ seal: 'seal' })
    expect(outline(changed).at(0)).toBe('paragraph: 云政发〔2026〕3号')
    expect(outline(changed).at(-1)).toBe('note: 抄送：县委办')
  })

  it('stay out where they are left out; a table stays a table', () => {
    expect(outline(withRoles(['一是', 'leftOut']))).toHaveLength(4)
    expect(withRoles(['东河', 'heading1']).blocks[3]).toBe(table)
    const none = contentOfLines(content, lines, new Map(lines.map((_, index) => [index, 'leftOut' as const])))
    expect(outline(none)).toEqual(['paragraph: '])
    expect(lineRoles).not.toContain('table')
  })
})

describe('the choices about a file', () => {
  const comments = [
    { author: '王明', text: '数字请核实', quoted: '三季度' },
    { author: '', text: '补依据', quoted: '' },
  ]
  const imported = { content, notices: ['图片和图形没有导入。', '2 条批注没有导入。'], comments }

  it('put comments into the notice, or at the end of the draft', () => {
    expect(chosenContent(imported, usualChoices)).toEqual(content)
    expect(chosenNotices(imported, usualChoices)).toEqual([
      '图片和图形没有导入。',
      '2 条批注没有放进稿件，列在下面。',
      '批注1（王明，对“三季度”）：数字请核实',
      '批注2：补依据',
    ])
    const atEnd = { ...usualChoices, comments: 'end' as const }
    expect(outline(chosenContent(imported, atEnd)).slice(-3)).toEqual([
      'paragraph: 批注',
      'paragraph: 批注1（王明，对“三季度”）：数字请核实',
      'paragraph: 批注2：补依据',
    ])
    expect(chosenNotices(imported, atEnd)).toEqual(['图片和图形没有导入。', '2 条批注已放在稿末的「批注」之下。'])
  })

  it('keep comments on their words where they are kept, whatever a line is taken for', () => {
    const words = { text: '三季度投资放缓。', comments: ['a'] }
    const kept = {
      ...imported,
      content: {
        ...content,
        fields: {},
        blocks: [{ type: 'paragraph' as const, children: [{ text: '今年' }, words] }],
      },
      notices: ['保留了 2 条批注；正文是修订前的文字，可在「批注」里逐条处理。'],
    }
    const choices = { ...usualChoices, view: 'suggestions' as const, comments: 'end' as const }
    const roles = { ...choices.roles, suggestions: new Map([[0, 'heading1' as const]]) }
    expect(chosenContent(kept, { ...choices, roles }).blocks).toEqual([
      { type: 'heading', level: 1, children: [{ text: '今年' }, words] },
    ])
    expect(chosenNotices(kept, choices)).toEqual(kept.notices)
  })

  it('keep roles of either view of tracked changes apart, and the genre', () => {
    const roles = { accepted: new Map([[2, 'leftOut' as const]]), original: new Map(), suggestions: new Map() }
    expect(chosenContent(imported, { ...usualChoices, roles }).blocks).toHaveLength(4)
    const original = chosenContent(imported, { ...usualChoices, roles, view: 'original', genre: 'report' })
    expect([original.blocks.length, original.genre]).toEqual([5, 'report'])
  })
})
