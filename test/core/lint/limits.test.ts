import { describe, expect, it } from 'vitest'
import { isGenreId } from '../../../core/document/genres.ts'
import { limitPresets } from '../../../core/lint/data/limits.ts'
import { basisText, limitsFor, ownBasis } from '../../../core/lint/limits.ts'

describe('the table of limits', () => {
  it('gives every entry a genre, a positive number and a basis', () => {
    for (const { genre, value, basis, covers } of limitPresets) {
      expect(isGenreId(genre)).toBe(true)
      expect(value).toBeGreaterThan(0)
      expect(basis.issuer).toMatch(/\p{Script=Han}/u)
      expect(basis.document).toMatch(/\p{Script=Han}/u)
      expect(basis.year).toBeGreaterThan(1990)
      expect(covers).not.toBe('')
    }
  })

  it('has exactly one default for each genre and kind that it names', () => {
    const defaults = new Map<string, number>()
    for (const { genre, kind, isDefault } of limitPresets) {
      const key = `${genre} ${kind}`
      defaults.set(key, (defaults.get(key) ?? 0) + (isDefault ? 1 : 0))
    }
    expect([...defaults].filter(([, count]) => count !== 1)).toEqual([])
  })

  it('prefers a national default wherever there is a national entry', () => {
    for (const { genre, kind, scope } of limitPresets) {
      if (scope !== 'national') continue
      expect(limitPresets.find(one => one.isDefault && one.genre === genre && one.kind === kind)?.scope).toBe(
        'national',
      )
    }
  })
})

describe('limitsFor', () => {
  it('goes by what a draft sets for itself, kind by kind', () => {
    const settings = [{ genre: 'remarks', kind: 'characters', value: 900 } as const]
    const limits = limitsFor('remarks', settings, [{ kind: 'characters', value: 3000 }])
    expect(limits.filter(({ kind }) => kind === 'characters').map(({ value }) => value)).toEqual([3000])
    expect(basisText(limits.find(({ kind }) => kind === 'characters')?.basis ?? ownBasis)).toBe('本稿自行设定的限额')
    expect(limits.filter(({ kind }) => kind === 'minutes')).toEqual(
      limitsFor('remarks', settings).filter(({ kind }) => kind === 'minutes'),
    )
  })

  it('allows remarks five minutes, as the State Council office rules', () => {
    const [limit] = limitsFor('remarks')
    expect(limit).toMatchObject({ kind: 'minutes', value: 5, scope: 'national' })
    expect(basisText(limit!.basis)).toBe('国务院办公厅《关于国务院办公厅精简会议文件改进会风文风的意见》（2007年）')
  })

  it('is empty for a genre that no rule speaks of', () => {
    expect(limitsFor('letter')).toEqual([])
  })

  it('replaces the defaults of a kind by settings, the strictest first, and keeps the other kinds', () => {
    const limits = limitsFor('speech', [
      { kind: 'minutes', value: 40 },
      { kind: 'minutes', value: 20 },
      { kind: 'minutes', value: 1, genre: 'address' },
    ])
    expect(limits.map(limit => [limit.kind, limit.value])).toEqual([
      ['characters', 8000],
      ['minutes', 20],
      ['minutes', 40],
    ])
    expect(limits[1]?.basis).toEqual(ownBasis)
    expect(basisText(ownBasis)).toBe('本单位自行设定的限额')
  })

  it('heeds what is set for the genre before what is set for every genre, and nothing that is off', () => {
    const every = { kind: 'minutes', value: 20 } as const
    const own = { kind: 'minutes', value: 40, genre: 'speech' } as const
    const minutes = (settings: Parameters<typeof limitsFor>[1]) =>
      limitsFor('speech', settings).flatMap(({ kind, value }) => (kind === 'minutes' ? [value] : []))
    expect(minutes([every, own])).toEqual([40])
    expect(minutes([every, { ...own, isOff: true }])).toEqual([20])
    expect(minutes([{ ...every, isOff: true }])).toEqual([60])
  })

  it('names a document without 《》 where its title is not known', () => {
    const taiyuan = limitPresets.find(one => one.basis.issuer === '太原市人民政府')
    expect(basisText(taiyuan!.basis)).toBe('太原市人民政府就做好公文处理工作发出的通知（2014年）')
  })
})
