import { overlaps, type Span } from '../text/span.ts'
import { isReworded, mayBeReworded } from './reworded.ts'

/** A sentence, or a clause in one, long enough to count. */
export interface Passage {
  /** Its normalised text. */
  readonly key: string
  /** UTF-16 offsets in its paragraph. */
  readonly at: Span
  readonly isClause: boolean
  /** By which it is found, none twice: of the whole, and for a sentence of its sketch. */
  readonly hashes: readonly number[]
}

/** A passage and the index of its paragraph. */
export interface PlacedPassage {
  readonly passage: Passage
  readonly paragraph: number
}

/** A passage that says what an earlier one says. */
export interface RepeatedPassage extends PlacedPassage {
  /** The earliest of those found. */
  readonly first: PlacedPassage
}

type Passages = readonly (readonly Passage[])[]

const indexes = new WeakMap<Passages, PassageIndex>()

/**
 * The passages of a draft that repeat earlier ones, in order. `passages` are those of each paragraph. Asked again about
 * the same array it compares only what has been exchanged in it; the answer is that of a first look.
 */
export function repeatedPassages(passages: Passages): readonly RepeatedPassage[] {
  const known = indexes.get(passages)
  const index = known && known.length === passages.length ? known : new PassageIndex()
  if (index !== known) indexes.set(passages, index)
  index.update(passages)
  return index.repeated()
}

/** A passage among those that bear one hash, with the earliest of them that it repeats. */
interface Entry extends PlacedPassage {
  first: Entry | undefined
}

/** The passages of one hash, in the order of the draft. */
interface Group {
  readonly hash: number
  readonly entries: Entry[]
  /** How many of them repeat another. */
  repeats: number
}

const none: readonly Passage[] = []

class PassageIndex {
  readonly #passages: (readonly Passage[])[] = []
  readonly #groups = new Map<number, Group>()
  readonly #repeating = new Set<Group>()

  get length(): number {
    return this.#passages.length
  }

  update(passages: Passages): void {
    for (let paragraph = 0; paragraph < passages.length; paragraph++) {
      const before = this.#passages[paragraph]
      // A rule that failed on a paragraph has drawn nothing from it.
      const after = passages[paragraph] ?? none
      if (before === after) continue
      for (const one of before ?? none) for (const hash of one.hashes) this.#remove(hash, one, paragraph)
      for (const one of after) for (const hash of one.hashes) this.#add(hash, one, paragraph)
      this.#passages[paragraph] = after
    }
  }

  repeated(): readonly RepeatedPassage[] {
    const found = new Map<Passage, Entry>()
    for (const { entries } of this.#repeating) {
      for (const entry of entries) {
        const known = found.get(entry.passage)?.first
        if (entry.first && (!known || inOrder(entry.first, known) < 0)) found.set(entry.passage, entry)
      }
    }
    return ([...found.values()] as (Entry & RepeatedPassage)[]).sort(inOrder)
  }

  #add(hash: number, passage: Passage, paragraph: number): void {
    const entry: Entry = { passage, paragraph, first: undefined }
    const group = this.#groups.get(hash)
    if (!group) {
      this.#groups.set(hash, { hash, entries: [entry], repeats: 0 })
      return
    }
    const { entries } = group
    let place = entries.length
    while (place > 0 && inOrder(entry, entries[place - 1]!) < 0) place--
    entries.splice(place, 0, entry)
    this.#find(group, entry)
    for (let at = place + 1; at < entries.length; at++) {
      const later = entries[at]!
      if ((!later.first || inOrder(entry, later.first) < 0) && repeats(entry, later, hash))
        this.#set(group, later, entry)
    }
  }

  #remove(hash: number, passage: Passage, paragraph: number): void {
    const group = this.#groups.get(hash)
    const place = group?.entries.findIndex(one => one.passage === passage && one.paragraph === paragraph) ?? -1
    if (!group || place < 0) return
    const [gone] = group.entries.splice(place, 1) as [Entry]
    this.#set(group, gone, undefined)
    for (const entry of group.entries) if (entry.first === gone) this.#find(group, entry)
    if (group.entries.length === 0) this.#groups.delete(hash)
  }

  #find(group: Group, entry: Entry): void {
    let first: Entry | undefined
    for (const other of group.entries) {
      if (other === entry) break
      if (!repeats(other, entry, group.hash)) continue
      first = other
      break
    }
    this.#set(group, entry, first)
  }

  #set(group: Group, entry: Entry, first: Entry | undefined): void {
    group.repeats += Number(first !== undefined) - Number(entry.first !== undefined)
    entry.first = first
    if (group.repeats > 0) this.#repeating.add(group)
    else this.#repeating.delete(group)
  }
}

function inOrder(a: PlacedPassage, b: PlacedPassage): number {
  const from = a.passage.at.from - b.passage.at.from
  return a.paragraph - b.paragraph || from || b.passage.at.to - a.passage.at.to
}

/**
 * Whether two passages in different places say the same; a clause does in the same words alone. Asked of a pair for each
 * hash that both bear, it compares them for the first of these.
 */
function repeats(first: PlacedPassage, second: PlacedPassage, hash: number): boolean {
  if (first.passage.hashes.find(one => second.passage.hashes.includes(one)) !== hash) return false
  if (first.paragraph === second.paragraph && overlaps(first.passage.at, second.passage.at)) return false
  const { key: one, isClause } = first.passage
  const { key: other } = second.passage
  if (one === other) return true
  return !isClause && !second.passage.isClause && mayBeReworded(one, other) && isReworded(one, other)
}
