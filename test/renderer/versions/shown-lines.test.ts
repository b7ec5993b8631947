import { expect, it } from 'vitest'
import type { ComparedLine } from '../../../core/versions/compare.ts'
import { shownLines } from '../../../renderer/versions/shown-lines.ts'

/** Lines by a letter each: `s` stayed, `c` changed. */
const lines = (letters: string): readonly ComparedLine[] =>
  [...letters].map((letter, at) => ({ kind: letter === 's' ? 'same' : 'changed', before: at, after: at }))

const shown = (letters: string, opened: readonly number[] = []) =>
  shownLines(lines(letters), new Set(opened)).map(line =>
    line.kind === 'fold' ? `${line.from}–${line.to}` : String(line.at),
  )

it('folds what stayed but for a line on either side of a difference', () => {
  expect(shown('ssssscssssssc')).toEqual(['0–4', '4', '5', '6', '7–11', '11', '12'])
})

it('folds the end, and no fewer than three lines', () => {
  expect(shown('csssss')).toEqual(['0', '1', '2–6'])
  expect(shown('sscsss')).toEqual(['0', '1', '2', '3', '4', '5'])
})

it('shows a stretch that was opened', () => {
  expect(shown('ssssscss', [0])).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
})

it('folds everything where nothing differs', () => {
  expect(shown('ssss')).toEqual(['0–4'])
  expect(shown('')).toEqual([])
})
