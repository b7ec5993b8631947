import type { Handlers } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'
import { saveProfiles } from '../files/saved-profiles.ts'
import type { Storage } from '../storage/storage.ts'

/** What a person has set. Where the database cannot be opened the defaults serve, so that the window can say why. */
export function settingsHandlers(storage: Storage, dataFolder: string) {
  return {
    'settings.read': async () => {
      try {
        return await storage.readSettings()
      } catch (error) {
        if (error instanceof ServiceError) return defaultSettings
        throw error
      }
    },
    'settings.write': async ({ settings }) => {
      const written = await storage.writeSettings(settings)
      await saveProfiles(dataFolder, settings.profiles ?? [])
      return written
    },
  } satisfies Partial<Handlers>
}
