const blocksOf = ':scope > [data-slate-node="element"]'

/**
 * Knows which blocks of the paper are in or near sight, so that only their marks are live: every live mark costs at every
 * key. The browser tells it for whole chunks, as it decides by itself which of them to lay out; blocks outside of any
 * chunk, as in a short draft, always count as visible.
 */
export class VisibleBlocks {
  readonly #visibleChunks = new Set<Element>()
  readonly #onEnter: (block: Element) => void
  readonly #onLeave: (block: Element) => void

  constructor(onEnter: (block: Element) => void, onLeave: (block: Element) => void) {
    this.#onEnter = onEnter
    this.#onLeave = onLeave
  }

  /** Watches a chunk that has `content-visibility: auto`. Returns the way to stop. */
  addChunk(chunk: Element): () => void {
    const note = (event: Event) => this.#noteChunk(chunk, !(event as ContentVisibilityAutoStateChangeEvent).skipped)
    chunk.addEventListener('contentvisibilityautostatechange', note)
    return () => {
      chunk.removeEventListener('contentvisibilityautostatechange', note)
      this.#visibleChunks.delete(chunk)
    }
  }

  shows(block: Element): boolean {
    const chunk = block.closest('[data-slate-chunk]')
    return !chunk || this.#visibleChunks.has(chunk)
  }

  #noteChunk(chunk: Element, isVisible: boolean): void {
    if (isVisible === this.#visibleChunks.has(chunk)) return
    if (isVisible) this.#visibleChunks.add(chunk)
    else this.#visibleChunks.delete(chunk)
    for (const block of chunk.querySelectorAll(blocksOf)) {
      if (isVisible) this.#onEnter(block)
      else this.#onLeave(block)
    }
  }
}
