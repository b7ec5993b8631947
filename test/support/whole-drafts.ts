import {
  type Block,
  type BlockType,
  type DraftContent,
  type DraftFields,
  textBlock,
} from '../../core/document/draft.ts'
import type { BodyElementId } from '../../core/document/elements.ts'
import { blockOfElement } from '../../core/document/elements.ts'
import { tableBlock } from '../../core/document/table.ts'
import type { FontSetId } from '../../core/docx/font-sets.ts'
import { instantiate } from '../../core/template/instantiate.ts'
import type { Template } from '../../core/template/template.ts'
import { loadTemplates } from '../../electron/service/files/templates.ts'
import { type Choice, pairwise } from './pairwise.ts'

/** Every template that the program brings, filled in with its examples, by the template's id. */
export async function templateDrafts(): Promise<Readonly<Record<string, DraftContent>>> {
  const { templates } = await loadTemplates('templates')
  return Object.fromEntries(templates.map(template => [template.id, instantiate(template, examplesOf(template))]))
}

function examplesOf(template: Template): Readonly<Record<string, string>> {
  return Object.fromEntries(template.fields.map(field => [field.id, field.example ?? field.label]))
}

const texts: { readonly [E in Exclude<BodyElementId, 'table'>]: string } = {
  title: '清河县关于做好2026年冬春农田水利建设和灌区改造工作的通知',
  speaker: '县长　沈怀远',
  deliveryDate: '（2026年10月9日）',
  salutation: '同志们：',
  mainRecipient: '各乡镇人民政府，县直各单位：',
  heading1: '一、总体要求',
  heading2: '（一）先勘后干。没有勘测资料的工段，一律不开挖。',
  heading3: '1.压实责任',
  heading4: '（1）灌区管理所',
  paragraph: '全县计划清淤渠道182公里，加固泵站27座，“一站一策”列出工期——十一月底前全部开工。',
  tableCaption: '表1　工程安排',
  attachmentNote: '附件：1.工程安排表（分乡镇、分渠段，标明责任人、工期和投资额度）',
  signature: '清河县水利局',
  dateOfIssue: '2026年10月12日',
  note: '（联系人：林可，电话：0300—5550188）',
}

const table = tableBlock(
  [
    ['序号', '工程', '完成时限'],
    ['1', '东干渠清淤\v（含3座分水闸）', '2026年12月'],
    ['2', '二号泵站加固', ''],
  ],
  { headerRows: 1 },
)

/** What a body can hold: every element, a table that lies across, the label of an attachment, an empty line. */
export const pieces = [
  ...(Object.keys(texts) as (keyof typeof texts)[]),
  'table',
  'landscape',
  'attachment',
  'bold',
  'empty',
] as const
export type Piece = (typeof pieces)[number]

/** A block of a kind, with a text of its own. */
export function pieceBlock(piece: Piece): Block {
  switch (piece) {
    case 'table':
      return table
    case 'landscape':
      return { ...table, table: { columns: table.table?.columns ?? [], headerRows: 1, landscape: true } }
    case 'attachment':
      return textBlock('paragraph', '附件1')
    case 'empty':
      return textBlock('paragraph', '')
    case 'bold':
      return {
        type: 'paragraph',
        children: [{ text: '一是' }, { text: '抓进度。', bold: true }, { text: '每周通报。' }],
      }
    default: {
      const { type, level } = blockOfElement(piece)
      return textBlock(type as BlockType, texts[piece], level)
    }
  }
}

const fieldTexts = {
  copyNumber: ['', '000007'],
  securityClassification: ['', '机密★1年'],
  urgency: ['', '特急'],
  issuingAuthorityMark: [
    '',
    '清河县水利局文件',
    '清河县水利局\n清河县财政局\n清河县农业农村局文件',
    '清河县人民政府令',
  ],
  documentNumber: ['', '清水发〔2026〕31号'],
  signatory: ['', '林可', '沈怀远、林可、周一鸣'],
  ccRecipients: ['', '县委办公室，县人大常委会办公室'],
  printingAuthority: ['', '清河县水利局办公室'],
  printDate: ['', '2026年10月13日'],
  format: [undefined, 'document', 'letter', 'order', 'minutes'],
  seal: [undefined, 'seal', 'stamp'],
} as const

const factors = {
  ...fieldTexts,
  ...(Object.fromEntries(pieces.map(piece => [`has ${piece}`, [true, false]])) as Record<string, readonly boolean[]>),
  profile: ['general', 'gb33476', 'grid', 'reading', 'reading-18', 'reading-22'],
  fontSet: ['gb2312', 'windows', 'founder'],
} as const

/** A draft with how it is exported. */
export interface WholeDraft {
  readonly name: string
  readonly content: DraftContent
  readonly profile: string
  readonly fontSet: FontSetId
}

/** Drafts in which each element, field, format, seal, profile and font set meets each other one, present and absent. */
export function pairwiseDrafts(): readonly WholeDraft[] {
  return pairwise(factors).map((choice, index) => ({
    name: `pairwise ${index}`,
    profile: choice.profile,
    fontSet: choice.fontSet,
    content: {
      version: 3,
      genre: 'notice',
      fields: fieldsOf(choice),
      blocks: pieces.filter(piece => (choice as Record<string, unknown>)[`has ${piece}`]).map(pieceBlock),
    },
  }))
}

function fieldsOf(choice: Choice<typeof factors>): DraftFields {
  return Object.fromEntries(
    Object.keys(fieldTexts)
      .map(id => [id, choice[id as keyof typeof fieldTexts]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
}

/** For each piece a draft in which it stands directly before every other one and itself. */
export function neighbourDrafts(): readonly WholeDraft[] {
  return pieces.flatMap((before, index) =>
    [undefined, 'seal' as const].map(seal => ({
      name: `${before} before all, ${seal ?? 'no seal'}`,
      profile: index % 2 === 0 ? 'general' : 'reading',
      fontSet: 'gb2312' as const,
      content: {
        version: 3,
        genre: 'notice',
        fields: seal ? { seal } : {},
        blocks: pieces.flatMap(after => [pieceBlock(before), pieceBlock(after)]),
      },
    })),
  )
}
