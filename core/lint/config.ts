import { defaultSpeechRate } from './counts.ts'
import type { LimitSetting } from './limits.ts'
import type { Rule, Severity } from './rule.ts'

/** How one rule is set: off, a severity, or options with or without a severity. */
export type RuleSetting =
  | 'off'
  | Severity
  | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> }

/** What an office sets. Rules that are not named run as they are. */
export interface LintConfig {
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Take the place of the table's defaults for their kinds. */
  readonly limits?: readonly LimitSetting[]
  /** Characters a minute. */
  readonly speechRate: number
}

export const defaultLintConfig: LintConfig = { rules: {}, speechRate: defaultSpeechRate }

/** A rule as it runs: its options filled up from the defaults, its severity where one is set. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R
  readonly options: unknown
  readonly severity?: Severity
}

/** The rules that are on, in the order of the registry. */
export function activeRules(rules: readonly Rule[], config: LintConfig): readonly ActiveRule[] {
  return rules.flatMap((rule): ActiveRule[] => {
    const setting = Object.hasOwn(config.rules, rule.id) ? config.rules[rule.id] : undefined
    const { severity, options } = typeof setting === 'string' ? { severity: setting } : (setting ?? {})
    if (severity === 'off' || (setting === undefined && rule.offByDefault)) return []
    const active = { rule, options: options ? { ...rule.defaults, ...options } : rule.defaults }
    return [severity === undefined ? active : { ...active, severity }]
  })
}

const gravity: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/**
 * The severity of one finding. A set severity stands for the rule's own and for all that is graver; hints that the
 * rule grades lower stay hints, so that `error` on a length limit does not turn nearness to the limit into an error.
 */
export function findingSeverity(active: ActiveRule, graded: Severity | undefined): Severity {
  const own = active.rule.severity
  const natural = graded ?? own
  if (active.severity === undefined) return natural
  if (gravity[natural] >= gravity[own]) return active.severity
  return gravity[natural] < gravity[active.severity] ? natural : active.severity
}
