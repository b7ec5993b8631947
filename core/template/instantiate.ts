import {
  type Block,
  type BlockType,
  type DraftContent,
  type DraftFields,
  draftVersion,
  textBlock,
} from '../document/draft.ts'
import { leaveOut } from './leave-out.ts'
import type { Template, TemplateElement } from './template.ts'

/** What a person has filled in, by field id. */
export type TemplateValues = Readonly<Record<string, string>>

/** Elements that stand or fall as a whole. */
const whole = new Set<BlockType>(['title', 'heading', 'mainRecipient', 'signature', 'dateOfIssue'])

const placeholder = /\{\{([A-Za-z][A-Za-z0-9-]*)\}\}/gu

/** The ids of the fields that a text asks for. */
export function substitutions(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(match => match[1] as string)
}

/**
 * A new draft from a template. `{{field}}` gives way to its value, a field left empty to 〔its label〕, a hint to 〔hint〕
 * behind the text, so that whatever is still to be written stands out and is flagged. The clause that asks for an optional
 * field left empty is left out, and so is an element of which nothing else is left; titles, headings and what signs
 * keep their 〔label〕, as no draft does without them. Values become one line each and are never read for `{{…}}` again.
 */
export function instantiate(template: Template, values: TemplateValues): DraftContent {
  const labels = new Map(template.fields.map(field => [field.id, field.label]))
  const fill = (text: string) =>
    text.replace(placeholder, (_, id: string) => filledValue(values, id) || `〔${labels.get(id) ?? id}〕`)
  const optional = new Set(template.fields.filter(field => !field.required).map(field => field.id))
  const isVoid = (text: string) => {
    const asked = substitutions(text)
    const isBare = !/[\p{L}\p{N}]/u.test(text.replace(placeholder, ''))
    return isBare && asked.length > 0 && asked.every(id => optional.has(id) && !filledValue(values, id))
  }
  const isEmpty = (text: string) => substitutions(text).some(id => optional.has(id) && !filledValue(values, id))
  const header = Object.entries(template.header ?? {}).filter(([, text]) => !isVoid(text))
  return {
    version: draftVersion,
    genre: template.genre,
    templateId: template.id,
    fields: Object.fromEntries(header.map(([id, text]) => [id, fill(text)])) as DraftFields,
    blocks: template.elements.flatMap((element): readonly Block[] => {
      const { type, text = '', hint } = element
      if (hint === undefined && isVoid(text)) return []
      if (whole.has(type)) return [toBlock(element, fill)]
      const rest = leaveOut(text, isEmpty)
      return hint === undefined && rest === '' && text !== '' ? [] : [toBlock({ ...element, text: rest }, fill)]
    }),
  }
}

/** The labels of required fields that have no value. */
export function missingFields(template: Template, values: TemplateValues): readonly string[] {
  return template.fields.filter(field => field.required && !filledValue(values, field.id)).map(field => field.label)
}

function filledValue(values: TemplateValues, id: string): string {
  const value = Object.hasOwn(values, id) ? values[id] : undefined
  return (value ?? '').replace(/\s*[\r\n]+\s*/gu, ' ').trim()
}

function toBlock(element: TemplateElement, fill: (text: string) => string): Block {
  const hint = element.hint === undefined ? '' : `〔${element.hint}〕`
  return textBlock(element.type, fill(element.text ?? '') + hint, element.level)
}
