/** Something that may stand several times in a draft, with the hash of its words. */
export interface Hashed {
  readonly hash: number
}

/** A hash of a text in 30 bits (FNV-1a over UTF-16 units). Equal texts have equal hashes; the reverse holds nearly always. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 2
}

type Groups = readonly (readonly Hashed[])[]

/** What stands in the paragraphs of a draft more than so many times. */
export interface Repeats {
  /** The groups, ascending, that hold an item whose hash is borne by enough items. */
  readonly groups: readonly number[]
  isFrequent(item: Hashed): boolean
}

const none: readonly Hashed[] = []
const tallies = new WeakMap<Groups, Tally>()

/**
 * The groups (one a paragraph, as digests are) with items of which at least `least`, 2 or more, bear the same hash. Asked
 * again about the same array it looks only at the groups in it that have been exchanged, so that a rule about repetition
 * costs what has changed; the answer is that of a first look.
 */
export function findRepeats(groups: Groups, least: number): Repeats {
  const known = tallies.get(groups)
  const tally = known && known.least === least && known.groups.length === groups.length ? known : new Tally(least)
  if (tally !== known) tallies.set(groups, tally)
  tally.update(groups)
  return tally.repeats
}

/** How many items bear each hash. */
class Tally {
  readonly least: number
  readonly groups: (readonly Hashed[])[] = []
  readonly #counts = new Map<number, number>()
  readonly #frequentGroups = new Set<number>()
  #hasCrossed = false
  #repeats: Repeats | undefined

  constructor(least: number) {
    this.least = least
  }

  get repeats(): Repeats {
    this.#repeats ??= {
      groups: [...this.#frequentGroups].sort((a, b) => a - b),
      isFrequent: item => this.#isFrequent(item),
    }
    return this.#repeats
  }

  update(groups: Groups): void {
    const changed: number[] = []
    this.#hasCrossed = false
    for (let index = 0; index < groups.length; index++) {
      const before = this.groups[index]
      // A rule that failed on a paragraph has drawn nothing from it.
      const after = groups[index] ?? none
      if (before === after) continue
      for (const { hash } of before ?? []) this.#add(hash, -1)
      for (const { hash } of after) this.#add(hash, 1)
      this.groups[index] = after
      changed.push(index)
    }
    if (changed.length > 0) this.#repeats = undefined
    for (const index of this.#hasCrossed ? this.groups.keys() : changed) {
      if (this.groups[index]?.some(item => this.#isFrequent(item))) this.#frequentGroups.add(index)
      else this.#frequentGroups.delete(index)
    }
  }

  #add(hash: number, times: 1 | -1): void {
    const before = this.#counts.get(hash) ?? 0
    const after = before + times
    if (after === 0) this.#counts.delete(hash)
    else this.#counts.set(hash, after)
    if (before >= this.least !== after >= this.least) this.#hasCrossed = true
  }

  #isFrequent({ hash }: Hashed): boolean {
    return (this.#counts.get(hash) ?? 0) >= this.least
  }
}
