import { expect, it } from 'vitest'
import type { Settings } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'
import { settingsHandlers } from '../../../electron/service/handlers/settings.ts'
import type { Storage } from '../../../electron/service/storage/storage.ts'
import { temporaryFolder } from '../../support/drafts.ts'

const stored: Settings = { ...defaultSettings, speechRate: 180, theme: 'dark' }

function handlers() {
  let settings = stored
  const disk = { isReadable: true }
  const storage = {
    async readSettings() {
      if (!disk.isReadable) throw new ServiceError('data-in-use')
      return settings
    },
    async writeSettings(next: Settings) {
      settings = next
      return next
    },
  }
  return { ...settingsHandlers(storage as unknown as Storage, temporaryFolder()), disk, settings: () => settings }
}

it('writes only what was changed where the window was given the defaults for want of what is stored', async () => {
  const { disk, settings, ...service } = handlers()
  disk.isReadable = false
  expect(await service['settings.read']()).toEqual(defaultSettings)
  disk.isReadable = true
  await service['settings.write']({ settings: { ...defaultSettings, zoom: 120 } })
  expect(settings()).toEqual({ ...stored, zoom: 120 })
})

it('writes nothing while what is stored cannot be read', async () => {
  const { disk, settings, ...service } = handlers()
  disk.isReadable = false
  await service['settings.read']()
  await expect(service['settings.write']({ settings: defaultSettings })).rejects.toMatchObject({ code: 'data-in-use' })
  expect(settings()).toEqual(stored)
})

it('writes the settings whole once they were read, defaults among them', async () => {
  const { disk, settings, ...service } = handlers()
  disk.isReadable = false
  await service['settings.read']()
  disk.isReadable = true
  await service['settings.read']()
  await service['settings.write']({ settings: { ...stored, theme: defaultSettings.theme } })
  expect(settings()).toEqual({ ...stored, theme: defaultSettings.theme })
})
