import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isOwnProfile, type OwnProfile } from '../../../core/docx/own-profile.ts'
import { folderInUse } from '../data-folder/place-folder.ts'
import { writeFileAtomically } from './write-file.ts'

const fileName = 'profiles.json'

/** The office's own profiles as the window saved them last; none where nothing was saved or the file cannot be read. */
export async function savedProfiles(folder: string = folderInUse()): Promise<readonly OwnProfile[]> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, fileName), 'utf8'))
    return Array.isArray(value) ? value.filter(isOwnProfile) : []
  } catch {
    return []
  }
}

/** Puts the profiles beside the drafts, where the command line finds them by their names. Writes nothing where they are there. */
export async function saveProfiles(folder: string, profiles: readonly OwnProfile[]): Promise<void> {
  if (JSON.stringify(await savedProfiles(folder)) === JSON.stringify(profiles)) return
  await writeFileAtomically(join(folder, fileName), new TextEncoder().encode(`${JSON.stringify(profiles, null, 2)}\n`))
}
