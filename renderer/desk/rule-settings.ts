import { type GenreId, genres } from '../../core/document/genres.ts'
import type { LintSettings, RuleSetting, RuleSettings } from '../../core/lint/config.ts'
import type { Severity } from '../../core/lint/rule.ts'
import { severityLabels } from '../../core/lint/severity-labels.ts'
import type { SettableRule } from './settable-rules.ts'

/** Whose settings are meant: those of one genre, or those that hold for all. */
export type SettingScope = GenreId | 'all'

/** How a rule is set, as a select offers it: `same` follows what holds for all genres. */
export type RuleChoice = 'same' | 'default' | 'off' | Severity

type Options = Readonly<Record<string, unknown>>

/** What is set in a scope, by rule. */
function ruleSettingsOf(lint: LintSettings, scope: SettingScope): RuleSettings {
  return (scope === 'all' ? lint.rules : lint.genres?.[scope]) ?? {}
}

/** How a rule is set in a scope. */
export function ruleChoice(lint: LintSettings, scope: SettingScope, rule: SettableRule): RuleChoice {
  const setting = settingOf(lint, scope, rule.id)
  if (setting === undefined) return scope === 'all' ? 'default' : 'same'
  if (typeof setting === 'string') return setting
  return setting.severity ?? (rule.offByDefault ? rule.severity : 'default')
}

/** What a select offers for a rule in a scope. For one genre, a rule that is off by default has no default of its own. */
export function ruleChoices(scope: SettingScope, rule: SettableRule): readonly RuleChoice[] {
  const first: readonly RuleChoice[] =
    scope === 'all' ? ['default'] : rule.offByDefault ? ['same'] : ['same', 'default']
  return [...first, 'off', 'info', 'warning', 'error']
}

/** What a choice is called. */
export function ruleChoiceLabel(choice: RuleChoice, rule: SettableRule): string {
  switch (choice) {
    case 'same':
      return '同全部文种'
    case 'default':
      return `默认（${rule.offByDefault ? '关闭' : severityLabels[rule.severity]}）`
    case 'off':
      return '关闭'
    default:
      return severityLabels[choice]
  }
}

/** Whether anything is set for a rule in a scope. */
export function isRuleSet(lint: LintSettings, scope: SettingScope, rule: SettableRule): boolean {
  return settingOf(lint, scope, rule.id) !== undefined
}

/** Whether a rule runs in a scope. */
export function isRuleOn(lint: LintSettings, scope: SettingScope, rule: SettableRule): boolean {
  const choice = ruleChoice(lint, scope, rule)
  if (choice === 'same') return isRuleOn(lint, 'all', rule)
  return choice === 'default' ? !rule.offByDefault : choice !== 'off'
}

/** The options with which a rule runs in a scope. */
export function ruleOptions(lint: LintSettings, scope: SettingScope, rule: SettableRule): Options {
  return { ...rule.defaults, ...setOptions(lint, scope, rule.id) }
}

/** Sets how a rule is graded. Its options stay; a genre that goes its own way starts from those for all genres. */
export function chooseSeverity(
  lint: LintSettings,
  scope: SettingScope,
  rule: SettableRule,
  choice: RuleChoice,
): LintSettings {
  if (choice === 'same' || (choice === 'default' && rule.offByDefault)) return withSetting(lint, scope, rule.id)
  const severity = choice === 'default' ? undefined : choice
  return withSetting(lint, scope, rule.id, joined(scope, severity, setOptions(lint, scope, rule.id)))
}

/** Sets one option of a rule, or puts it back to the rule's own. */
export function chooseOption(
  lint: LintSettings,
  scope: SettingScope,
  rule: SettableRule,
  option: string,
  value: number,
): LintSettings {
  const { [option]: _, ...others } = setOptions(lint, scope, rule.id)
  const isDefault = (rule.defaults as Options)[option] === value
  return withOptions(lint, scope, rule, isDefault ? others : { ...others, [option]: value })
}

/** Puts all options of a rule back to the rule's own. */
export function restoreOptions(lint: LintSettings, scope: SettingScope, rule: SettableRule): LintSettings {
  return withOptions(lint, scope, rule, {})
}

/** Takes back what is set in a scope; for all genres, what single genres set as well. */
export function restoreRules(lint: LintSettings, scope: SettingScope): LintSettings {
  if (scope !== 'all') return withGenre(lint, scope, {})
  const { genres: _, ...others } = lint
  return { ...others, rules: {} }
}

/** Ids of the rules that are set in a scope; for all genres, also of those that a single genre sets. */
export function changedRules(lint: LintSettings, scope: SettingScope): ReadonlySet<string> {
  const ids = Object.keys(ruleSettingsOf(lint, scope))
  if (scope !== 'all') return new Set(ids)
  return new Set([...ids, ...Object.values(lint.genres ?? {}).flatMap(settings => Object.keys(settings ?? {}))])
}

/** The genres that set a rule for themselves, by name. */
export function genresWithOwn(lint: LintSettings, ruleId: string): readonly string[] {
  return genres.filter(({ id }) => settingOf(lint, id, ruleId) !== undefined).map(({ name }) => name)
}

function settingOf(lint: LintSettings, scope: SettingScope, id: string): RuleSetting | undefined {
  const settings = ruleSettingsOf(lint, scope)
  return Object.hasOwn(settings, id) ? settings[id] : undefined
}

/** The options set for a rule; where a genre sets nothing, those for all genres hold. */
function setOptions(lint: LintSettings, scope: SettingScope, id: string): Options {
  const setting = settingOf(lint, scope, id) ?? settingOf(lint, 'all', id)
  return typeof setting === 'object' ? (setting.options ?? {}) : {}
}

function withOptions(lint: LintSettings, scope: SettingScope, rule: SettableRule, options: Options): LintSettings {
  const choice = ruleChoice(lint, scope, rule)
  const severity = choice === 'same' || choice === 'default' ? undefined : choice
  return withSetting(lint, scope, rule.id, joined(scope, severity, options))
}

/** The shortest way to write a setting; undefined where it says nothing. For a genre an empty one says: not as the others. */
function joined(
  scope: SettingScope,
  severity: Severity | 'off' | undefined,
  options: Options,
): RuleSetting | undefined {
  if (Object.keys(options).length > 0) return severity === undefined ? { options } : { severity, options }
  return severity ?? (scope === 'all' ? undefined : {})
}

function withSetting(lint: LintSettings, scope: SettingScope, id: string, setting?: RuleSetting): LintSettings {
  const { [id]: _, ...others } = ruleSettingsOf(lint, scope)
  const settings = setting === undefined ? others : { ...others, [id]: setting }
  return scope === 'all' ? { ...lint, rules: settings } : withGenre(lint, scope, settings)
}

/** A genre without settings of its own is not kept. */
function withGenre(lint: LintSettings, genre: GenreId, settings: RuleSettings): LintSettings {
  const { [genre]: _, ...others } = lint.genres ?? {}
  return { ...lint, genres: Object.keys(settings).length === 0 ? others : { ...others, [genre]: settings } }
}
