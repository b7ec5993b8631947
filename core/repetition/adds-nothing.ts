import type { RepetitionMatch } from './match.ts'
import { setsMeasure, signsOfSubstance } from './new-content.ts'

/** A paragraph of a draft as the judgement sees it. */
export interface JudgedParagraph {
  readonly text: string
  readonly isHeading: boolean
  /** What it repeats; ranges are offsets in it. */
  readonly matches: readonly RepetitionMatch[]
}

/** The share of a paragraph that has to be repeated before it counts as copied, in characters. */
const copiedShare = 0.5

/**
 * Whether the copied paragraph at `index` restates policy and adds nothing: no number, time limit, responsible body or
 * measure of the author's own stands in it or in what follows, up to the next heading or through the first paragraph that
 * is not copied. A change of the level alone, 全省 to 全市, is nothing of its own.
 */
export function addsNothing(paragraphs: readonly JudgedParagraph[], index: number): boolean {
  const paragraph = paragraphs[index]
  if (!paragraph || alerts(paragraph).length === 0) return false
  if (setsSomething(paragraph)) return false
  for (let next = index + 1; next < paragraphs.length; next++) {
    const after = paragraphs[next] as JudgedParagraph
    if (after.isHeading) return true
    if (after.text.trim() === '') continue
    if (!isCopied(after)) return !setsMeasure(after.text)
    if (setsSomething(after)) return false
  }
  return true
}

function isCopied(paragraph: JudgedParagraph): boolean {
  const copied = alerts(paragraph).reduce((sum, { range }) => sum + range.to - range.from, 0)
  return copied >= paragraph.text.length * copiedShare
}

function alerts({ matches }: JudgedParagraph): readonly RepetitionMatch[] {
  return matches.filter(match => match.alert)
}

/** Whether a paragraph sets anything beside what it repeats, or changed what its source sets. */
function setsSomething(paragraph: JudgedParagraph): boolean {
  const { text } = paragraph
  let at = 0
  for (const match of alerts(paragraph).toSorted((a, b) => a.range.from - b.range.from)) {
    if (signsOfSubstance(text.slice(at, match.range.from)).size > 0 || changesSubstance(text, match)) return true
    at = Math.max(at, match.range.to)
  }
  return signsOfSubstance(text.slice(at)).size > 0
}

function changesSubstance(text: string, { kind, range, source, swaps }: RepetitionMatch): boolean {
  if (kind === 'exact' || swaps) return false
  const theirs = signsOfSubstance(source.text)
  return [...signsOfSubstance(text.slice(range.from, range.to))].some(sign => !theirs.has(sign))
}
