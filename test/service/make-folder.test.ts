import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../../electron/service/make-folder.ts'
import { temporaryFolder } from '../support/drafts.ts'

it('makes a folder and those above it, and leaves one that is there', () => {
  const folder = join(temporaryFolder(), '甲', '乙')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

it('refuses a file, and a place below one', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a'), '')
  expect(() => makeFolder(join(folder, 'a'))).toThrow('EEXIST')
  expect(() => makeFolder(join(folder, 'a', 'b'))).toThrow(/EEXIST|ENOTDIR/)
})

it.skipIf(process.platform === 'win32')('makes it with the given permissions, for this person alone', () => {
  const folder = join(temporaryFolder(), '甲')
  mkdirSync(join(folder, '..'), { recursive: true })
  makeFolder(folder, 0o700)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it.skipIf(process.platform !== 'linux')('ends where the system takes no folder', () => {
  expect(() => makeFolder('/proc/jianwen/data')).toThrow('ENOENT')
})
