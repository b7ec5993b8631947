/**
 * How far beyond the window of the scroller text counts as visible, in heights of that window: in a long draft, and in a
 * short one, whose marks are few.
 */
const margin = { long: 0.5, short: 5 }

const blocks = '[data-slate-node="element"]'

/** What is to be done as blocks come into sight and leave it, and once after either. */
export interface VisibleBlocksHandler {
  readonly onEnter: (block: Element) => void
  readonly onLeave: (block: Element) => void
  readonly onLooked: () => void
}

/**
 * Knows which blocks of the paper are in or near sight, so that only their marks are live: every live mark costs at every
 * key. No block is observed, because that costs at every key too: the browser tells which chunks it lays out, and the
 * blocks of those are measured when the paper scrolls or grows. A short draft has no chunks.
 */
export class VisibleBlocks {
  readonly #handler: VisibleBlocksHandler
  readonly #chunks = new Set<Element>()
  readonly #laidOut = new Set<Element>()
  #near: ReadonlySet<Element> = new Set()
  #scroller: Element | null = null
  #frame = 0
  readonly #listeners = new Set<() => void>()

  constructor(handler: VisibleBlocksHandler) {
    this.#handler = handler
  }

  /** Watches what lies inside a scroller. Returns the way to stop. */
  watch(scroller: Element): () => void {
    const look = () => this.#look()
    const sizes = new ResizeObserver(look)
    this.#scroller = scroller
    scroller.addEventListener('scroll', look, { passive: true })
    for (const box of [scroller, ...scroller.children]) sizes.observe(box)
    return () => {
      scroller.removeEventListener('scroll', look)
      sizes.disconnect()
      cancelAnimationFrame(this.#frame)
      this.#frame = 0
      this.#scroller = null
      this.#near = new Set()
    }
  }

  /** Watches a chunk that has `content-visibility: auto`. Returns the way to stop. */
  addChunk(chunk: Element): () => void {
    const note = (event: Event) => {
      if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#laidOut.delete(chunk)
      else this.#laidOut.add(chunk)
      this.#lookSoon()
    }
    this.#chunks.add(chunk)
    chunk.addEventListener('contentvisibilityautostatechange', note)
    return () => {
      chunk.removeEventListener('contentvisibilityautostatechange', note)
      this.#chunks.delete(chunk)
      this.#laidOut.delete(chunk)
    }
  }

  /** The blocks in or near sight when it was last looked. */
  get near(): ReadonlySet<Element> {
    return this.#near
  }

  /** Tells each time that was looked at. Returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether a block is known to be visible. Where it is not, it is looked for before the next frame. */
  shows(block: Element): boolean {
    if (this.#near.has(block)) return true
    this.#lookSoon()
    return false
  }

  #lookSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#look()
    })
  }

  #look(): void {
    if (!this.#scroller) return
    const { top, bottom, height } = this.#scroller.getBoundingClientRect()
    const beyond = height * (this.#chunks.size > 0 ? margin.long : margin.short)
    const isNear = (element: Element) => {
      const box = element.getBoundingClientRect()
      return box.bottom >= top - beyond && box.top <= bottom + beyond
    }
    const holders = this.#chunks.size > 0 ? [...this.#laidOut].filter(isNear) : [this.#scroller]
    const near = new Set(holders.flatMap(holder => [...holder.querySelectorAll(blocks)].filter(isNear)))
    const earlier = this.#near
    this.#near = near
    for (const block of earlier) if (!near.has(block)) this.#handler.onLeave(block)
    for (const block of near) if (!earlier.has(block)) this.#handler.onEnter(block)
    this.#handler.onLooked()
    for (const listener of this.#listeners) listener()
  }
}
