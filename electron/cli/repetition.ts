import { type PlainText, spanInText } from '../../core/document/plain-text.ts'
import type { Severity } from '../../core/lint/rule.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import type { Library } from '../service/library/library.ts'
import type { LintMessage } from './output/lint-result.ts'
import { lineColumnRange } from './output/place.ts'

/** The check against a library, told and switched like a rule. */
export const repetitionRule = {
  id: 'no-policy-repetition',
  kind: 'repetition',
  severity: 'warning',
  description: '与资料库中已有的政策文件或旧稿大段重复时提示，并指出来源。',
} as const

/** What a library says of each paragraph, one message a passage, its sources under `related`. */
export async function repetitionMessages(
  library: Library,
  paragraphs: readonly string[],
  plain: PlainText,
  severity: Severity,
): Promise<readonly LintMessage[]> {
  const found = await library.check(paragraphs)
  return found.flatMap((matches, paragraph) =>
    byPassage(matches.filter(match => match.alert)).map(same => toMessage(same, paragraph, plain, severity)),
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
  paragraph: number,
  plain: PlainText,
  severity: Severity,
): LintMessage {
  const [first] = same
  const length = first.range.to - first.range.from
  const degree = first.kind === 'exact' ? '' : `（改动后仍有 ${Math.round(first.identity * 100)}% 相同）`
  const others = same.length > 1 ? `等 ${same.length} 份文件` : ''
  return {
    ruleId: repetitionRule.id,
    severity,
    message: `此处 ${length} 字与资料库中的「${first.source.title}」${others}重复${degree}，请改写为本单位的具体措施，或注明引用。`,
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
