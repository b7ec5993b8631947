import { regulationKind } from './document-title.ts'

/** Two edits of three parts leave one part as it was. */
const parts = 3
const mostEdits = 2

/**
 * Names by key, found again from a key that is cut short at its end or differs by two characters at most. The latter
 * looks at all names that share a third of their characters: it is for hundreds of names, `SlipIndex` for thousands.
 */
export class TitleIndex<Name extends { readonly key: string }> {
  readonly #byKey = new Map<string, Name>()
  #shelves: ReadonlyMap<string, Shelf<Name>> | undefined
  readonly #sorted: readonly Name[]

  /** Of two names with one key the first is kept. */
  constructor(names: Iterable<Name>) {
    for (const name of names) if (!this.#byKey.has(name.key)) this.#byKey.set(name.key, name)
    this.#sorted = [...this.#byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  get size(): number {
    return this.#byKey.size
  }

  get(key: string): Name | undefined {
    return this.#byKey.get(key)
  }

  /** Names of one kind and first character that may differ from the key by two characters; the caller compares. */
  near(key: string): ReadonlySet<Name> {
    const shelves = (this.#shelves ??= shelve(this.#sorted))
    const found = new Set<Name>()
    const { kind, stem } = split(key)
    for (let length = Math.max(parts, stem.length - mostEdits); length <= stem.length + mostEdits; length++) {
      const shelf = shelves.get(shelfOf(kind, stem, length))
      if (!shelf) continue
      for (const [part, names] of shelf.entries()) {
        const [from, to] = partOf(length, part)
        for (let shift = -mostEdits; shift <= mostEdits; shift++) {
          if (from + shift < 0 || to + shift > stem.length) continue
          for (const name of names.get(stem.slice(from + shift, to + shift)) ?? []) found.add(name)
        }
      }
    }
    return found
  }

  /** Names that begin with the key and go on, in order; at most `most`. */
  continuing(key: string, most: number): readonly Name[] {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] as Name).key <= key) low = middle + 1
      else high = middle
    }
    const found = this.#sorted.slice(low, low + most)
    return found.filter(name => name.key.startsWith(key))
  }
}

/** For each part of a stem, names by what stands there. Names of one kind, first character and length share a shelf. */
type Shelf<Name> = readonly Map<string, Name[]>[]

function shelve<Name extends { readonly key: string }>(names: readonly Name[]): ReadonlyMap<string, Shelf<Name>> {
  const shelves = new Map<string, Shelf<Name>>()
  for (const name of names) {
    const { kind, stem } = split(name.key)
    const address = shelfOf(kind, stem, stem.length)
    const shelf = shelves.get(address) ?? Array.from({ length: parts }, () => new Map<string, Name[]>())
    shelves.set(address, shelf)
    for (const [part, byText] of shelf.entries()) {
      const text = stem.slice(...partOf(stem.length, part))
      const same = byText.get(text)
      if (same) same.push(name)
      else byText.set(text, [name])
    }
  }
  return shelves
}

function shelfOf(kind: string, stem: string, length: number): string {
  return `${kind}|${stem[0] ?? ''}|${length}`
}

function split(key: string): { readonly kind: string; readonly stem: string } {
  const kind = regulationKind(key)
  return { kind, stem: key.slice(0, key.length - kind.length) }
}

function partOf(length: number, part: number): readonly [number, number] {
  return [Math.floor((length * part) / parts), Math.floor((length * (part + 1)) / parts)]
}
