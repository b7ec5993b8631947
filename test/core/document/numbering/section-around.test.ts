import { expect, it } from 'vitest'
import { textBlock } from '../../../../core/document/draft.ts'
import { sectionAround } from '../../../../core/document/numbering/section-around.ts'

const blocks = [
  textBlock('title', '关于值守的报告'),
  textBlock('paragraph', '现报告如下：'),
  textBlock('heading', '一、做法', 1),
  textBlock('paragraph', '甲。'),
  textBlock('heading', '（一）值守', 2),
  textBlock('paragraph', '乙。'),
  textBlock('heading', '二、打算', 1),
  textBlock('signature', '某局'),
]

it('is the innermost section with the block, its subsections included', () => {
  const around = (index: number) => {
    const section = sectionAround(blocks, index)
    return section && [section.from, section.to]
  }
  expect(around(3)).toEqual([2, 6])
  expect(around(5)).toEqual([4, 6])
  expect(around(6)).toEqual([6, 7])
  expect([0, 1, 7].map(around)).toEqual([undefined, undefined, undefined])
})
