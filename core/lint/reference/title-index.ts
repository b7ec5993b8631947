import { regulationKind } from './document-title.ts'

/** Two edits of three parts leave one part as it was. */
const parts = 3
const mostEdits = 2

/**
 * Names by key, found again from a key that differs by two characters at most or is cut short at its end. A look-up
 * costs the same for ten names as for ten thousand, but for names that share a third of their characters.
 */
export class TitleIndex<Name extends { readonly key: string }> {
  readonly #byKey = new Map<string, Name>()
  readonly #byPart = new Map<string, Name[]>()
  readonly #sorted: readonly Name[]

  /** Of two names with one key the first is kept. */
  constructor(names: Iterable<Name>) {
    for (const name of names) if (!this.#byKey.has(name.key)) this.#byKey.set(name.key, name)
    this.#sorted = [...this.#byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const name of this.#sorted) {
      const { kind, stem } = split(name.key)
      for (let part = 0; part < parts; part++) {
        const [from, to] = partOf(stem.length, part)
        const address = `${kind}|${stem.length}|${part}|${stem.slice(from, to)}`
        const group = this.#byPart.get(address)
        if (group) group.push(name)
        else this.#byPart.set(address, [name])
      }
    }
  }

  get size(): number {
    return this.#byKey.size
  }

  get(key: string): Name | undefined {
    return this.#byKey.get(key)
  }

  /** Names of the same kind of document that may differ from the key by two characters; the caller compares. */
  near(key: string): ReadonlySet<Name> {
    const found = new Set<Name>()
    const { kind, stem } = split(key)
    for (let length = Math.max(parts, stem.length - mostEdits); length <= stem.length + mostEdits; length++) {
      for (let part = 0; part < parts; part++) {
        const [from, to] = partOf(length, part)
        for (let shift = -mostEdits; shift <= mostEdits; shift++) {
          if (from + shift < 0 || to + shift > stem.length) continue
          const address = `${kind}|${length}|${part}|${stem.slice(from + shift, to + shift)}`
          for (const name of this.#byPart.get(address) ?? none) found.add(name)
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

const none: readonly never[] = []

function split(key: string): { readonly kind: string; readonly stem: string } {
  const kind = regulationKind(key)
  return { kind, stem: key.slice(0, key.length - kind.length) }
}

function partOf(length: number, part: number): readonly [number, number] {
  return [Math.floor((length * part) / parts), Math.floor((length * (part + 1)) / parts)]
}
