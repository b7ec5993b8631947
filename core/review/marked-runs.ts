import { addRun, withText } from '../document/add-run.ts'
import type { Block, TextRun } from '../document/draft.ts'
import type { Span } from '../text/span.ts'

/** A sorted list of ids with one more; the same list where it is there already. */
export function withId(ids: readonly string[] | undefined, id: string): readonly string[] {
  if (!ids) return [id]
  return ids.includes(id) ? ids : [...ids, id].sort()
}

/** A list of ids without one; undefined where none is left. */
export function withoutId(ids: readonly string[] | undefined, id: string): readonly string[] | undefined {
  const left = ids?.filter(one => one !== id)
  return left && left.length > 0 ? left : undefined
}

/** The ids that stand in both lists; undefined where none does. */
export function sharedIds(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  const shared = a && b ? a.filter(id => b.includes(id)) : []
  return shared.length > 0 ? shared : undefined
}

/** The runs of a stretch of a line of runs. UTF-16 offsets, half-open. */
export function runsWithin(runs: readonly TextRun[], { from, to }: Span): readonly TextRun[] {
  const within: TextRun[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    addRun(within, withText(run, text))
    at += run.text.length
  }
  return within
}

/** A line of runs with those of a stretch changed, neighbours that look alike joined. */
export function withRunsChanged(
  runs: readonly TextRun[],
  span: Span,
  change: (within: readonly TextRun[]) => readonly TextRun[],
): readonly TextRun[] {
  const changed: TextRun[] = []
  for (const run of runsWithin(runs, { from: 0, to: span.from })) addRun(changed, run)
  for (const run of change(runsWithin(runs, span))) addRun(changed, run)
  for (const run of runsWithin(runs, { from: span.to, to: Number.POSITIVE_INFINITY })) addRun(changed, run)
  return changed.length > 0 ? changed : [{ text: '' }]
}

/** A block of whose text a stretch bears the mark of a comment. What parts the cells of a table bears none. */
export function withMark(block: Block, id: string, span: Span): Block {
  const children = withRunsChanged(block.children, span, within => within.flatMap(run => marked(run, id, block)))
  return { ...block, children }
}

const cellParts = /([\t\n])/

function marked(run: TextRun, id: string, { type }: Block): readonly TextRun[] {
  const parts = type === 'table' ? run.text.split(cellParts) : [run.text]
  return parts.map(text =>
    type === 'table' && cellParts.test(text) ? { text } : { ...run, text, comments: withId(run.comments, id) },
  )
}

/** A block without the mark of a comment; the same object where it bears none. */
export function withoutMark(block: Block, id: string): Block {
  if (!block.children.some(run => run.comments?.includes(id))) return block
  const children: TextRun[] = []
  for (const { comments, ...run } of block.children) {
    const left = withoutId(comments, id)
    addRun(children, left ? { ...run, comments: left } : run)
  }
  return { ...block, children: children.length > 0 ? children : [{ text: '' }] }
}
