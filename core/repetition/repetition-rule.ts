import { countText } from '../text/count.ts'
import type { RepetitionMatch } from './match.ts'

/** The check against a library, told and switched like a rule. */
export const repetitionRule = {
  id: 'no-policy-repetition',
  kind: 'repetition',
  severity: 'warning',
  description: '与资料库中已有的政策文件或旧稿大段重复时提示，并指出来源。',
} as const

/**
 * What is repeated, how much of it agrees, and how to mend it. `text` is the text that was checked, its length told as
 * Word's 字数; `sources` is the number of documents that share the passage, the match's own included.
 */
export function repetitionMessage(text: string, match: RepetitionMatch, sources = 1): string {
  const { characters } = countText(text.slice(match.range.from, match.range.to))
  const name = match.source.title.replace(/^《|》$/g, '')
  const others = sources > 1 ? `等 ${sources} 份文件` : ''
  const number = characters.toLocaleString('zh-CN')
  const share = Math.floor(match.identity * 100 + 1e-9)
  return `与《${name}》${others}重复 ${number} 字，相同率 ${share}%；请改为引用并写明本单位的新措施。`
}
