import type { Block, BlockType, FieldId, HeadingLevel } from './draft.ts'

/** Roles that a font set maps to real fonts: 小标宋, 仿宋, 黑体, 楷体, 宋体. */
export type FontRole = 'title' | 'body' | 'hei' | 'kai' | 'song'

export type BodyElementId = Exclude<BlockType, 'heading'> | 'heading1' | 'heading2' | 'heading3' | 'heading4'
export type ElementId = BodyElementId | FieldId

/** The look of an element on paper. Editor, Word export and page count read the same numbers. */
export interface ElementStyle {
  readonly font: FontRole
  /** Font size in half-points: 44 is 二号, 32 is 三号, 28 is 四号. */
  readonly size: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Indents in hundredths of a character of this size. */
  readonly firstLine: number
  readonly left: number
  readonly right: number
  /** Whole empty lines of the grid before and after the element (空 N 行). */
  readonly linesBefore: number
  readonly linesAfter: number
  readonly outlineLevel?: number
}

/**
 * Elements that stand together without the empty lines that either wants towards others: the lines of the title with
 * the speaker's, attachment notes, signature with date.
 */
export type ElementGroup = 'opening' | 'attachments' | 'closing'

/** One 公文要素: what it is called, where it stands, how it looks, and the clause that says so. */
export interface ElementSpec {
  readonly id: ElementId
  readonly label: string
  readonly zone: 'header' | 'body' | 'imprint'
  /** `flow`: the style says it all. `custom`: its place depends on its text, and Word export needs a writer for it. */
  readonly layout: 'flow' | 'custom'
  readonly group?: ElementGroup
  /** Order on the page, ascending. */
  readonly order: number
  readonly style: ElementStyle
  readonly clause: string
}

const plain: ElementStyle = {
  font: 'body',
  size: 32,
  align: 'justify',
  firstLine: 200,
  left: 0,
  right: 0,
  linesBefore: 0,
  linesAfter: 0,
}

const flush: ElementStyle = { ...plain, align: 'left', firstLine: 0 }
const standard = 'GB/T 9704-2012'

