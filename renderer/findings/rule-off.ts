import type { LintSettings, RuleSetting, RuleSettings } from '../../core/lint/config.ts'

/** How one rule is set for all genres and for each that sets it for itself. */
interface OwnSettings {
  readonly all: RuleSetting | undefined
  readonly genres: readonly (readonly [genre: string, setting: RuleSetting])[]
}

/** Settings with a rule off in every genre, and the way back, which leaves alone whatever else was set since. */
export interface RuleOff {
  readonly lint: LintSettings
  readonly takeBack: (later: LintSettings) => LintSettings
}

/** Turns a rule off for all genres. Options that are set for it are kept. */
export function ruleOff(lint: LintSettings, ruleId: string): RuleOff {
  const genres = Object.entries<RuleSettings>(lint.genres ?? {})
  const earlier: OwnSettings = {
    all: own(lint.rules, ruleId),
    genres: genres.flatMap(([genre, settings]) => {
      const setting = own(settings, ruleId)
      return setting === undefined ? [] : [[genre, setting] as const]
    }),
  }
  const off: OwnSettings = {
    all: turnedOff(earlier.all),
    genres: earlier.genres.map(([genre, setting]) => [genre, turnedOff(setting)] as const),
  }
  return { lint: withOwn(lint, ruleId, off), takeBack: later => withOwn(later, ruleId, earlier) }
}

function own(settings: RuleSettings, ruleId: string): RuleSetting | undefined {
  return Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined
}

function turnedOff(setting: RuleSetting | undefined): RuleSetting {
  return typeof setting === 'object' && setting.options ? { ...setting, severity: 'off' } : 'off'
}

function withOwn(lint: LintSettings, ruleId: string, { all, genres }: OwnSettings): LintSettings {
  const { [ruleId]: _, ...others } = lint.rules
  const rules = all === undefined ? others : { ...others, [ruleId]: all }
  if (genres.length === 0) return { ...lint, rules }
  const set = genres.map(([genre, setting]) => {
    const settings: RuleSettings = lint.genres?.[genre as keyof typeof lint.genres] ?? {}
    return [genre, { ...settings, [ruleId]: setting }] as const
  })
  return { ...lint, rules, genres: { ...lint.genres, ...Object.fromEntries(set) } }
}
