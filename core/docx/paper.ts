import type { DraftContent } from '../document/draft.ts'
import type { LaidBlock } from '../document/flow.ts'
import type { HeaderPlan } from '../document/header-plan.ts'
import type { Typesetting } from '../document/placement.ts'
import type { FontSet } from './font-sets.ts'
import type { Profile } from './profiles.ts'

/** A draft on its way to paper: what every writer may read. */
export interface Paper {
  readonly content: DraftContent
  /** The texts of `content.blocks`, made safe for XML. */
  readonly blocks: readonly LaidBlock[]
  readonly profile: Profile
  readonly fontSet: FontSet
  readonly header: HeaderPlan
  /** How text of the body's size is set. */
  readonly setting: Typesetting
}
