import { expect, it } from 'vitest'
import type { DraftVersion } from '../../../core/contract/draft-versions.ts'
import { factChanges } from '../../../renderer/versions/fact-changes.ts'
import { dayHeading, versionCause, versionDays, versionTime } from '../../../renderer/versions/version-words.ts'

const now = new Date(2026, 8, 3, 10, 0).getTime()

const version = (at: Date, facts: Partial<DraftVersion> = {}): DraftVersion => ({
  number: 1,
  seq: 5,
  at: at.getTime(),
  cause: 'auto',
  name: null,
  characters: 100,
  ...facts,
})

it('says what made a version, by its name where it has one', () => {
  const at = new Date(2026, 8, 3, 9, 5)
  expect(versionCause(version(at))).toBe('自动')
  expect(versionCause(version(at, { seq: 0 }))).toBe('最初')
  expect(versionCause(version(at, { cause: 'export' }))).toBe('导出前')
  expect(versionCause(version(at, { cause: 'restore', name: '送审稿' }))).toBe('送审稿')
})

it('heads each day once, and names the year where it is another', () => {
  const versions = [
    version(new Date(2026, 8, 3, 9, 5)),
    version(new Date(2026, 8, 3, 8, 5)),
    version(new Date(2026, 8, 2, 23, 59)),
    version(new Date(2026, 7, 31, 12, 0)),
    version(new Date(2025, 11, 31, 12, 0)),
  ]
  expect(versionDays(versions, now).map(({ heading, versions }) => `${heading} ${versions.length}`)).toEqual([
    '今天 2',
    '昨天 1',
    '8月31日　周一 1',
    '2025年12月31日　周三 1',
  ])
  expect(dayHeading(now, now)).toBe('今天')
  expect(versionTime(new Date(2026, 8, 1, 14, 3).getTime())).toBe('9月1日 14:03')
})

it('tells which fields differ, and what is empty', () => {
  const draft = { version: 3, genre: 'speech', fields: {}, blocks: [] } as const
  expect(factChanges(draft, draft)).toEqual([])
  expect(factChanges(draft, { ...draft, genre: 'report', fields: { documentNumber: '云水〔2026〕3号' } })).toEqual([
    { label: '文种', before: '讲话', after: '报告' },
    { label: '发文字号', before: '（空）', after: '云水〔2026〕3号' },
  ])
})
