import type { Database } from 'better-sqlite3'
import type { Settings } from '../../../core/contract/contract.ts'
import { settingsSchema } from '../../../core/contract/schemas.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'

/** What a person has set; what is missing or no longer valid takes its default. */
export function readSettings(database: Database): Settings {
  const json = database.prepare("SELECT value FROM settings WHERE name = 'window'").pluck().get()
  if (typeof json !== 'string') return defaultSettings
  try {
    const settings = settingsSchema.safeParse({ ...defaultSettings, ...JSON.parse(json) })
    return settings.success ? settings.data : defaultSettings
  } catch {
    return defaultSettings
  }
}

/** Stores what a person has set. */
export function writeSettings(database: Database, settings: Settings): void {
  database
    .prepare(
      "INSERT INTO settings (name, value) VALUES ('window', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .run(JSON.stringify(settings))
}
