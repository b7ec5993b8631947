import { expect, it } from 'vitest'
import { withChineseNames } from '../../electron/loopback/locale.ts'

it('gives a UTF-8 locale where the environment names none, and leaves one that it names', () => {
  expect(withChineseNames({ HOME: '/home/a' })).toEqual({ HOME: '/home/a', LC_ALL: 'C.UTF-8' })
  expect(withChineseNames({ LANG: 'C' })).toMatchObject({ LC_ALL: 'C.UTF-8' })
  expect(withChineseNames({ LANG: 'zh_CN.UTF-8', LC_ALL: 'POSIX' })).toMatchObject({ LC_ALL: 'C.UTF-8' })
  const chinese = { LANG: 'zh_CN.utf8' }
  expect(withChineseNames(chinese)).toBe(chinese)
})
