import type { Settings } from '../../core/contract/contract.ts'
import type { PageSetting } from '../../core/document/page-setting.ts'
import { chosenProfile, type OwnProfile, officeProfile, type ProfileChoice } from '../../core/docx/own-profile.ts'
import { type Profile, pageSetting, profiles } from '../../core/docx/profiles.ts'
import { changeSettings } from './settings.ts'

const none: readonly OwnProfile[] = []

/** The layouts that the office made itself. */
export function ownProfiles(settings: Settings): readonly OwnProfile[] {
  return settings.profiles ?? none
}

/** Every layout to choose from, the office's own first. */
export function profileOptions(settings: Settings): readonly Pick<Profile, 'id' | 'name' | 'description'>[] {
  return [...ownProfiles(settings).map(own => chosenProfile(own) as Profile), ...profiles]
}

/** What an id stands for: an office's own as a whole, else the id itself; 通用 where there is none with it any more. */
export function choiceOf(settings: Settings, id: string): ProfileChoice {
  return ownProfiles(settings).find(own => own.name === id) ?? (chosenProfile(id) ? id : 'general')
}

/** The layout that holds in this office. */
export function usualProfile(settings: Settings): Profile {
  return officeProfile(settings.profiles, settings.profile)
}

/** The numbers by which pages are counted and shown. */
export function usualSetting(settings: Settings): PageSetting {
  return pageSetting(usualProfile(settings))
}

/** Puts an own layout in the place of the one with a name, or adds it. What was chosen by the old name stays chosen. */
export function keepProfile(settings: Settings, name: string, own: OwnProfile): void {
  const all = ownProfiles(settings)
  const isKnown = all.some(one => one.name === name)
  changeSettings({
    profiles: isKnown ? all.map(one => (one.name === name ? own : one)) : [...all, own],
    ...(settings.profile === name && { profile: own.name }),
  })
}

/** Takes an own layout away; where it was the office's, 通用 is. */
export function dropProfile(settings: Settings, name: string): void {
  changeSettings({
    profiles: ownProfiles(settings).filter(own => own.name !== name),
    ...(settings.profile === name && { profile: 'general' }),
  })
}

/** A name that no own layout has yet. */
export function freeName(settings: Settings, wanted: string): string {
  const names = new Set(ownProfiles(settings).map(own => own.name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`
    if (!names.has(name)) return name
  }
}
