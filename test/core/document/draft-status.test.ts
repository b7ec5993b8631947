import { expect, it } from 'vitest'
import {
  draftStatuses,
  freedomOf,
  isDraftStatus,
  nextStatuses,
  statusNames,
} from '../../../core/document/draft-status.ts'

it('goes from drafting by review to final, and back to be mended or where it was taken back', () => {
  expect(
    draftStatuses.map(status => [statusNames[status], nextStatuses(status).map(next => statusNames[next])]),
  ).toEqual([
    ['起草', ['送审']],
    ['送审', ['退回', '通过', '起草']],
    ['退回', ['送审']],
    ['通过', ['定稿', '退回']],
    ['定稿', []],
  ])
})

it('knows its own words alone', () => {
  expect(isDraftStatus('final')).toBe(true)
  expect(isDraftStatus('toString')).toBe(false)
})

it('keeps the text as the reviewer reads it, and everything of what is final', () => {
  expect(draftStatuses.map(freedomOf)).toEqual(['all', 'review', 'all', 'review', 'none'])
})
