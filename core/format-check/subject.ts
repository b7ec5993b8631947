import type { DraftContent } from '../document/draft.ts'
import type { ElementId } from '../document/elements.ts'
import type { Profile } from '../docx/profiles.ts'
import type { FormatFacts, FormatParagraph, FormatSection } from './facts.ts'
import { clauseOf, type FormatFinding, type FormatPlace, type FormatRuleId, type FormatSeverity } from './finding.ts'

/** A paragraph with what it is; `section` is absent where the file holds no page setup. */
export interface JudgedParagraph extends FormatParagraph {
  readonly element: ElementId | undefined
  readonly page: FormatSection | undefined
}

/** All that a check may look at. */
export interface Subject {
  readonly facts: FormatFacts
  readonly content: DraftContent
  readonly profile: Profile
  readonly paragraphs: readonly JudgedParagraph[]
  readonly imprintTable: number | undefined
}

/** Looks at one side of a file's format. */
export type FormatCheck = (subject: Subject) => Iterable<FormatFinding>

/** A finding of a rule; its clause is the rule's own where no other is given. */
export function finding(
  ruleId: FormatRuleId,
  severity: FormatSeverity,
  part: string,
  message: string,
  advice: string,
  more: { readonly places?: readonly FormatParagraph[]; readonly basis?: string } = {},
): FormatFinding {
  return {
    ruleId,
    severity,
    part,
    message,
    advice,
    basis: more.basis ?? clauseOf(ruleId),
    places: (more.places ?? []).map(placeOf),
  }
}

const longestExcerpt = 30

function placeOf({ number, text }: FormatParagraph): FormatPlace {
  const words = text.replace(/\s+/gu, ' ').trim()
  return {
    paragraph: number,
    text: words.length > longestExcerpt ? `${words.slice(0, longestExcerpt).toWellFormed()}……` : words,
  }
}

/** Values with what has them, those most frequent first. */
export function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const found = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = found.get(key)
    if (group) group.push(item)
    else found.set(key, [item])
  }
  return [...found].sort(([, a], [, b]) => b.length - a.length)
}
