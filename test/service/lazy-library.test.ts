import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lazyLibrary } from '../../electron/service/lazy-library.ts'
import { temporaryFolder } from '../support/drafts.ts'

it('opens a library once, and anew after it has ended', async () => {
  const library = lazyLibrary(join(temporaryFolder(), 'library'))
  onTestFinished(library.close)
  const first = await library.get()
  expect(await library.get()).toBe(first)
  await first.close()
  const second = await library.get()
  expect(second).not.toBe(first)
  expect(await second.list()).toEqual([])
})

it('tries anew after it could not be opened', async () => {
  const folder = join(temporaryFolder(), 'library')
  const library = lazyLibrary(folder)
  onTestFinished(library.close)
  mkdirSync(folder)
  writeFileSync(join(folder, 'library.db'), 'no database'.repeat(100))
  await expect(library.get()).rejects.toMatchObject({ code: 'library-damaged' })
  rmSync(join(folder, 'library.db'))
  expect(await (await library.get()).list()).toEqual([])
})
