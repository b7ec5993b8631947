import { describe, expect, it } from 'vitest'
import { measureText } from '../../../core/document/advance.ts'
import { standardTypesetting } from '../../../core/document/placement.ts'
import { sealCentres, sealedRows } from '../../../core/document/sealed-rows.ts'

const names = ['清河县财政局', '清河县水利局', '清河县应急管理局']

describe('sealed signatures in rows (7.3.5.1)', () => {
  it.each(['2026年3月5日', '2026年12月31日', '〔成文日期〕', ''])(
    'stand three short names on one line over %s',
    date => {
      expect(sealedRows(names, date)).toEqual([3])
      const centres = sealCentres(names, date, 3, standardTypesetting)
      const halves = names.map(name => measureText(name, standardTypesetting.size, standardTypesetting.spacing) / 2)
      for (const at of [1, 2]) {
        const apart = (centres[at] as number) - (centres[at - 1] as number)
        expect(apart).toBeGreaterThan(2381)
        expect(apart).toBeGreaterThan((halves[at] as number) + (halves[at - 1] as number))
      }
      expect(centres[0]).toBeGreaterThan(1190)
    },
  )

  it('part names that are too long to stand beside one another', () => {
    expect(sealedRows(['清河县住房和城乡建设局', '清河县市场监督管理局', '清河县财政局'], '2026年12月31日')).toEqual([
      2, 1,
    ])
  })
})
