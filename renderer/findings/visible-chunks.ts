/** How far beyond the window of the scroller chunks count as visible. */
const margin = '50%'

/**
 * Knows which chunks of the paper are in or near sight. Short drafts have no chunks: their blocks are always visible.
 */
export class VisibleChunks {
  readonly #visible = new Set<Element>()
  readonly #known = new Set<Element>()
  #observer: IntersectionObserver | null = null
  onEnter: (chunk: Element) => void = () => {}
  onLeave: (chunk: Element) => void = () => {}

  /** Watches the chunks inside a scroller, also those added before it was there. */
  watch(scroller: Element): () => void {
    this.#observer = new IntersectionObserver(entries => this.#note(entries), { root: scroller, rootMargin: margin })
    for (const chunk of this.#known) this.#observer.observe(chunk)
    return () => {
      this.#observer?.disconnect()
      this.#observer = null
      this.#visible.clear()
    }
  }

  add(chunk: Element): () => void {
    this.#known.add(chunk)
    this.#observer?.observe(chunk)
    return () => {
      this.#known.delete(chunk)
      this.#visible.delete(chunk)
      this.#observer?.unobserve(chunk)
    }
  }

  /** Whether a block's element is to be painted. */
  shows(block: Element): boolean {
    const chunk = block.closest('[data-slate-chunk]')
    return chunk === null || this.#visible.has(chunk)
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === this.#visible.has(target)) continue
      if (isIntersecting) {
        this.#visible.add(target)
        this.onEnter(target)
      } else {
        this.#visible.delete(target)
        this.onLeave(target)
      }
    }
  }
}
