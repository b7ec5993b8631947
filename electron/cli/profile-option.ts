import type { PageSetting } from '../../core/document/page-setting.ts'
import { chosenProfile, type OwnProfile, type ProfileChoice, parseOwnProfile } from '../../core/docx/own-profile.ts'
import { pageSetting, profileById, profiles } from '../../core/docx/profiles.ts'
import { savedProfiles } from '../service/files/saved-profiles.ts'
import { type Arguments, RefusalError } from './arguments.ts'
import { readInput } from './inputs.ts'
import type { Io } from './io.ts'

/**
 * The layout that `--profile` names: one of the program's by its id, an office's own by the name it has in the settings, or
 * a file exported from there. Throws RefusalError for anything else, ServiceError for a file that cannot be read.
 */
export async function profileOption(args: Arguments, io: Io): Promise<ProfileChoice> {
  const id = args.text('profile') ?? 'general'
  if (chosenProfile(id)) return id
  const own = await savedProfiles()
  const named = own.find(one => one.name === id)
  if (named) return named
  if (/\.json$/iu.test(id)) return readProfile(id, io)
  const known = [...profiles.map(one => `${one.id}（${one.name}）`), ...own.map(one => one.name)]
  throw new RefusalError(`没有版式「${id}」；可用的有：${known.join('、')}。`)
}

/** The numbers by which pages are counted under `--profile`; errors as those of `profileOption`. */
export async function pageOption(args: Arguments, io: Io): Promise<PageSetting> {
  return pageSetting(chosenProfile(await profileOption(args, io)) ?? profileById('general'))
}

async function readProfile(path: string, io: Io): Promise<OwnProfile> {
  const text = new TextDecoder('utf-8').decode(await readInput(path, io))
  try {
    return parseOwnProfile(text)
  } catch (error) {
    throw new RefusalError(`${path}：${(error as Error).message}`)
  }
}

/** What a chosen layout is called: its id, or the name of an office's own. */
export function profileName(choice: ProfileChoice): string {
  return typeof choice === 'string' ? choice : choice.name
}
