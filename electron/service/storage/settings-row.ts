import type { Database } from 'better-sqlite3'
import type { Settings } from '../../../core/contract/contract.ts'
import { settingsSchema } from '../../../core/contract/schemas.ts'
import { defaultSettings } from '../../../core/contract/settings.ts'

/** What a person has set; what is missing takes its default. Of what cannot be read that part alone is left out. */
export function readSettings(database: Database): Settings {
  const json = database.prepare("SELECT value FROM settings WHERE name = 'window'").pluck().get()
  if (typeof json !== 'string') return defaultSettings
  try {
    const stored: unknown = JSON.parse(json)
    const settings = withDefaults(readablePart(stored, value => withDefaults(value).success))
    return settings.success ? settings.data : defaultSettings
  } catch {
    return defaultSettings
  }
}

function withDefaults(stored: unknown) {
  return settingsSchema.safeParse({ ...defaultSettings, ...(stored as object) })
}

/** The part of a JSON value that is accepted: itself, else what is accepted of its entries by themselves. */
function readablePart(value: unknown, isAccepted: (value: unknown) => boolean): unknown {
  if (isAccepted(value)) return value
  if (Array.isArray(value)) return value.filter(item => isAccepted([item]))
  if (typeof value !== 'object' || value === null) return undefined
  const kept = Object.entries(value).map(([name, own]) => [
    name,
    readablePart(own, part => part !== undefined && isAccepted({ [name]: part })),
  ])
  return Object.fromEntries(kept.filter(([, own]) => own !== undefined))
}

/** Stores what a person has set. */
export function writeSettings(database: Database, settings: Settings): void {
  database
    .prepare(
      "INSERT INTO settings (name, value) VALUES ('window', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .run(JSON.stringify(settings))
}
