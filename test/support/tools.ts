import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether a program is on the search path. Tests that need an absent one are skipped under its name. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => folder !== '' && existsSync(join(folder, name)))
}
