/** How far beyond the window of the scroller text counts as visible. */
const margin = '50%'

/**
 * Knows which blocks of the paper are in or near sight, so that only their marks are live: every live mark costs at every
 * key. Chunks are watched first, and blocks only in chunks that are visible; a short draft has no chunks.
 */
export class VisibleBlocks {
  readonly #chunks = new Set<Element>()
  readonly #visibleChunks = new Set<Element>()
  readonly #visibleBlocks = new Set<Element>()
  #watched = new WeakSet<Element>()
  #chunkObserver: IntersectionObserver | null = null
  #blockObserver: IntersectionObserver | null = null
  readonly #onEnter: (block: Element) => void
  readonly #onLeave: (block: Element) => void

  constructor(onEnter: (block: Element) => void, onLeave: (block: Element) => void) {
    this.#onEnter = onEnter
    this.#onLeave = onLeave
  }

  /** Watches what lies inside a scroller, also what was added before it was there. Returns the way to stop. */
  watch(scroller: Element): () => void {
    const options = { root: scroller, rootMargin: margin }
    this.#chunkObserver = new IntersectionObserver(entries => entries.forEach(this.#noteChunk), options)
    this.#blockObserver = new IntersectionObserver(entries => entries.forEach(this.#noteBlock), options)
    for (const chunk of this.#chunks) this.#chunkObserver.observe(chunk)
    return () => {
      this.#chunkObserver?.disconnect()
      this.#blockObserver?.disconnect()
      this.#chunkObserver = this.#blockObserver = null
      this.#visibleChunks.clear()
      this.#visibleBlocks.clear()
      this.#watched = new WeakSet()
    }
  }

  /** Watches a chunk. Returns the way to stop. */
  addChunk(chunk: Element): () => void {
    this.#chunks.add(chunk)
    this.#chunkObserver?.observe(chunk)
    return () => {
      this.#chunks.delete(chunk)
      this.#visibleChunks.delete(chunk)
      this.#chunkObserver?.unobserve(chunk)
    }
  }

  /** Whether a block is known to be visible. One that is asked about for the first time is watched from now on. */
  shows(block: Element): boolean {
    const chunk = block.closest('[data-slate-chunk]')
    if (chunk && !this.#visibleChunks.has(chunk)) return false
    if (this.#visibleBlocks.has(block)) return true
    if (!this.#watched.has(block)) {
      this.#watched.add(block)
      this.#blockObserver?.observe(block)
    }
    return false
  }

  readonly #noteChunk = ({ target, isIntersecting }: IntersectionObserverEntry): void => {
    if (isIntersecting === this.#visibleChunks.has(target)) return
    if (isIntersecting) this.#visibleChunks.add(target)
    else this.#visibleChunks.delete(target)
    for (const block of target.querySelectorAll(':scope > [data-slate-node="element"]')) {
      if (isIntersecting) this.shows(block)
      else this.#forget(block)
    }
  }

  readonly #noteBlock = ({ target, isIntersecting }: IntersectionObserverEntry): void => {
    if (isIntersecting === this.#visibleBlocks.has(target)) return
    if (isIntersecting) {
      this.#visibleBlocks.add(target)
      this.#onEnter(target)
    } else {
      this.#visibleBlocks.delete(target)
      this.#onLeave(target)
    }
  }

  #forget(block: Element): void {
    this.#watched.delete(block)
    this.#blockObserver?.unobserve(block)
    if (this.#visibleBlocks.delete(block)) this.#onLeave(block)
  }
}
