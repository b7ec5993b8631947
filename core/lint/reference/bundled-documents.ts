import names from '../data/regulation-names.json' with { type: 'json' }
import repealed from '../data/repealed-documents.json' with { type: 'json' }
import { type Day, dayOrder } from '../draft-date.ts'
import { titleKey } from '../title-likeness.ts'
import { readTitle } from './document-title.ts'
import { TitleIndex } from './title-index.ts'

/** A law, State Council regulation or party regulation in force. */
export interface BundledName {
  readonly name: string
  readonly key: string
  /** The year in which the version in force was passed, issued or last amended. */
  readonly year: number
}

/** A document that was taken back, and what holds in its place. */
export interface BundledRepeal {
  /** What holds now, with its marks: 《中华人民共和国民法典》. */
  readonly now: string
  /** The day from which the old document no longer held. */
  readonly since: Day
}

/** Names of central documents in force, by the key of the name without （试行）. */
export const bundledNames: TitleIndex<BundledName> = new TitleIndex(
  names.names.map(({ name, year }) => ({ name, year, key: readTitle(name).key })),
)

const repeals = new Map<string, BundledRepeal>(
  repealed.documents.map(({ old, now, since: [year = 0, month = 1, day = 1] }) => [
    titleKey(old),
    { now, since: { year, month, day } },
  ]),
)

/** The repeal of a central document by the key of its whole name, （试行） included. */
export function bundledRepeal(whole: string): BundledRepeal | undefined {
  return repeals.get(whole)
}

/** Whether a central document of that key is in force, and was not taken back later than the version known here. */
export function isInForce(key: string, repealedSince: Day | undefined): boolean {
  const known = bundledNames.get(key)
  if (!known) return false
  return !repealedSince || dayOrder(repealedSince) < dayOrder({ year: known.year + 1, month: 1, day: 1 })
}
