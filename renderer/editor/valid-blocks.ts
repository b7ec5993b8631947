import { addRun } from '../../core/document/add-run.ts'
import { type Block, type BlockType, blockTypes, type HeadingLevel, type TextRun } from '../../core/document/draft.ts'
import { hasSoundComments, lookOf } from './run-look.ts'
import { validTable } from './table/valid-table.ts'

const types = new Set<unknown>(blockTypes)

/** Line ends of any kind. No block holds one: a line is a block. */
export const lineEnd = /\r\n|[\n\r\u2028\u2029\v\f]/

export function isBlockType(value: unknown): value is BlockType {
  return types.has(value)
}

export function isHeadingLevel(value: unknown): value is HeadingLevel {
  return value === 1 || value === 2 || value === 3 || value === 4
}

/** An empty paragraph, the least that a body holds. */
export function emptyParagraph(): Block {
  return { type: 'paragraph', children: [{ text: '' }] }
}

/**
 * Blocks read from anything that looks like blocks: storage, a template, the clipboard. Unknown types become paragraphs,
 * unknown properties go, equal runs join, line ends split; what holds no text at all is left out. Every block is a new object.
 */
export function validBlocks(values: unknown): readonly Block[] {
  return Array.isArray(values) ? values.flatMap(validBlock) : []
}

/** Whether a block is already as the editor wants it, so that reading it changes nothing. */
export function isValidBlock(block: Block): boolean {
  const [again, ...others] = validBlock(block)
  return (
    again !== undefined &&
    others.length === 0 &&
    hasSameEntries({ ...block, children: null, table: null }, { ...again, children: null, table: null }) &&
    JSON.stringify(block.table) === JSON.stringify(again.table) &&
    block.children.length === again.children.length &&
    block.children.every((run, at) => {
      return (
        hasSoundComments(run) && hasSameEntries({ ...run, comments: null }, { ...again.children[at], comments: null })
      )
    })
  )
}

function hasSameEntries(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && a[key] === b[key])
}

function validBlock(value: unknown): Block[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, level, children, text } = value as Record<string, unknown>
  if (typeof text === 'string') return blocksOf('paragraph', undefined, [value])
  if (!Array.isArray(children)) return []
  if (type === 'table') return validTable(value as Record<string, unknown>)
  if (children.some(child => typeof child === 'object' && child !== null && 'children' in child)) {
    return children.flatMap(validBlock)
  }
  const validType = isBlockType(type) && type !== 'table' ? type : 'paragraph'
  const validLevel = validType === 'heading' ? (isHeadingLevel(level) ? level : 1) : undefined
  return blocksOf(
    validType,
    validLevel,
    children.filter(child => typeof child === 'object' && child !== null),
  )
}

function blocksOf(type: BlockType, level: HeadingLevel | undefined, children: readonly unknown[]): Block[] {
  const lines: TextRun[][] = [[]]
  for (const child of children) {
    const { text } = child as Record<string, unknown>
    if (typeof text !== 'string') continue
    const look = lookOf(child as Record<string, unknown>)
    text.split(lineEnd).forEach((part, index) => {
      if (index > 0) lines.push([])
      addRun(lines[lines.length - 1] as TextRun[], { ...look, text: part })
    })
  }
  // An empty line that is bold stays so: what is typed there next is bold.
  const isBold = children.length === 1 && (children[0] as Record<string, unknown>).bold === true
  return lines.map(runs => ({
    type,
    ...(level === undefined ? {} : { level }),
    children: runs.length > 0 ? runs : [isBold ? { text: '', bold: true as const } : { text: '' }],
  }))
}
