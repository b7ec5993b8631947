import { type GenreId, genres } from '../../core/document/genres.ts'
import { limitPresets } from '../../core/lint/data/limits.ts'
import {
  basisText,
  type LimitBasis,
  type LimitKind,
  type LimitPreset,
  type LimitSetting,
  limitsFor,
  ownBasis,
} from '../../core/lint/limits.ts'

/** A limit that an office can go by. */
export interface LimitChoice {
  /** Tells it apart while the settings stay as they are. */
  readonly key: string
  readonly kind: LimitKind
  readonly value: number
  readonly basis: LimitBasis
  /** Present where the table has it. */
  readonly preset?: LimitPreset
  /** Present where the office added it: the entry of the settings. */
  readonly own?: LimitSetting
  /** Present where it is the office's limit for all genres, which this genre can follow. */
  readonly follower?: GenreId
  readonly isBinding: boolean
}

/** The limits of one genre, or (`genre` absent) those that the office set for all. */
export interface LimitGroup {
  readonly genre?: GenreId
  readonly choices: readonly LimitChoice[]
}

type Limits = readonly LimitSetting[]

const kinds: readonly LimitKind[] = ['characters', 'pages', 'minutes']

/** All limits to choose from, by genre; those for all genres come first. Groups without any are left out. */
export function limitGroups(settings: Limits): readonly LimitGroup[] {
  const groups = [undefined, ...genres.map(genre => genre.id)].map((genre): LimitGroup => {
    const choices = kinds.flatMap(kind => choicesOf(settings, genre, kind))
    return genre === undefined ? { choices } : { genre, choices }
  })
  return groups.filter(group => group.choices.length > 0)
}

/** Goes by one limit for its genre (or for all) and kind, and by no other of the same. */
export function chooseLimit(settings: Limits, choice: LimitChoice): Limits {
  const { preset, own, follower, kind: ofKind } = choice
  if (follower) return clear(settings, follower, ofKind)
  if (own) return goBy(settings, own)
  if (!preset) return settings
  const { genre, kind, value, basis, covers, isDefault } = preset
  const cleared = clear(settings, genre, kind)
  const isOverruled = cleared.some(limit => limit.genre === undefined && limit.kind === kind && !limit.isOff)
  return isDefault && !isOverruled ? cleared : [...cleared, { genre, kind, value, basis, covers }]
}

/** Goes by no limit of the office's own for all genres and this kind. */
export function leaveToGenres(settings: Limits, kind: LimitKind): Limits {
  return clear(settings, undefined, kind)
}

/** Adds a limit of the office's own, or puts it in the place of another, and goes by it. */
export function putLimit(settings: Limits, limit: LimitSetting, replaced?: LimitSetting): Limits {
  const others = settings.filter(one => !isSame(one, limit) && !(replaced && isSame(one, replaced)))
  return goBy([...others, limit], limit)
}

/** Takes a limit of the office's own out of the table. */
export function removeLimit(settings: Limits, limit: LimitSetting): Limits {
  return settings.filter(one => one !== limit)
}

/** Goes by the defaults everywhere. What the office added stays in the table. */
export function restoreLimits(settings: Limits): Limits {
  return settings.filter(limit => !presetOf(limit)).map(turnedOff)
}

/** Whether anything but the defaults binds. */
export function isAnyLimitSet(settings: Limits): boolean {
  return settings.some(limit => !limit.isOff)
}

function choicesOf(settings: Limits, genre: GenreId | undefined, kind: LimitKind): readonly LimitChoice[] {
  const binding = bindingOf(settings, genre, kind)
  const presets = limitPresets.flatMap((preset, index): LimitChoice[] => {
    if (preset.genre !== genre || preset.kind !== kind) return []
    const { value, basis } = preset
    return [{ key: `preset-${index}`, kind, value, basis, preset, isBinding: binding === preset }]
  })
  const own = settings.flatMap((limit, index): LimitChoice[] => {
    if (limit.genre !== genre || limit.kind !== kind || presetOf(limit)) return []
    const { value, basis = ownBasis } = limit
    return [{ key: `own-${index}`, kind, value, basis, own: limit, isBinding: binding === limit }]
  })
  const choices = [...presets, ...own]
  const forAll = choices.length > 0 && genre && strictestOf(settings, undefined, kind)
  if (!forAll) return choices
  const { value, basis = ownBasis } = forAll
  return [{ key: `all-${genre}-${kind}`, kind, value, basis, follower: genre, isBinding: !binding }, ...choices]
}

/** The strictest limit in use that is set for a genre, or (`genre` absent) for all. */
function strictestOf(settings: Limits, genre: GenreId | undefined, kind: LimitKind): LimitSetting | undefined {
  return settings
    .filter(limit => limit.kind === kind && limit.genre === genre && !limit.isOff)
    .toSorted((a, b) => a.value - b.value)[0]
}

/** The entry that binds: of the settings or the table; undefined where none of this genre does. */
function bindingOf(settings: Limits, genre: GenreId | undefined, kind: LimitKind): LimitSetting | undefined {
  const own = strictestOf(settings, genre, kind)
  if (own) return presetOf(own) ?? own
  if (genre === undefined || strictestOf(settings, undefined, kind)) return undefined
  const [first] = limitsFor(genre).filter(limit => limit.kind === kind)
  return limitPresets.find(preset => preset === first)
}

/** The entry of the table that a setting picks. */
function presetOf(limit: LimitSetting): LimitPreset | undefined {
  const { basis } = limit
  return basis && limitPresets.find(preset => isSame(preset, limit) && preset.covers === limit.covers)
}

function isSame(a: LimitSetting, b: LimitSetting): boolean {
  const basis = (limit: LimitSetting) => basisText(limit.basis ?? ownBasis)
  return a.genre === b.genre && a.kind === b.kind && a.value === b.value && basis(a) === basis(b)
}

/** Leaves out what is picked of the table for a genre and kind, and turns off what the office added for them. */
function clear(settings: Limits, genre: GenreId | undefined, kind: LimitKind): Limits {
  return settings.flatMap(limit => {
    if (limit.genre !== genre || limit.kind !== kind) return [limit]
    return presetOf(limit) ? [] : [turnedOff(limit)]
  })
}

function goBy(settings: Limits, chosen: LimitSetting): Limits {
  const { isOff: _, ...limit } = chosen
  const at = settings.indexOf(chosen)
  return clear(settings.with(at, { ...limit, isOff: true }), limit.genre, limit.kind).flatMap(one =>
    isSame(one, limit) ? [limit] : [one],
  )
}

function turnedOff(limit: LimitSetting): LimitSetting {
  return limit.isOff ? limit : { ...limit, isOff: true }
}
