import { describe, expect, it } from 'vitest'
import type { GenreId } from '../../../core/document/genres.ts'
import { limitPresets } from '../../../core/lint/data/limits.ts'
import { type LimitKind, type LimitSetting, limitsFor } from '../../../core/lint/limits.ts'
import {
  chooseLimit,
  isAnyLimitSet,
  type LimitChoice,
  leaveToGenres,
  limitGroups,
  putLimit,
  removeLimit,
  restoreLimits,
} from '../../../renderer/desk/limit-settings.ts'

type Limits = readonly LimitSetting[]

const choices = (settings: Limits, genre: GenreId | undefined, kind: LimitKind): readonly LimitChoice[] =>
  limitGroups(settings)
    .find(group => group.genre === genre)
    ?.choices.filter(choice => choice.kind === kind) ?? []
const pick = (settings: Limits, genre: GenreId, value: number, issuer = '') =>
  choices(settings, genre, 'minutes').find(
    choice => choice.value === value && choice.basis.issuer.includes(issuer),
  ) as LimitChoice
const minutes = (settings: Limits, genre: GenreId) =>
  limitsFor(genre, settings)
    .filter(limit => limit.kind === 'minutes')
    .map(limit => limit.value)
const binding = (settings: Limits, genre: GenreId | undefined) =>
  choices(settings, genre, 'minutes')
    .filter(choice => choice.isBinding)
    .map(choice => choice.value)

const forAll: LimitSetting = { kind: 'minutes', value: 20 }
const own: LimitSetting = {
  genre: 'speech',
  kind: 'minutes',
  value: 30,
  basis: { issuer: '云岭市人民政府办公室', document: '关于开短会的通知', year: 2025, clause: '第二条' },
}

describe('the table of limits to choose from', () => {
  it('holds every limit on record once, and shows the defaults as binding', () => {
    const all = limitGroups([]).flatMap(group => group.choices)
    expect(all).toHaveLength(limitPresets.length)
    expect(new Set(all.map(choice => choice.preset))).toEqual(new Set(limitPresets))
    for (const { preset, isBinding } of all) expect(isBinding).toBe(preset?.isDefault)
  })

  it('goes by another limit on record with its basis, and by the default again', () => {
    const picked = chooseLimit([], pick([], 'speech', 45, '海口'))
    expect(picked).toHaveLength(1)
    expect(picked[0]?.basis?.issuer).toContain('海口')
    expect(minutes(picked, 'speech')).toEqual([45])
    expect(binding(picked, 'speech')).toEqual([45])
    expect(chooseLimit(picked, pick(picked, 'speech', 60))).toEqual([])
  })

  it('goes by one limit of a genre and kind, whatever was chosen before', () => {
    const picked = chooseLimit([], pick([], 'speech', 90))
    const again = chooseLimit(picked, pick(picked, 'speech', 45, '海南'))
    expect(minutes(again, 'speech')).toEqual([45])
    expect(again).toHaveLength(1)
  })
})

describe('limits of the office', () => {
  it('bind once they are added, and stay in the table when another is chosen', () => {
    const added = putLimit([], own)
    expect(minutes(added, 'speech')).toEqual([30])
    const other = chooseLimit(added, pick(added, 'speech', 60))
    expect(minutes(other, 'speech')).toEqual([60])
    expect(choices(other, 'speech', 'minutes').some(choice => choice.own)).toBe(true)
    const back = chooseLimit(other, pick(other, 'speech', 30))
    expect(minutes(back, 'speech')).toEqual([30])
  })

  it('for all genres bind wherever a genre has none of its own', () => {
    const added = putLimit([], forAll)
    expect(minutes(added, 'remarks')).toEqual([20])
    expect(minutes(added, 'letter')).toEqual([20])
    expect(binding(added, 'remarks')).toEqual([20])
    const apart = chooseLimit(added, pick(added, 'remarks', 5, '国务院'))
    expect(minutes(apart, 'remarks')).toEqual([5])
    const follower = choices(apart, 'remarks', 'minutes').find(choice => choice.follower) as LimitChoice
    expect(chooseLimit(apart, follower)).toEqual(added)
  })

  it('for all genres can be left out of use', () => {
    const off = leaveToGenres(putLimit([], forAll), 'minutes')
    expect(minutes(off, 'remarks')).toEqual([5])
    expect(binding(off, undefined)).toEqual([])
    expect(choices(off, undefined, 'minutes')).toHaveLength(1)
  })

  it('can be changed in place, moved to another genre, and removed', () => {
    const added = putLimit([], own)
    const changed = putLimit(added, { ...own, value: 25 }, added[0])
    expect(changed).toEqual([{ ...own, value: 25 }])
    const moved = putLimit(changed, { ...own, genre: 'address' }, changed[0])
    expect(minutes(moved, 'speech')).toEqual([60])
    expect(minutes(moved, 'address')).toEqual([30])
    expect(removeLimit(moved, moved[0] as LimitSetting)).toEqual([])
  })

  it('can be changed while another one is chosen meanwhile', () => {
    const added = putLimit([], own)
    const other = chooseLimit(added, pick(added, 'speech', 60))
    expect(putLimit(other, { ...own, value: 25 }, added[0])).toEqual([{ ...own, value: 25 }])
  })

  it('are kept once, however often they are added', () => {
    expect(putLimit(putLimit([], own), { ...own })).toEqual([own])
  })

  it('stay in the table, out of use, when the defaults are restored', () => {
    const added = putLimit(putLimit([], own), forAll)
    const picked = chooseLimit(added, pick(added, 'remarks', 2))
    const restored = restoreLimits(picked)
    expect(restored).toHaveLength(2)
    expect(isAnyLimitSet(picked)).toBe(true)
    expect(isAnyLimitSet(restored)).toBe(false)
    expect(minutes(restored, 'speech')).toEqual([60])
    expect(minutes(restored, 'remarks')).toEqual([5])
  })
})
