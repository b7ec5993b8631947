import { draftVersion } from './draft.ts'

/** A draft that a newer program wrote. It is left as it is. */
export class DraftTooNewError extends Error {
  constructor(version: number) {
    super(`Draft of version ${version}; this program reads up to ${draftVersion}`)
    this.name = 'DraftTooNewError'
  }
}

type Upgrade = (draft: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `upgrades[n]` turns version n + 1 into version n + 2. One entry is added with every raise of `draftVersion`. */
export const upgrades: readonly Upgrade[] = [
  // Tables were added; nothing that stood before has changed.
  draft => draft,
  // Comments were added; nothing that stood before has changed.
  draft => draft,
]

/**
 * Brings a stored draft to `target`, step by step. Throws DraftTooNewError for a newer draft and RangeError for a value
 * that carries no version.
 */
export function upgradeDraft(value: unknown, steps = upgrades, target: number = draftVersion): unknown {
  if (typeof value !== 'object' || value === null) throw new RangeError('A draft is an object')
  let draft = value as Readonly<Record<string, unknown>>
  const version = draft.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new RangeError(`A draft has a version, not ${String(version)}`)
  }
  if (version > target) throw new DraftTooNewError(version)
  for (let at = version; at < target; at++) {
    const step = steps[at - 1]
    if (!step) throw new RangeError(`No upgrade from version ${at}`)
    draft = { ...step(draft), version: at + 1 }
  }
  return draft
}
