import type { FlowItem, LaidBlock } from './flow.ts'

/**
 * Which items stand on landscape pages (横排, clause 8): the tables that are to, each with its caption, and the empty lines
 * behind them.
 */
export function landscapeItems(items: readonly FlowItem[], blocks: readonly LaidBlock[]): ReadonlySet<number> {
  const turned = new Set<number>()
  if (!blocks.some(block => block.table?.landscape)) return turned
  for (const [at, item] of items.entries()) {
    const isTurned =
      item.kind === 'empty'
        ? turned.has(at - 1)
        : isLandscape(item, blocks) ||
          (item.element === 'tableCaption' &&
            items[at + 1] !== undefined &&
            isLandscape(items[at + 1] as FlowItem, blocks))
    if (isTurned) turned.add(at)
  }
  return turned
}

function isLandscape(item: FlowItem, blocks: readonly LaidBlock[]): boolean {
  return item.kind === 'block' && blocks[item.index]?.table?.landscape === true
}
