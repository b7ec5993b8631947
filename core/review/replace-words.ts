import type { CommentPlace } from '../document/comment.ts'
import { type Block, blockText, type TextRun } from '../document/draft.ts'
import { cellText } from '../document/table.ts'
import { runsWithin, sharedIds, withId, withRunsChanged } from './marked-runs.ts'

/**
 * A body in which `replacement` stands in place of the words at `places`, its line feeds as ends of paragraphs. What the
 * old words and the new ones have in common at both ends stays as it is; what is new looks as what it replaces, and bears
 * the mark of comment `id`. Words at several places that do not touch give way to the new ones at the first of them.
 */
export function replaceWords(
  blocks: readonly Block[],
  places: readonly CommentPlace[],
  replacement: string,
  id: string,
): readonly Block[] {
  const [first] = places
  if (!first) return blocks
  if (isOneStretch(blocks, places)) return replaceStretch(blocks, places, replacement, id)
  let after = blocks
  for (const place of places.slice(1).toReversed()) after = replaceStretch(after, [place], '', id)
  return replaceStretch(after, [first], replacement, id)
}

/** Whether places are one stretch of text, from paragraph to paragraph without a gap. */
export function isOneStretch(blocks: readonly Block[], places: readonly CommentPlace[]): boolean {
  return places.every((place, at) => {
    const before = places[at - 1]
    if (!before) return true
    const holder = blocks[before.block]
    return (
      place.block === before.block + 1 &&
      place.from === 0 &&
      holder !== undefined &&
      before.to === blockText(holder).length &&
      holder.type !== 'table' &&
      blocks[place.block]?.type !== 'table'
    )
  })
}

interface TextPlace {
  readonly block: number
  readonly offset: number
}

function replaceStretch(
  blocks: readonly Block[],
  places: readonly CommentPlace[],
  replacement: string,
  id: string,
): readonly Block[] {
  const [first] = places as [CommentPlace]
  const isInTable = blocks[first.block]?.type === 'table'
  const old = places.map(({ block, from, to }) => blockText(blocks[block] as Block).slice(from, to)).join('\n')
  const words = isInTable ? cellText(replacement) : replacement.replace(/\r\n?/g, '\n')
  const { start, end } = commonEnds(old, words)
  const from = placeOf(places, start)
  const to = placeOf(places, old.length - end)
  const put = words.slice(start, words.length - end)
  const lines = isInTable ? [put] : put.split('\n')
  return replaceRange(blocks, from, to, lines, id)
}

/** The units that two texts share at their start and end, no character cut apart. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  if (isHighHalf(a, start - 1)) start--
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  if (isHighHalf(a, a.length - end - 1)) end--
  return { start, end: Math.max(0, end) }
}

function isHighHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00
}

/** Where an offset in the words at touching places lies. */
function placeOf(places: readonly CommentPlace[], offset: number): TextPlace {
  let left = offset
  for (const { block, from, to } of places) {
    if (left <= to - from) return { block, offset: from + left }
    left -= to - from + 1
  }
  const last = places.at(-1) as CommentPlace
  return { block: last.block, offset: last.to }
}

function replaceRange(
  blocks: readonly Block[],
  from: TextPlace,
  to: TextPlace,
  lines: readonly string[],
  id: string,
): readonly Block[] {
  const first = blocks[from.block] as Block
  const look = lookBetween(blocks, from, to, id)
  const run = (text: string): TextRun => ({ ...look, text })
  if (from.block === to.block && lines.length === 1) {
    const span = { from: from.offset, to: to.offset }
    const children = withRunsChanged(first.children, span, () => [run(lines[0] as string)])
    return blocks.with(from.block, { ...first, children })
  }
  const head = runsWithin(first.children, { from: 0, to: from.offset })
  const tail = runsWithin((blocks[to.block] as Block).children, { from: to.offset, to: Number.POSITIVE_INFINITY })
  const made = lines.map((text, at): Block => {
    const runs = [...(at === 0 ? head : []), run(text), ...(at === lines.length - 1 ? tail : [])]
    const children = withRunsChanged(runs, { from: 0, to: 0 }, within => within)
    return { ...kindOfLine(blocks, from.block, to.block, at), children }
  })
  return [...blocks.slice(0, from.block), ...made, ...blocks.slice(to.block + 1)]
}

/** What a line becomes: what the paragraph is in whose place it stands, behind the last of them a paragraph. */
function kindOfLine(blocks: readonly Block[], first: number, last: number, line: number): Omit<Block, 'children'> {
  if (first + line > last) return { type: 'paragraph' }
  const { children, ...kind } = blocks[first + line] as Block
  return kind
}

/** How words look that come in place of a stretch: bold as its first ones, with all comments that stood on it. */
function lookBetween(blocks: readonly Block[], from: TextPlace, to: TextPlace, id: string): Omit<TextRun, 'text'> {
  const replaced = blocks.slice(from.block, to.block + 1).flatMap(({ children }, at) =>
    runsWithin(children, {
      from: at === 0 ? from.offset : 0,
      to: from.block + at === to.block ? to.offset : Number.POSITIVE_INFINITY,
    }),
  )
  const { children } = blocks[from.block] as Block
  const [before] = runsWithin(children, { from: from.offset - 1, to: from.offset })
  const [behind] = runsWithin(children, { from: from.offset, to: from.offset + 1 })
  const ids =
    replaced.length > 0 ? replaced.flatMap(run => run.comments ?? []) : sharedIds(before?.comments, behind?.comments)
  const bold = (replaced[0] ?? before ?? behind)?.bold === true
  return { ...(bold && { bold }), comments: [...new Set(ids)].reduce<readonly string[]>(withId, [id]) }
}
