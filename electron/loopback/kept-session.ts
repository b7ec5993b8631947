import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What a window that stayed open is recognised by after a restart: it knows this port and carries this cookie. */
export interface KeptSession {
  readonly port: number
  readonly cookieValue: string
}

const fileName = 'session.json'
const schema: z.ZodType<KeptSession> = z.object({
  port: z.number().int().min(1).max(65_535),
  cookieValue: z.string().regex(/^[\w-]{43}$/),
})

/**
 * The session of the last start on a data folder, so that a window which outlived its shell can save what was typed
 * meanwhile. Undefined where there is none, or where others on this computer may read it.
 */
export function readSession(dataFolder: string): KeptSession | undefined {
  try {
    const file = join(dataFolder, fileName)
    const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
    return isOpen ? undefined : schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps a session for the next start, for this person's eyes alone. A folder that takes no file keeps none. */
export function keepSession(dataFolder: string, session: KeptSession): void {
  const file = join(dataFolder, fileName)
  const fresh = `${file}.${process.pid}`
  try {
    writeFileSync(fresh, JSON.stringify(session), { mode: 0o600, flag: 'wx' })
    renameSync(fresh, file)
  } catch {
    // Windows are then let in by the printed address alone.
  }
}
