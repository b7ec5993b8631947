import type { LintConfig, RuleSetting, RuleSettings } from './config.ts'

/** A unit: its full name and, where it has one, the form used after the first mention. */
export interface UnitName {
  readonly name: string
  readonly short?: string | undefined
}

/** A leader with the post held: 王某某, 区长. */
export interface Leader {
  readonly name: string
  readonly post: string
}

/** What an office knows of itself. Leaders stand in the order in which they are named in documents. */
export interface UnitVocabulary {
  readonly units?: readonly UnitName[] | undefined
  readonly leaders?: readonly Leader[] | undefined
  /** Places of its own area, as 平乐县, 沙子镇. */
  readonly places?: readonly string[] | undefined
  /** Full titles of regulations of its own field, without 《》. */
  readonly titles?: readonly string[] | undefined
  /** Documents that were replaced, a line each: 旧名=新名. */
  readonly replaced?: readonly string[] | undefined
}

/** The lists that are an option of a rule. */
const lists = [
  ['places', 'consistent-place-names'],
  ['titles', 'valid-regulation-name'],
  ['replaced', 'no-repealed-references'],
] as const

/**
 * The configuration with the unit's vocabulary worked in: its names excuse findings as its words do, its lists join the
 * options of the rules that go by them. A rule that is off stays off.
 */
export function withUnit(config: LintConfig): LintConfig {
  const { unit } = config
  if (!unit) return config
  const names = [
    ...(unit.units ?? []).flatMap(({ name, short }) => [name, short ?? '']),
    ...(unit.leaders ?? []).map(({ name }) => name),
    ...(unit.places ?? []),
  ].filter(name => [...name].length > 1)
  const { findings = [], words = [] } = config.ignoring ?? {}
  const set = lists.filter(([list]) => (unit[list]?.length ?? 0) > 0)
  const extended = (settings: RuleSettings, isForAll: boolean): RuleSettings => {
    const own = set.flatMap(([list, rule]) => {
      const setting = Object.hasOwn(settings, rule) ? settings[rule] : undefined
      return setting === undefined && !isForAll ? [] : [[rule, withList(setting, list, unit[list] ?? [])] as const]
    })
    return own.length === 0 ? settings : { ...settings, ...Object.fromEntries(own) }
  }
  return {
    ...config,
    ignoring: { findings, words: [...new Set([...words, ...names])] },
    rules: extended(config.rules, true),
    ...(config.genres && {
      genres: Object.fromEntries(
        Object.entries(config.genres).map(([genre, settings]) => [genre, extended(settings, false)]),
      ),
    }),
  }
}

function withList(setting: RuleSetting | undefined, list: string, values: readonly string[]): RuleSetting {
  const { severity, options = {} } = typeof setting === 'string' ? { severity: setting } : (setting ?? {})
  const listed = options[list]
  const all = [...new Set([...(Array.isArray(listed) ? listed : []), ...values])]
  return { ...(severity !== undefined && { severity }), options: { ...options, [list]: all } }
}