const table = [
  {
    id: 'copyNumber',
    label: '份号',
    zone: 'header',
    layout: 'custom',
    order: 10,
    style: flush,
    clause: `${standard} 7.2.1`,
  },
  {
    id: 'securityClassification',
    label: '密级和保密期限',
    zone: 'header',
    layout: 'custom',
    order: 20,
    style: { ...flush, font: 'hei' },
    clause: `${standard} 7.2.2`,
  },
  {
    id: 'urgency',
    label: '紧急程度',
    zone: 'header',
    layout: 'custom',
    order: 30,
    style: { ...flush, font: 'hei' },
    clause: `${standard} 7.2.3`,
  },
  {
    id: 'issuingAuthorityMark',
    label: '发文机关标志',
    zone: 'header',
    layout: 'custom',
    order: 40,
    style: { ...flush, font: 'title', size: 72, align: 'center' },
    clause: `${standard} 7.2.4`,
  },
  {
    id: 'documentNumber',
    label: '发文字号',
    zone: 'header',
    layout: 'custom',
    order: 50,
    style: { ...flush, align: 'center', linesBefore: 2 },
    clause: `${standard} 7.2.5`,
  },
  {
    id: 'signatory',
    label: '签发人',
    zone: 'header',
    layout: 'custom',
    order: 60,
    style: { ...flush, font: 'kai' },
    clause: `${standard} 7.2.6`,
  },
  {
    id: 'title',
    label: '标题',
    zone: 'body',
    layout: 'custom',
    group: 'opening',
    order: 100,
    style: { ...flush, font: 'title', size: 44, align: 'center', linesBefore: 2, linesAfter: 1 },
    clause: `${standard} 7.3.1`,
  },
  {
    id: 'speaker',
    label: '讲话人',
    zone: 'body',
    layout: 'flow',
    group: 'opening',
    order: 110,
    style: { ...flush, font: 'kai', align: 'center', linesAfter: 1 },
    clause: '讲话稿惯例',
  },
  {
    id: 'deliveryDate',
    label: '讲话日期',
    zone: 'body',
    layout: 'flow',
    group: 'opening',
    order: 120,
    style: { ...flush, font: 'kai', align: 'center', linesAfter: 1 },
    clause: '讲话稿惯例',
  },
  { id: 'salutation', label: '称谓', zone: 'body', layout: 'flow', order: 130, style: flush, clause: '讲话稿惯例' },
  {
    id: 'mainRecipient',
    label: '主送机关',
    zone: 'body',
    layout: 'flow',
    order: 140,
    style: flush,
    clause: `${standard} 7.3.2`,
  },
  {
    id: 'heading1',
    label: '一级标题',
    zone: 'body',
    layout: 'flow',
    order: 150,
    style: { ...plain, font: 'hei', outlineLevel: 0 },
    clause: `${standard} 7.3.3`,
  },
  {
    id: 'heading2',
    label: '二级标题',
    zone: 'body',
    layout: 'flow',
    order: 160,
    style: { ...plain, font: 'kai', outlineLevel: 1 },
    clause: `${standard} 7.3.3`,
  },
  {
    id: 'heading3',
    label: '三级标题',
    zone: 'body',
    layout: 'flow',
    order: 170,
    style: { ...plain, outlineLevel: 2 },
    clause: `${standard} 7.3.3`,
  },
  {
    id: 'heading4',
    label: '四级标题',
    zone: 'body',
    layout: 'flow',
    order: 180,
    style: { ...plain, outlineLevel: 3 },
    clause: `${standard} 7.3.3`,
  },
  {
    id: 'paragraph',
    label: '正文',
    zone: 'body',
    layout: 'flow',
    order: 190,
    style: plain,
    clause: `${standard} 7.3.3`,
  },
  {
    id: 'tableCaption',
    label: '表题',
    zone: 'body',
    layout: 'flow',
    order: 192,
    style: { ...flush, font: 'hei', size: 28, align: 'center' },
    clause: '表格惯例',
  },
  {
    id: 'table',
    label: '表格',
    zone: 'body',
    layout: 'custom',
    order: 194,
    style: { ...flush, size: 28 },
    clause: `${standard} 8`,
  },
  {
    id: 'attachmentNote',
    label: '附件说明',
    zone: 'body',
    layout: 'custom',
    group: 'attachments',
    order: 200,
    style: { ...plain, align: 'left', firstLine: -300, left: 500, linesBefore: 1 },
    clause: `${standard} 7.3.4`,
  },
  {
    id: 'signature',
    label: '发文机关署名',
    zone: 'body',
    layout: 'custom',
    group: 'closing',
    order: 210,
    style: { ...flush, align: 'right', right: 200, linesBefore: 1 },
    clause: `${standard} 7.3.5`,
  },
  {
    id: 'dateOfIssue',
    label: '成文日期',
    zone: 'body',
    layout: 'custom',
    group: 'closing',
    order: 220,
    style: { ...flush, align: 'right', right: 200, linesBefore: 1 },
    clause: `${standard} 7.3.5`,
  },
  { id: 'note', label: '附注', zone: 'body', layout: 'flow', order: 230, style: plain, clause: `${standard} 7.3.6` },
  {
    id: 'ccRecipients',
    label: '抄送机关',
    zone: 'imprint',
    layout: 'custom',
    order: 300,
    style: { ...flush, size: 28, left: 400, right: 100, firstLine: -300 },
    clause: `${standard} 7.4.2`,
  },
  {
    id: 'printingAuthority',
    label: '印发机关',
    zone: 'imprint',
    layout: 'custom',
    order: 310,
    style: { ...flush, size: 28, left: 100, right: 100 },
    clause: `${standard} 7.4.3`,
  },
  {
    id: 'printDate',
    label: '印发日期',
    zone: 'imprint',
    layout: 'custom',
    order: 320,
    style: { ...flush, size: 28, left: 100, right: 100 },
    clause: `${standard} 7.4.3`,
  },
] as const satisfies readonly ElementSpec[]

/** Every element, in the order in which it stands on paper. Speeches take 小标宋 title and 楷体 byline by field practice. */
export const elements: readonly ElementSpec[] = table

/** Elements whose place depends on their text. Each needs a writer in `core/docx`, or that folder does not compile. */
export type CustomElementId = Extract<(typeof table)[number], { layout: 'custom' }>['id']

const byId = new Map<ElementId, ElementSpec>(elements.map(element => [element.id, element]))

/** The element with this id. */
export function elementSpec(id: ElementId): ElementSpec {
  const spec = byId.get(id)
  if (!spec) throw new RangeError(`Unknown element: ${id}`)
  return spec
}

/** The element that a block of the body is. */
export function elementOfBlock(block: Pick<Block, 'type' | 'level'>): BodyElementId {
  return block.type === 'heading' ? `heading${block.level ?? 1}` : block.type
}

/** The block type and level behind a body element. */
export function blockOfElement(id: BodyElementId): { readonly type: BlockType; readonly level?: HeadingLevel } {
  switch (id) {
    case 'heading1':
      return { type: 'heading', level: 1 }
    case 'heading2':
      return { type: 'heading', level: 2 }
    case 'heading3':
      return { type: 'heading', level: 3 }
    case 'heading4':
      return { type: 'heading', level: 4 }
    default:
      return { type: id }
  }
}
