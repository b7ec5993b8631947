import type { LintConfig } from '../../core/lint/config.ts'
import type { LimitKind, LimitSetting } from '../../core/lint/limits.ts'
import { LintConfigError, parseLintConfig } from '../../core/lint/parse-config.ts'
import type { Severity } from '../../core/lint/rule.ts'
import { withUnit } from '../../core/lint/unit-vocabulary.ts'
import { repetitionRules } from '../../core/repetition/repetition-rules.ts'
import { type RepetitionSetting, repetitionSetting } from '../../core/repetition/set-severity.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { readJsonInput } from './inputs.ts'
import type { Io } from './io.ts'
import { pageOption } from './profile-option.ts'

/** How `lint` is to check. */
export interface LintOptions {
  readonly config: LintConfig
  /** How the checks against the library are set, by rule id. */
  readonly repetition: (ruleId: string) => RepetitionSetting
}

const kinds: readonly LimitKind[] = ['characters', 'pages', 'minutes']
const severities = ['off', 'info', 'warning', 'error'] as const

/**
 * Brings together --config, --rule, --limit and --profile; an option outweighs the file. Throws UsageError for what cannot be
 * used, ServiceError where the file cannot be read.
 */
export async function lintOptions(args: Arguments, io: Io): Promise<LintOptions> {
  const path = args.text('config')
  const file = path === undefined ? {} : asObject(await readJsonInput(path, io, 'config-invalid'), path)
  const named = {
    ...asObject(file.rules ?? {}, path ?? ''),
    ...Object.fromEntries(args.list('rule').map(ruleOption)),
  }
  const isOfLibrary = (id: string) => repetitionRules.some(rule => rule.id === id)
  const rules = Object.fromEntries(Object.entries(named).filter(([id]) => !isOfLibrary(id)))
  try {
    const config = parseLintConfig({ ...file, rules })
    const limits = args.list('limit').map(limitOption)
    const kept = (config.limits ?? []).filter(limit => !limits.some(other => other.kind === limit.kind))
    const page = await pageOption(args, io)
    return {
      config: withUnit({ ...config, page, limits: [...kept, ...limits] }),
      repetition: repetitionSettings(named),
    }
  } catch (error) {
    if (error instanceof LintConfigError) throw new UsageError(error.message)
    throw error
  }
}

function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new UsageError(`检查配置「${path}」的格式不对，最外层和 rules 都要是 JSON 对象。`)
}

function ruleOption(text: string): readonly [string, Severity | 'off'] {
  const at = text.lastIndexOf('=')
  const severity = severities.find(one => one === text.slice(at + 1))
  if (at <= 0 || !severity) throw new UsageError(`选项 --rule 要写成 规则=off|info|warning|error，不能是「${text}」。`)
  return [text.slice(0, at), severity]
}

function limitOption(text: string): LimitSetting {
  const [, name, digits] = /^([a-z]+)=([0-9]+(?:\.[0-9]+)?)$/u.exec(text) ?? []
  const kind = kinds.find(one => one === name)
  const value = Number(digits)
  if (!kind || !(value > 0)) {
    throw new UsageError(`选项 --limit 要写成 characters=字数、pages=页数 或 minutes=分钟，不能是「${text}」。`)
  }
  return { kind, value }
}

function repetitionSettings(rules: Readonly<Record<string, unknown>>): (ruleId: string) => RepetitionSetting {
  for (const { id } of repetitionRules) {
    if (Object.hasOwn(rules, id) && repetitionSetting(rules[id]) === undefined) {
      throw new UsageError(`规则 ${id} 只能设为 ${severities.join('、')}。`)
    }
  }
  return id => (Object.hasOwn(rules, id) ? repetitionSetting(rules[id]) : undefined)
}
