import type { Handlers, Settings } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'
import { saveProfiles } from '../files/saved-profiles.ts'
import type { Storage } from '../storage/storage.ts'

/** What a person has set. Where the database cannot be opened the defaults serve, so that the window can say why. */
export function settingsHandlers(storage: Storage, dataFolder: string) {
  let hasGivenDefaults = false
  return {
    'settings.read': async () => {
      try {
        const settings = await storage.readSettings()
        hasGivenDefaults = false
        return settings
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
        hasGivenDefaults = true
        return defaultSettings
      }
    },
    'settings.write': async ({ settings }) => {
      // A window that was given the defaults knows nothing of what is stored: only what it changed since is written.
      const whole = hasGivenDefaults ? { ...(await storage.readSettings()), ...changed(settings) } : settings
      const written = await storage.writeSettings(whole)
      await saveProfiles(dataFolder, whole.profiles ?? [])
      return written
    },
  } satisfies Partial<Handlers>
}

/** The settings that are not the defaults. */
function changed(settings: Settings): Partial<Settings> {
  const isDefault = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) === JSON.stringify(defaultSettings[name as keyof Settings])
  return Object.fromEntries(Object.entries(settings).filter(entry => !isDefault(entry)))
}
