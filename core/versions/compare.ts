import { type Block, blockText } from '../document/draft.ts'
import { elementOfBlock } from '../document/elements.ts'
import { alignItems } from './align.ts'
import { similarity } from './similarity.ts'

/**
 * A line of a comparison. `restyled`: the words are the same and their element or bold type is not. A paragraph that
 * moved appears where it stood (`movedAway`) and where it stands (`movedHere`). Numbers are places of blocks.
 */
export type ComparedLine =
  | {
      readonly kind: 'same' | 'changed' | 'restyled' | 'movedAway' | 'movedHere'
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number }

/** From which similarity on two paragraphs count as one that was changed. */
const leastAlike = 0.4

/** How far apart two such paragraphs may lie among those around them. */
const reach = 12

/** The shortest text that is told to have moved, in UTF-16 units: shorter ones are alike by chance. */
const shortestMove = 6

/** What became of the paragraphs of `before` in `after`, in reading order. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): readonly ComparedLine[] {
  const old = before.map(blockText)
  const present = after.map(blockText)
  const pairs = alignItems(old, present)
  const moves = movesAmong(old, present, pairs)
  const lines: ComparedLine[] = []
  let i = 0
  let j = 0
  for (const [there, here] of [...pairs, [old.length, present.length] as const]) {
    lines.push(...gapLines(old, present, { i, j, iEnd: there, jEnd: here }, moves))
    i = there + 1
    j = here + 1
    if (there === old.length) break
    const isSame = looksAlike(before[there] as Block, after[here] as Block)
    lines.push({ kind: isSame ? 'same' : 'restyled', before: there, after: here })
  }
  return lines
}

/** Whether a line tells of a difference. */
export function isDifferent(line: ComparedLine): boolean {
  return line.kind !== 'same'
}

interface Moves {
  /** Where a paragraph of before stands now, and where one of after stood. */
  readonly to: ReadonlyMap<number, number>
  readonly from: ReadonlyMap<number, number>
}

/** Paragraphs that stand once, elsewhere, in the other text. */
function movesAmong(
  old: readonly string[],
  present: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Moves {
  const goneOnce = unpaired(old, new Set(pairs.map(([before]) => before)))
  const newOnce = unpaired(present, new Set(pairs.map(([, after]) => after)))
  const to = new Map<number, number>()
  const from = new Map<number, number>()
  for (const [text, before] of goneOnce) {
    const after = newOnce.get(text)
    if (before === -1 || after === undefined || after === -1) continue
    to.set(before, after)
    from.set(after, before)
  }
  return { to, from }
}

function unpaired(texts: readonly string[], paired: ReadonlySet<number>): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  texts.forEach((text, at) => {
    if (!paired.has(at) && text.trim().length >= shortestMove) places.set(text, places.has(text) ? -1 : at)
  })
  return places
}

interface Gap {
  readonly i: number
  readonly j: number
  readonly iEnd: number
  readonly jEnd: number
}

/** The lines between two paragraphs that stayed: alike ones side by side, then what was taken out and put in. */
function gapLines(old: readonly string[], present: readonly string[], gap: Gap, moves: Moves): readonly ComparedLine[] {
  const lines: ComparedLine[] = []
  let { j } = gap
  const addUpTo = (end: number) => {
    for (; j < end; j++) {
      const from = moves.from.get(j)
      lines.push(from === undefined ? { kind: 'added', after: j } : { kind: 'movedHere', before: from, after: j })
    }
  }
  for (let i = gap.i; i < gap.iEnd; i++) {
    const moved = moves.to.get(i)
    if (moved !== undefined) {
      lines.push({ kind: 'movedAway', before: i, after: moved })
      continue
    }
    const match = likeliest(old[i] as string, present, j, Math.min(gap.jEnd, j + reach), moves)
    if (match === undefined) lines.push({ kind: 'removed', before: i })
    else {
      addUpTo(match)
      lines.push({ kind: 'changed', before: i, after: match })
      j = match + 1
    }
  }
  addUpTo(gap.jEnd)
  return lines
}

function likeliest(
  text: string,
  present: readonly string[],
  from: number,
  to: number,
  moves: Moves,
): number | undefined {
  let best: number | undefined
  let most = leastAlike
  for (let at = from; at < to; at++) {
    if (moves.from.has(at)) continue
    const alike = similarity(text, present[at] as string)
    if (alike <= most) continue
    best = at
    most = alike
  }
  return best
}

function looksAlike(before: Block, after: Block): boolean {
  return (
    before === after ||
    (elementOfBlock(before) === elementOfBlock(after) &&
      JSON.stringify(before.table) === JSON.stringify(after.table) &&
      boldOf(before) === boldOf(after))
  )
}

/** Where bold type begins and ends, however the text is cut into runs. */
function boldOf({ children }: Block): string {
  let at = 0
  let isBold = false
  const places: number[] = []
  for (const { text, bold = false } of children) {
    if (text !== '' && bold !== isBold) {
      places.push(at)
      isBold = bold
    }
    at += text.length
  }
  return places.join(' ')
}
