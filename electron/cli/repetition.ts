import { type Block, blockText } from '../../core/document/draft.ts'
import { type PlainText, spanInText } from '../../core/document/plain-text.ts'
import { judgeDraft, type RepetitionFinding } from '../../core/repetition/judge-draft.ts'
import { type RepetitionSetting, withSettings } from '../../core/repetition/set-severity.ts'
import type { Library } from '../service/library/library.ts'
import type { LintMessage } from './output/lint-result.ts'
import { lineColumnRange } from './output/place.ts'

/** What a library says of a draft: a message a passage, its source under `related`, and what holds for the whole. */
export async function repetitionMessages(
  library: Library,
  blocks: readonly Block[],
  plain: PlainText,
  settingOf: (ruleId: string) => RepetitionSetting,
): Promise<readonly LintMessage[]> {
  const texts = blocks.map(blockText)
  const found = await library.check(texts)
  const findings = judgeDraft(
    texts.map((text, index) => ({
      text,
      isHeading: blocks[index]?.type === 'heading',
      matches: found[index] ?? [],
    })),
  )
  return withSettings(findings, settingOf).map(finding => toMessage(finding, plain))
}

function toMessage(
  { ruleId, severity, message, basis, paragraph, at, match }: RepetitionFinding,
  plain: PlainText,
): LintMessage {
  return {
    ruleId,
    severity,
    message,
    ...(basis !== undefined && { basis }),
    ...lineColumnRange(plain, spanInText(plain, paragraph, at)),
    ...(match && {
      related: [
        {
          documentId: match.source.documentId,
          title: match.source.title,
          path: match.source.path,
          range: [match.source.range.from, match.source.range.to],
          text: match.source.text,
        },
      ],
    }),
  }
}
