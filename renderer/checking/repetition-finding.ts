import { coveredUnits } from '../../core/repetition/coverage.ts'
import { unitsOfSpan } from '../../core/repetition/exemptions.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { countText } from '../../core/text/count.ts'
import { normalise } from '../../core/text/normalise.ts'
import type { Span } from '../../core/text/span.ts'
import type { BlockFinding } from '../findings/block-findings.ts'

/** The matches that a person should be told of, as findings of the paragraph. */
export function repetitionFindings(text: string, matches: readonly RepetitionMatch[]): readonly BlockFinding[] {
  return matches
    .filter(match => match.alert)
    .map(match => ({
      ruleId: 'no-policy-repetition',
      kind: 'repetition',
      severity: 'warning',
      at: match.range,
      message: repetitionMessage(text, match),
      match,
    }))
}

/** What is repeated, how much of it agrees, and how to mend it. */
export function repetitionMessage(text: string, match: RepetitionMatch): string {
  const { characters } = countText(text.slice(match.range.from, match.range.to))
  const name = match.source.title.replace(/^《|》$/g, '')
  const number = characters.toLocaleString('zh-CN')
  const share = Math.floor(match.identity * 100 + 1e-9)
  return `与《${name}》重复 ${number} 字，相同率 ${share}%；请改为引用并写明本单位的新措施。`
}

/** Normalised characters of a text, and those inside any of the ranges. */
export interface RepeatedShare {
  readonly repeated: number
  readonly total: number
}

/** How much of a text lies inside ranges, in normalised characters. */
export function repeatedShare(text: string, ranges: readonly Span[]): RepeatedShare {
  const normalised = normalise(text)
  const total = normalised.text.length
  return { repeated: coveredUnits(ranges.map(range => unitsOfSpan(normalised, range))), total }
}
