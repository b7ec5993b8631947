import { looseWords } from './title-slip.ts'

/**
 * Names found again from a key that lacks one of their characters, has one too many or another in its place, has two in
 * the wrong order, or lacks or adds a usual word such as 工作. Every look-up is by hash: its cost does not grow with the
 * number of names, but for those that differ from each other by one character.
 */
export class SlipIndex<Name extends { readonly key: string }> {
  readonly #names: Iterable<Name>
  #byKey: ReadonlyMap<string, readonly Name[]> | undefined
  #byShorter: ReadonlyMap<string, readonly Name[]> | undefined

  constructor(names: Iterable<Name>) {
    this.#names = names
  }

  /** Names that may be meant by the key; the caller compares. The index is built at the first look-up. */
  near(key: string): ReadonlySet<Name> {
    this.#byKey ??= group(this.#names, name => [name.key])
    this.#byShorter ??= group(this.#names, name => shorter(name.key))
    const found = new Set<Name>(this.#byShorter.get(key))
    for (const variant of shorter(key)) {
      for (const name of this.#byKey.get(variant) ?? []) found.add(name)
      for (const name of this.#byShorter.get(variant) ?? []) found.add(name)
    }
    return found
  }
}

/** A key with one character, or one usual word, left out. */
function shorter(key: string): ReadonlySet<string> {
  const variants = new Set<string>()
  for (let at = 0; at < key.length; at++) variants.add(key.slice(0, at) + key.slice(at + 1))
  for (const word of looseWords) {
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
      variants.add(key.slice(0, at) + key.slice(at + word.length))
    }
  }
  return variants
}

function group<Name>(names: Iterable<Name>, keysOf: (name: Name) => Iterable<string>): Map<string, Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    for (const key of keysOf(name)) {
      const same = groups.get(key)
      if (same) same.push(name)
      else groups.set(key, [name])
    }
  }
  return groups
}
