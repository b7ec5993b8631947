/**
 * Tiles of a draft and the places of a segment that may hold them, in no order: entry `index` pairs the tile that starts
 * at unit `at(index)` of the draft with `position(index)` of the layout.
 */
export class SeedList {
  #pairs = new Uint32Array(64)
  #length = 0

  get length(): number {
    return this.#length
  }

  at(index: number): number {
    return this.#pairs[2 * index] as number
  }

  position(index: number): number {
    return this.#pairs[2 * index + 1] as number
  }

  push(at: number, position: number): void {
    const end = 2 * this.#length
    if (end === this.#pairs.length) {
      const wider = new Uint32Array(2 * end)
      wider.set(this.#pairs)
      this.#pairs = wider
    }
    this.#pairs[end] = at
    this.#pairs[end + 1] = position
    this.#length++
  }
}
