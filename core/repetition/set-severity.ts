import type { RepetitionSeverity } from './judge-draft.ts'
import { repetitionRules } from './repetition-rules.ts'

/** How a check against a library is set: a severity or off; undefined where it runs as it comes. */
export type RepetitionSetting = RepetitionSeverity | 'off' | undefined

const gravity: Readonly<Record<RepetitionSeverity, number>> = { info: 0, warning: 1, error: 2 }

/**
 * Findings under an office's settings: those of a rule that is off left out, the others with the severity that is set.
 * As with all rules it stands for the rule's own and for all that is graver; what is graded lower stays a hint.
 */
export function withSettings<F extends { readonly ruleId: string; readonly severity: RepetitionSeverity }>(
  findings: readonly F[],
  settingOf: (ruleId: string) => RepetitionSetting,
): readonly F[] {
  return findings.flatMap(finding => {
    const set = settingOf(finding.ruleId)
    if (set === undefined) return [finding]
    if (set === 'off') return []
    const own = repetitionRules.find(rule => rule.id === finding.ruleId)?.severity ?? finding.severity
    const isGrave = gravity[finding.severity] >= gravity[own]
    const severity = isGrave || gravity[finding.severity] > gravity[set] ? set : finding.severity
    return [severity === finding.severity ? finding : { ...finding, severity }]
  })
}

/** Reads one setting as rules have it: a severity, off, or an object that holds one; anything else sets nothing. */
export function repetitionSetting(setting: unknown): RepetitionSetting {
  const value = typeof setting === 'object' && setting !== null && 'severity' in setting ? setting.severity : setting
  return (['off', 'info', 'warning', 'error'] as const).find(severity => severity === value)
}
