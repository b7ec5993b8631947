import type { DraftContent } from '../document/draft.ts'
import type { Profile } from '../docx/profiles.ts'
import { checkColour, checkLook, checkPlace } from './check-elements.ts'
import { checkImprint, checkRedLine } from './check-lines.ts'
import { checkGrid, checkPaper } from './check-page.ts'
import { checkPageNumber } from './check-page-number.ts'
import { checkWords } from './check-words.ts'
import { classify } from './classify.ts'
import type { FormatFacts } from './facts.ts'
import type { FormatReport, FormatSeverity } from './finding.ts'
import type { FormatCheck, Subject } from './subject.ts'

const checks: readonly FormatCheck[] = [
  checkPaper,
  checkGrid,
  checkLook,
  checkPlace,
  checkColour,
  checkRedLine,
  checkWords,
  checkImprint,
  checkPageNumber,
]

const gravity: Readonly<Record<FormatSeverity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * Compares how a Word file is set with a profile. `content` is the draft recognised in it: by it the elements are known.
 * Findings come with the gravest first.
 */
export function checkFormat(facts: FormatFacts, content: DraftContent, profile: Profile): FormatReport {
  const { elements, imprintTable } = classify(facts, content)
  const subject: Subject = {
    facts,
    content,
    profile,
    imprintTable,
    paragraphs: facts.paragraphs.map((paragraph, index) => ({
      ...paragraph,
      element: elements.get(index),
      page: facts.sections[paragraph.section],
    })),
  }
  const findings = checks.flatMap(check => [...check(subject)])
  return { findings: findings.sort((a, b) => gravity[a.severity] - gravity[b.severity]), losses: facts.losses }
}
