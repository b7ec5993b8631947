import type { FlowItem } from './flow.ts'

/**
 * Which items hold on to the next one, so that signature and date never stand on a page without text (7.3.5.5 forbids
 * 此页无正文): the last line of the text, or of the attachment note, the empty lines, and the signatures above the date.
 * In a reading copy, which keeps everything whole, attachment notes hold on to one another too.
 */
export function holdsClosing(items: readonly FlowItem[], keepsWhole = false): ReadonlySet<number> {
  const held = new Set<number>()
  for (const [at, item] of items.entries()) {
    if (keepsWhole && isNote(item) && isNote(items[at + 1])) held.add(at)
    if (item.kind !== 'block' || !isClosing(item)) continue
    const below = nextBlock(items, at, 1)
    if (below !== undefined && isClosing(items[below] as FlowItem)) for (let i = at; i < below; i++) held.add(i)
    const above = nextBlock(items, at, -1)
    if (above === undefined || isClosing(items[above] as FlowItem) || !isText(items[above] as FlowItem)) continue
    for (let i = above; i < at; i++) held.add(i)
  }
  return held
}

function nextBlock(items: readonly FlowItem[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < items.length; at += step) if (items[at]?.kind === 'block') return at
  return undefined
}

function isNote(item: FlowItem | undefined): boolean {
  return item?.kind === 'block' && item.element === 'attachmentNote'
}

/** Whether an item is a signature or the date below it. */
export function isClosing(item: FlowItem): boolean {
  return item.kind === 'block' && (item.element === 'signature' || item.element === 'dateOfIssue')
}

/** A table has its own pages; all other text can give its last line. */
function isText(item: FlowItem): boolean {
  return item.kind === 'block' && !item.isAttachment && item.element !== 'table' && item.element !== 'title'
}
