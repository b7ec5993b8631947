import { type PlainText, spanInText } from '../../core/document/plain-text.ts'
import type { Severity } from '../../core/lint/rule.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { repetitionMessage, repetitionRule } from '../../core/repetition/repetition-rule.ts'
import type { Library } from '../service/library/library.ts'
import type { LintMessage } from './output/lint-result.ts'
import { lineColumnRange } from './output/place.ts'

/** What a library says of each paragraph, one message a passage, its sources under `related`. */
export async function repetitionMessages(
  library: Library,
  paragraphs: readonly string[],
  plain: PlainText,
  severity: Severity,
): Promise<readonly LintMessage[]> {
  const found = await library.check(paragraphs)
  return found.flatMap((matches, paragraph) =>
    byPassage(matches.filter(match => match.alert)).map(same =>
      toMessage(same, paragraphs[paragraph] as string, paragraph, plain, severity),
    ),
  )
}

/** Groups matches of the same passage, in the order in which the library ranks them. */
function byPassage(matches: readonly RepetitionMatch[]): readonly (readonly [RepetitionMatch, ...RepetitionMatch[]])[] {
  const groups = new Map<string, [RepetitionMatch, ...RepetitionMatch[]]>()
  for (const match of matches) {
    const key = `${match.range.from}-${match.range.to}`
    const group = groups.get(key)
    if (group) group.push(match)
    else groups.set(key, [match])
  }
  return [...groups.values()]
}

function toMessage(
  same: readonly [RepetitionMatch, ...RepetitionMatch[]],
  text: string,
  paragraph: number,
  plain: PlainText,
  severity: Severity,
): LintMessage {
  const [first] = same
  return {
    ruleId: repetitionRule.id,
    severity,
    message: repetitionMessage(text, first, same.length),
    ...lineColumnRange(plain, spanInText(plain, paragraph, first.range)),
    related: same.map(({ source }) => ({
      documentId: source.documentId,
      title: source.title,
      path: source.path,
      range: [source.range.from, source.range.to],
      text: source.text,
    })),
  }
}
