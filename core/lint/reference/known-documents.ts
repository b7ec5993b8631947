import { type Day, dayOrder } from '../draft-date.ts'
import type { DocumentReference } from './document-reference.ts'
import { isNormative, readTitle, regulationKind } from './document-title.ts'
import { SlipIndex } from './slip-index.ts'
import { TitleIndex } from './title-index.ts'

/** A name under which a known document is cited. */
export interface KnownName {
  readonly name: string
  readonly key: string
  readonly isTrial: boolean
  /** Year of the version, where its title names one. */
  readonly year?: number
  readonly document: DocumentReference
}

/** That a document was taken back, and by which. */
export interface Repeal {
  /** Whether what was taken back was a trial version. */
  readonly isTrial: boolean
  /** Number of the repealed document, where it was given. */
  readonly number?: string
  /** The document that took it back; absent where a document says so of itself. */
  readonly by?: KnownName
  readonly since?: Day
}

/** What the checker knows of the documents in a library. Made once a library; look-ups do not walk through it. */
export interface KnownDocuments {
  /** Names of documents that set rules, for suggestions. */
  readonly names: TitleIndex<KnownName>
  /** The same names, by what slips make of them. */
  readonly slips: SlipIndex<KnownName>
  /** All documents of one key, versions and namesakes alike. */
  named(key: string): readonly KnownName[]
  /** The document that bears a number. */
  numbered(number: string): KnownName | undefined
  repealsOf(key: string): readonly Repeal[]
}

/** Prepares what a library's documents say for the rules. */
export function knownDocuments(references: readonly DocumentReference[]): KnownDocuments {
  const all = references.flatMap(namesOf)
  const byKey = groupBy(all, name => name.key)
  const suggested = all.filter(isSuggested)
  const byNumber = new Map<string, KnownName>()
  const repeals = new Map<string, Repeal[]>()
  for (const name of all) {
    if (name.document.number !== undefined) byNumber.set(name.document.number, name)
  }
  for (const document of references) {
    const by = namesOf(document).at(-1)
    for (const { title, number } of document.repeals) {
      const { key, isTrial } = readTitle(title)
      if (key.length < 4) continue
      add(repeals, key, {
        isTrial,
        ...(by ? { by } : {}),
        ...(number === undefined ? {} : { number }),
        ...(document.since ? { since: document.since } : {}),
      })
    }
    if (document.isRepealed && by) {
      add(repeals, by.key, {
        isTrial: by.isTrial,
        ...(document.number === undefined ? {} : { number: document.number }),
      })
    }
  }
  return {
    names: new TitleIndex(suggested),
    slips: new SlipIndex(suggested.filter(({ key }) => regulationKind(key) !== '')),
    named: key => byKey.get(key) ?? none,
    numbered: number => byNumber.get(number),
    repealsOf: key => repeals.get(key) ?? none,
  }
}

const none: readonly never[] = []

/** The checker without a library. */
export const noDocuments: KnownDocuments = knownDocuments([])

/** The name of a document, and of the one that it passes on. */
function namesOf(document: DocumentReference): readonly KnownName[] {
  const titles = document.passedOn === undefined ? [document.title] : [document.title, document.passedOn]
  return titles.map(title => {
    const { name, key, isTrial, year } = readTitle(title)
    return { name, key, isTrial, ...(year === undefined ? {} : { year }), document }
  })
}

const clean = /^[\p{Script=Han}\d、，（）()《》〈〉“”·—－\-\s]+$/u

/** Files come with names of all sorts; only what reads like a document's title is put before a writer. */
function isSuggested({ name, key }: KnownName): boolean {
  return key.length >= 6 && key.length <= 60 && isNormative(key) && clean.test(name) && !/^[\d附]/.test(name)
}

/** Whether one document is later than another; undefined where one of the days is not known. */
export function isLater(a: Day | undefined, b: Day | undefined): boolean | undefined {
  return a && b ? dayOrder(a) > dayOrder(b) : undefined
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) add(groups, keyOf(item), item)
  return groups
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
