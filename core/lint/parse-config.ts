import { z } from 'zod'
import { defaultLintConfig, type LintConfig, type RuleSetting } from './config.ts'
import type { Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { lintSettingsShape } from './settings-schema.ts'

/** A configuration that cannot be used; the message is one Chinese sentence that names the place. */
export class LintConfigError extends Error {
  override readonly name = 'LintConfigError'
}

const schema = z.strictObject({
  ...lintSettingsShape,
  speechRate: z.number().min(60).max(600).default(defaultLintConfig.speechRate),
})

/**
 * Reads a configuration from parsed JSON. Throws LintConfigError for an unknown rule, an unknown option, a value of
 * the wrong type or anything else that would be passed over in silence.
 */
export function parseLintConfig(value: unknown, rules: readonly Rule[] = allRules): LintConfig {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') || '最外层'
    throw new LintConfigError(`检查配置的「${path}」一处格式不对，请对照说明改正。`)
  }
  for (const settings of [parsed.data.rules, ...Object.values(parsed.data.genres ?? {})]) {
    for (const [id, setting] of Object.entries(settings ?? {})) checkRule(id, setting, rules)
  }
  return parsed.data
}

function checkRule(id: string, setting: RuleSetting, rules: readonly Rule[]): void {
  const rule = rules.find(known => known.id === id)
  if (!rule) throw new LintConfigError(`检查配置中的规则「${id}」不存在，请用 rules 命令查看全部规则。`)
  const options = typeof setting === 'string' ? undefined : setting.options
  const defaults = rule.defaults as Readonly<Record<string, unknown>>
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!Object.hasOwn(defaults, name)) throw new LintConfigError(`规则「${id}」没有选项「${name}」，请改正检查配置。`)
    if (!isOfKind(value, defaults[name])) {
      throw new LintConfigError(
        `规则「${id}」的选项「${name}」类型不对，应与默认值 ${JSON.stringify(defaults[name])} 同类。`,
      )
    }
  }
}

/** Whether an option is what its default is. Lists hold text, whether or not the default holds any; no number is negative. */
function isOfKind(value: unknown, usual: unknown): boolean {
  if (Array.isArray(usual)) return Array.isArray(value) && value.every(item => typeof item === 'string')
  return typeof value === typeof usual && !Array.isArray(value) && !(typeof value === 'number' && value < 0)
}
