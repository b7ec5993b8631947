import { countText } from '../text/count.ts'
import type { Span } from '../text/span.ts'
import type { LintBlock, RuleKind } from './rule.ts'

/**
 * What can go, the cheapest first: policy text that is copied, what the draft has said before, text of the library, empty
 * phrases, and what makes a sentence too long.
 */
export const cutKinds = ['policy', 'twice', 'copied', 'empty', 'long'] as const
export type CutKind = (typeof cutKinds)[number]

/** The parts of a finding that tell whether its words can go. `block` is the index of its block. */
export interface CutFinding {
  readonly ruleId: string
  readonly kind: RuleKind
  readonly block: number
  /** UTF-16 offsets in the block's text. */
  readonly at: Span
  readonly match?: { readonly source: { readonly title: string; readonly kind: string } }
}

/** A passage that can be taken out or tightened. */
export interface Cut {
  readonly kind: CutKind
  readonly block: number
  /** UTF-16 offsets in the block's text. */
  readonly at: Span
  /** 字数 that it saves; what an earlier cut covers is not counted twice. */
  readonly saves: number
  /** The document it is from, where that is known. */
  readonly source?: string
  /** Whether it is among the cheapest that together bring the draft under its limit. */
  readonly isNeeded: boolean
}

/** Rules whose findings are words that say nothing. */
const emptyPhrases: ReadonlySet<string> = new Set([
  'max-cliches-in-sentence',
  'max-phrase-repetition',
  'no-stacked-intensifiers',
  'no-stock-frames',
  'no-worn-phrases',
])

/** A cut that saves fewer 字 than this is not worth a line. */
const least = 4

export interface CutOptions {
  /** 字数 by which the draft exceeds its limit; 0 where it keeps it. */
  readonly excess: number
  /** 字数 to which a long sentence is to be brought. */
  readonly sentence: number
}

/** What can be cut from a draft by what checks have found, in the order in which it costs least. */
export function findCuts(
  blocks: readonly Pick<LintBlock, 'text'>[],
  findings: readonly CutFinding[],
  { excess, sentence }: CutOptions,
): readonly Cut[] {
  const candidates = findings.flatMap(finding => {
    const kind = kindOf(finding)
    const text = blocks[finding.block]?.text
    return kind && text !== undefined ? [{ kind, finding, text }] : []
  })
  candidates.sort(
    (a, b) =>
      cutKinds.indexOf(a.kind) - cutKinds.indexOf(b.kind) ||
      b.finding.at.to - b.finding.at.from - (a.finding.at.to - a.finding.at.from) ||
      a.finding.block - b.finding.block,
  )
  const taken = new Map<number, Span[]>()
  const cuts: Omit<Cut, 'isNeeded'>[] = []
  for (const { kind, finding, text } of candidates) {
    const { block, at, match } = finding
    const covered = taken.get(block) ?? []
    const left = charactersOutside(text, at, covered)
    const saves = kind === 'long' ? left - sentence : left
    if (saves < least) continue
    taken.set(block, [...covered, at])
    cuts.push({ kind, block, at, saves, ...(match && { source: match.source.title }) })
  }
  cuts.sort((a, b) => cutKinds.indexOf(a.kind) - cutKinds.indexOf(b.kind) || b.saves - a.saves || a.block - b.block)
  let missing = excess
  return cuts.map(cut => {
    const isNeeded = missing > 0
    missing -= cut.saves
    return { ...cut, isNeeded }
  })
}

/** A whole paragraph or section that could go. */
export interface WholeCut {
  readonly block: number
  readonly isSection: boolean
  /** 字数 that it saves. */
  readonly saves: number
}

/**
 * Whole paragraphs and sections each of which alone brings the draft under its limit: the shortest of either kind that
 * do, at most three. Where no single one is long enough, the longest paragraphs that together are.
 */
export function findWholeCuts(
  paragraphs: readonly WholeCut[],
  sections: readonly WholeCut[],
  excess: number,
): readonly WholeCut[] {
  if (excess <= 0) return []
  const enough = (parts: readonly WholeCut[]) =>
    parts.filter(part => part.saves >= excess).toSorted((a, b) => a.saves - b.saves)
  const single = [...enough(paragraphs).slice(0, 2), ...enough(sections).slice(0, 1)]
  if (single.length > 0) return single
  const longest = paragraphs.toSorted((a, b) => b.saves - a.saves)
  let missing = excess
  return longest.filter(({ saves }) => {
    const isNeeded = missing > 0
    missing -= saves
    return isNeeded
  })
}

function kindOf({ ruleId, match }: CutFinding): CutKind | undefined {
  if (match) return match.source.kind === 'policy' ? 'policy' : match.source.kind === 'own' ? 'copied' : undefined
  if (ruleId === 'no-repeated-sentence') return 'twice'
  if (emptyPhrases.has(ruleId)) return 'empty'
  return ruleId === 'max-sentence-length' ? 'long' : undefined
}

/** 字数 of the parts of a span that no other span covers. */
function charactersOutside(text: string, { from, to }: Span, covered: readonly Span[]): number {
  let at = from
  let characters = 0
  for (const span of covered.toSorted((a, b) => a.from - b.from)) {
    if (span.to <= at || span.from >= to) continue
    if (span.from > at) characters += countText(text.slice(at, span.from)).characters
    at = span.to
  }
  return at < to ? characters + countText(text.slice(at, to)).characters : characters
}
