import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startOwnProfile } from '../../../core/docx/own-profile.ts'
import { savedProfiles, saveProfiles } from '../../../electron/service/files/saved-profiles.ts'
import { temporaryFolder } from '../../support/drafts.ts'

const own = startOwnProfile('general', '云溪版式')

it('keeps profiles beside the drafts and finds them again', async () => {
  const folder = temporaryFolder()
  expect(await savedProfiles(folder)).toEqual([])
  await saveProfiles(folder, [own])
  expect(await savedProfiles(folder)).toEqual([own])
  await saveProfiles(folder, [])
  expect(await savedProfiles(folder)).toEqual([])
})

it('passes over a file that is damaged and profiles that make no sense', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'profiles.json'), '[{"name":')
  expect(await savedProfiles(folder)).toEqual([])
  writeFileSync(join(folder, 'profiles.json'), JSON.stringify([{ ...own, top: 1 }, own]))
  expect(await savedProfiles(folder)).toEqual([own])
})
