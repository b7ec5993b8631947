import { expect, it } from 'vitest'
import type { LaidBlock } from '../../../core/document/flow.ts'
import { layoutDraft } from '../../../core/document/page-layout.ts'
import { PageMap } from '../../../core/document/page-map.ts'

const paragraph = (characters: number): LaidBlock => ({ type: 'paragraph', text: '水'.repeat(characters) })
const mapOf = (blocks: readonly LaidBlock[]) => new PageMap(layoutDraft(blocks), blocks.length)

it('says on which line of a block a page begins', () => {
  const map = mapOf([paragraph(26 + 28 * 19), paragraph(26 + 28 * 4)])
  expect(map.pages).toBe(2)
  expect(map.starts).toEqual([{ page: 2, block: 1, offset: 54, line: 2, top: 0, bottomBefore: 22 * 579 }])
})

it('gives a page that begins with a block the line 0', () => {
  const map = mapOf([paragraph(26 + 28 * 21), paragraph(10)])
  expect(map.starts).toMatchObject([{ page: 2, block: 1, offset: 0, line: 0 }])
})

it('gives a block over several pages a start for each', () => {
  const map = mapOf([paragraph(26 + 28 * 49)])
  expect(map.starts.map(({ page, line }) => [page, line])).toEqual([
    [2, 22],
    [3, 44],
  ])
})

it('counts page, line and character of a place from 1', () => {
  const map = mapOf([paragraph(26 + 28 * 19), paragraph(26 + 28 * 4)])
  expect(map.placeOf(0, 0)).toEqual({ page: 1, line: 1, column: 1 })
  expect(map.placeOf(0, 26)).toEqual({ page: 1, line: 2, column: 1 })
  expect(map.placeOf(1, 60)).toEqual({ page: 2, line: 1, column: 7 })
  expect(map.placeOf(7, 0)).toBeUndefined()
})

it('counts the lines that hold text or were typed empty', () => {
  expect(mapOf([paragraph(26), { type: 'paragraph', text: '' }, paragraph(30)]).lines).toBe(4)
})

it('knows the last line of a block', () => {
  expect(mapOf([paragraph(26 + 28)]).lastLine(0)).toMatchObject({ page: 1, from: 26, top: 579 })
})

it('tells whether pages begin as before, so that nothing has to be measured', () => {
  const before = mapOf([paragraph(30), paragraph(26 + 28 * 24)])
  expect(mapOf([paragraph(31), paragraph(26 + 28 * 24)]).hasSameStarts(before)).toBe(true)
  expect(mapOf([paragraph(30), paragraph(26 + 28 * 24 + 3)]).hasSameStarts(before)).toBe(true)
  expect(mapOf([paragraph(60), paragraph(26 + 28 * 24)]).hasSameStarts(before)).toBe(false)
  expect(mapOf([paragraph(30)]).hasSameStarts(before)).toBe(false)
})
