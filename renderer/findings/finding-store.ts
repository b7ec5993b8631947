import {
  type BlockFinding,
  isSameFinding,
  type LiveFinding,
  moveFindings,
  shiftFindings,
  splitFindings,
  type TextChange,
} from './block-findings.ts'
import { EarlierFindings } from './earlier-findings.ts'

/** Who found it. The sources answer at different times and each replaces its own findings alone. */
export type FindingSource = 'lint' | 'library'

type Sources = { readonly [S in FindingSource]: readonly LiveFinding[] }

const none: Sources = { lint: [], library: [] }

/** What stands now, and what stood earlier and is not said again. */
function joined(now: readonly LiveFinding[], earlier: readonly LiveFinding[]): readonly LiveFinding[] {
  return [...now, ...earlier.filter(finding => !now.some(one => one.id === finding.id || isSameFinding(one, finding)))]
}

/**
 * The findings of a draft by block, true for its text at every moment: results are put in for a text, edits carry them
 * along. Blocks go by their key in the editor.
 */
export class FindingStore {
  readonly #blocks = new Map<string, Sources>()
  readonly #dirty = new Set<string>()
  #nextId = 1
  #version = 0
  /** Called when results were put in, outside of edits. */
  onPut: () => void = () => {}

  /** Counts up with every change. */
  get version(): number {
    return this.#version
  }

  /** Every finding of a block. */
  of(key: string): readonly LiveFinding[] {
    const { lint, library } = this.#blocks.get(key) ?? none
    return library.length === 0 ? lint : [...lint, ...library]
  }

  /** The blocks that have findings. */
  keys(): readonly string[] {
    return [...this.#blocks.keys()]
  }

  find(id: string): { readonly key: string; readonly finding: LiveFinding } | undefined {
    for (const [key, { lint, library }] of this.#blocks) {
      const finding = lint.find(one => one.id === id) ?? library.find(one => one.id === id)
      if (finding) return { key, finding }
    }
    return undefined
  }

  /**
   * Puts in what one source says of a block's present text. Findings that stand on keep their id; where all do as they
   * were, nothing is painted.
   */
  put(key: string, source: FindingSource, findings: readonly BlockFinding[]): void {
    const earlier = this.#blocks.get(key) ?? none
    if (findings.length === 0 && earlier[source].length === 0) return
    const named = this.#named(findings, earlier[source])
    if (named.length === earlier[source].length && named.every((one, at) => one === earlier[source][at])) return
    this.#store(key, { ...earlier, [source]: named })
    this.onPut()
  }

  /**
   * Takes findings of a block away before their source does. Returns the way to put them back, to be used on the same
   * text alone; undefined where none was taken.
   */
  take(key: string, isTaken: (finding: LiveFinding) => boolean): (() => void) | undefined {
    const earlier = this.#blocks.get(key)
    if (!earlier || !(earlier.lint.some(isTaken) || earlier.library.some(isTaken))) return undefined
    const left = (findings: readonly LiveFinding[]) => findings.filter(finding => !isTaken(finding))
    this.#store(key, { lint: left(earlier.lint), library: left(earlier.library) })
    this.onPut()
    return () => {
      const now = this.#blocks.get(key) ?? none
      this.#store(key, { lint: joined(now.lint, earlier.lint), library: joined(now.library, earlier.library) })
      this.onPut()
    }
  }

  edit(key: string, change: TextChange): void {
    this.#update(key, findings => shiftFindings(findings, change))
    this.#dirty.add(key)
  }

  /** The text behind `at` moved into a new block. */
  split(key: string, newKey: string, at: number): void {
    const { lint, library } = this.#blocks.get(key) ?? none
    const parts = { lint: splitFindings(lint, at), library: splitFindings(library, at) }
    this.#store(key, { lint: parts.lint.before, library: parts.library.before })
    this.#store(newKey, { lint: parts.lint.after, library: parts.library.after })
  }

  /** The text of a block moved to offset `at` of the block before it. */
  merge(key: string, into: string, at: number): void {
    const { lint, library } = this.#blocks.get(key) ?? none
    const earlier = this.#blocks.get(into) ?? none
    this.#store(into, {
      lint: [...earlier.lint, ...moveFindings(lint, at)],
      library: [...earlier.library, ...moveFindings(library, at)],
    })
    this.remove(key)
  }

  remove(key: string): void {
    this.#store(key, none)
  }

  /** Notes that the block's text nodes were replaced, though its text is the same. */
  touch(key: string): void {
    this.#dirty.add(key)
  }

  /** Forgets what one source said of all blocks. */
  clear(source: FindingSource): void {
    for (const key of [...this.#blocks.keys()]) this.put(key, source, [])
  }

  /** Blocks to paint again since the last call. */
  takeDirty(): readonly string[] {
    const keys = [...this.#dirty]
    this.#dirty.clear()
    return keys
  }

  #update(key: string, change: (findings: readonly LiveFinding[]) => readonly LiveFinding[]): void {
    const earlier = this.#blocks.get(key)
    if (!earlier) return
    const lint = change(earlier.lint)
    const library = change(earlier.library)
    if (lint !== earlier.lint || library !== earlier.library) this.#store(key, { lint, library })
  }

  #store(key: string, sources: Sources): void {
    if (sources.lint.length + sources.library.length > 0) this.#blocks.set(key, sources)
    else this.#blocks.delete(key)
    this.#dirty.add(key)
    this.#version++
  }

  #named(findings: readonly BlockFinding[], earlier: readonly LiveFinding[]): readonly LiveFinding[] {
    const known = new EarlierFindings(earlier)
    return findings.map(finding => {
      const kept = known.take(finding)
      if (kept && isSameFinding(kept, finding)) return kept
      return { ...finding, id: kept?.id ?? `f${this.#nextId++}` }
    })
  }
}
