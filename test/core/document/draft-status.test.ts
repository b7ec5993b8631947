import { expect, it } from 'vitest'
import { draftStatuses, isDraftStatus, nextStatuses, statusNames } from '../../../core/document/draft-status.ts'

it('goes from drafting by review to final, and back only to be mended', () => {
  expect(
    draftStatuses.map(status => [statusNames[status], nextStatuses(status).map(next => statusNames[next])]),
  ).toEqual([
    ['起草', ['送审']],
    ['送审', ['退回', '通过']],
    ['退回', ['送审']],
    ['通过', ['定稿']],
    ['定稿', []],
  ])
})

it('knows its own words alone', () => {
  expect(isDraftStatus('final')).toBe(true)
  expect(isDraftStatus('toString')).toBe(false)
})
