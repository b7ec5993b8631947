import { expect, it } from 'vitest'
import { levelSwaps } from '../../../core/repetition/level-swap.ts'

it.each([
  ['全省各级学校', '全市各级学校', [['全省', '全市']]],
  ['我省将建设三个平台', '我市将建设三个平台', [['我省', '我市']]],
  ['由省级财政安排', '由县级财政安排', [['省级', '县级']]],
  ['青禾省各级河长', '云溪市各级河长', [['青禾省', '云溪市']]],
  ['河南省高速公路', '河北省高速公路', [['河南省', '河北省']]],
  [
    '报省教育厅审核',
    '报市教育局审核',
    [
      ['省', '市'],
      ['厅', '局'],
    ],
  ],
  ['由乡镇人民政府负责', '由镇人民政府负责', [['乡镇', '镇']]],
  ['全省推广，全省受益', '全市推广，全市受益', [['全省', '全市']]],
])('%s that became %s is a level swap', (theirs, ours, swaps) => {
  expect(levelSwaps(ours, theirs)?.map(({ from, to }) => [from, to])).toEqual(swaps)
})

it.each([
  ['全省各级学校', '全省各级学校'],
  ['全省各级学校', '全市各类学校'],
  ['每季度检查一次', '每半年检查一次'],
  ['县水利局负责', '县林业局负责'],
  ['新建学校三所', '新建学校五所'],
])('%s that became %s is none', (theirs, ours) => {
  expect(levelSwaps(ours, theirs)).toBeUndefined()
})
