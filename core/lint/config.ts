import type { GenreId } from '../document/genres.ts'
import type { PageSetting } from '../document/page-setting.ts'
import { defaultSpeechRate } from './counts.ts'
import type { Ignoring } from './ignore.ts'
import type { LimitSetting } from './limits.ts'
import type { Rule, Severity } from './rule.ts'
import type { UnitVocabulary } from './unit-vocabulary.ts'

/** How one rule is set: off, a severity, or options with or without a severity. */
export type RuleSetting =
  | 'off'
  | Severity
  | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> }

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** What an office sets. Rules that are not named run as they are. */
export interface LintConfig {
  readonly rules: RuleSettings
  /** What holds for one genre alone, in place of `rules` for the rules it names. */
  readonly genres?: { readonly [G in GenreId]?: RuleSettings }
  /** Findings and words that are passed over. */
  readonly ignoring?: Ignoring
  /** Names of units, leaders and places. They count once `withUnit` has worked them in. */
  readonly unit?: UnitVocabulary
  /** Take the place of the table's defaults for their kinds. */
  readonly limits?: readonly LimitSetting[]
  /** Characters a minute. */
  readonly speechRate: number
  /** The numbers by which pages are counted; those of GB/T 9704 where nothing is said. */
  readonly page?: PageSetting
}

/** What is kept among a person's settings: everything but the rate and the page, which stand there by themselves. */
export type LintSettings = Omit<LintConfig, 'speechRate' | 'page'>

export const defaultLintConfig: LintConfig = { rules: {}, speechRate: defaultSpeechRate }

/** A rule as it runs: its options filled up from the defaults, its severity where one is set. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R
  readonly options: unknown
  readonly severity?: Severity
}

/** The rules that are on for a genre, in the order of the registry. */
export function activeRules(rules: readonly Rule[], config: LintConfig, genre: GenreId): readonly ActiveRule[] {
  return rules.flatMap((rule): ActiveRule[] => {
    const setting = settingOf(config.genres?.[genre], rule.id) ?? settingOf(config.rules, rule.id)
    const { severity, options } = typeof setting === 'string' ? { severity: setting } : (setting ?? {})
    if (severity === 'off' || (setting === undefined && rule.offByDefault)) return []
    const active = { rule, options: options ? { ...rule.defaults, ...options } : rule.defaults }
    return [severity === undefined ? active : { ...active, severity }]
  })
}

function settingOf(settings: RuleSettings | undefined, id: string): RuleSetting | undefined {
  return settings && Object.hasOwn(settings, id) ? settings[id] : undefined
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
