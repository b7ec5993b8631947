import { normalise, normaliseText } from '../text/normalise.ts'
import type { JudgedParagraph } from './adds-nothing.ts'
import { coveredUnits } from './coverage.ts'
import { unitsOfSpan } from './exemptions.ts'
import type { RepetitionFinding } from './judge-draft.ts'
import type { LibraryKind, RepetitionMatch } from './match.ts'
import { percent, titled } from './repetition-rule.ts'
import { maxOwnRepetitionRule, maxRepetitionRule } from './repetition-rules.ts'

/** Shares of a draft at which it is warned of, and at which it is an error. Local measures restate 18 % of their law. */
export const warningShare = 0.3
export const errorShare = 0.5
/** Shorter drafts, in normalised characters, have no share worth telling: one sentence is most of them. */
export const shortestDraft = 100
/** Sources that are named. */
const namedSources = 3

/** What is to be said of a draft as a whole, at its first paragraph that is not empty. */
export function shareFindings(paragraphs: readonly JudgedParagraph[]): readonly RepetitionFinding[] {
  const isRepeated = paragraphs.some(({ matches }) => matches.some(match => match.alert))
  if (!isRepeated) return []
  const total = paragraphs.reduce((sum, { text }) => sum + normaliseText(text).length, 0)
  const paragraph = paragraphs.findIndex(({ text }) => text.trim() !== '')
  if (total < shortestDraft || paragraph < 0) return []
  const at = { from: 0, to: (paragraphs[paragraph] as JudgedParagraph).text.length }
  const policy = repeatedBy(paragraphs, 'policy')
  const own = repeatedBy(paragraphs, 'own')
  const findings: RepetitionFinding[] = []
  if (policy.characters >= total * warningShare) {
    const { id, kind, basis } = maxRepetitionRule
    const isMost = policy.characters >= total * errorShare
    const message = `全文 ${percent(policy.characters / total)} 与已有政策文件重复，主要来自${policy.sources}；请删去照搬的内容，改为引用，只写本单位的新措施。`
    findings.push({ ruleId: id, kind, severity: isMost ? 'error' : 'warning', paragraph, at, message, basis })
  }
  if (own.characters >= total * warningShare) {
    const { id, kind, severity } = maxOwnRepetitionRule
    const message = `全文 ${percent(own.characters / total)} 与本单位旧稿重复，主要来自${own.sources}；请核对数据和提法，写今年的新情况。`
    findings.push({ ruleId: id, kind, severity, paragraph, at, message })
  }
  return findings
}

/** Normalised characters repeated from documents of a kind, and the foremost of these documents as words. */
function repeatedBy(paragraphs: readonly JudgedParagraph[], kind: LibraryKind) {
  const bySource = new Map<string, { readonly title: string; characters: number }>()
  let characters = 0
  for (const { text, matches } of paragraphs) {
    const alerts = matches.filter(match => match.alert && match.source.kind === kind)
    if (alerts.length === 0) continue
    const normalised = normalise(text)
    const units = (match: RepetitionMatch) => unitsOfSpan(normalised, match.range)
    characters += coveredUnits(alerts.map(units))
    for (const match of alerts) {
      const { documentId, title } = match.source
      const known = bySource.get(documentId) ?? { title, characters: 0 }
      known.characters += coveredUnits([units(match)])
      bySource.set(documentId, known)
    }
  }
  const first = [...bySource.values()].sort((a, b) => b.characters - a.characters).slice(0, namedSources)
  const sources = first.map(source => `${titled(source.title)}（${source.characters.toLocaleString('zh-CN')} 字）`)
  return { characters, sources: sources.join('、') }
}
