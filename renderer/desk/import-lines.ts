import {
  type Block,
  blockText,
  type DraftContent,
  type FieldId,
  fieldIds,
  textBlock,
} from '../../core/document/draft.ts'
import {
  type BodyElementId,
  blockOfElement,
  type ElementId,
  elementOfBlock,
  elementSpec,
  elements,
} from '../../core/document/elements.ts'
import { headerField, imprintField } from '../../core/document/recognise-fields.ts'

/** What a line of a file is taken for: an element of a document, or nothing that comes in (不导入). */
export type LineRole = ElementId | 'leftOut'

/** A line of a file that was read, as it was recognised: an element of header or imprint, or a block of the body. */
export interface ImportLine {
  readonly role: ElementId
  readonly text: string
  /** Present for lines of the body alone. */
  readonly block?: Block
}

/** Roles that a person chose in place of the recognised ones, by the index of the line. */
export type ChosenRoles = ReadonlyMap<number, LineRole>

/** Roles that a line of text may take, in the order of the page. A table stays a table. */
export const lineRoles: readonly ElementId[] = elements.map(({ id }) => id).filter(id => id !== 'table')

/** 「不导入」, or what the element is called. */
export function roleLabel(role: LineRole): string {
  return role === 'leftOut' ? '不导入' : elementSpec(role).label
}

/** The lines of a draft that was read: header, body, imprint. */
export function importLines({ fields, blocks }: DraftContent): readonly ImportLine[] {
  const inZone = (zone: 'header' | 'imprint') =>
    elements
      .filter(element => element.zone === zone)
      .flatMap(({ id }) => {
        const text = fields[id as FieldId]
        return text === undefined ? [] : [{ role: id, text }]
      })
  const body = blocks.map(block => ({ role: elementOfBlock(block), text: blockText(block), block }))
  return [...inZone('header'), ...body, ...inZone('imprint')]
}

/** The draft that the lines make with the roles that were chosen. Lines keep their order; nothing of their text is lost. */
export function contentOfLines(content: DraftContent, lines: readonly ImportLine[], roles: ChosenRoles): DraftContent {
  if (roles.size === 0) return content
  const fields = new Map<FieldId, string>()
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    const role = roles.get(index) ?? line.role
    if (role === 'leftOut') return
    if (isField(role)) {
      for (const [field, value] of fieldValues(line, role)) {
        const above = fields.get(field)
        fields.set(field, above === undefined ? value : above + (joints[field] ?? ' ') + value)
      }
    } else blocks.push(blockOfLine(line, role))
  })
  const { format, seal } = content.fields
  return {
    ...content,
    fields: { ...Object.fromEntries(fields), ...(format && { format }), ...(seal && { seal }) },
    blocks: blocks.length > 0 ? blocks : [textBlock('paragraph', '')],
  }
}

/** What stands between two lines that are one element of header or imprint. */
const joints: { readonly [F in FieldId]?: string } = {
  issuingAuthorityMark: '\n',
  signatory: '、',
  ccRecipients: '，',
}

function isField(role: ElementId): role is FieldId {
  return (fieldIds as readonly string[]).includes(role)
}

/** A line that holds several elements, as 印发机关 and 印发日期 mostly are, gives each its part; else it is all the one. */
function fieldValues({ role: recognised, text }: ImportLine, role: FieldId): readonly (readonly [FieldId, string])[] {
  const line = text.trim()
  if (recognised === role) return [[role, text]]
  const values = headerField(line) ?? imprintField(line)
  if (values?.some(({ field }) => field === role)) return values.map(({ field, value }) => [field, value] as const)
  return [[role, line.replace(/\s*\n\s*/gu, role === 'issuingAuthorityMark' ? '\n' : ' ')]]
}

/** Words that stand around an element on paper and not in its field. */
const framed: { readonly [F in FieldId]?: (text: string) => string } = {
  signatory: text => `签发人：${text}`,
  ccRecipients: text => `抄送：${text}`,
  printDate: text => `${text}印发`,
}

function blockOfLine({ role: recognised, text, block }: ImportLine, role: BodyElementId): Block {
  if (block && (role === recognised || block.table)) return block
  const { type, level } = blockOfElement(role)
  if (block && type === 'paragraph') return { type, children: block.children }
  // Comments stay on the words of a line whatever it is taken for.
  if (block?.children.some(run => run.comments)) {
    const children = block.children.map(run => ({ ...run, text: run.text.replaceAll('\n', ' ') }))
    return { type, ...(level !== undefined && { level }), children }
  }
  const words = isField(recognised) ? (framed[recognised]?.(text) ?? text) : text
  return textBlock(type, words.replaceAll('\n', ' '), level)
}
