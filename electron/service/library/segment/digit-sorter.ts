/** Takes tiles in the order of their fingerprints, and of their positions where those are equal. */
export type TileTaker = (print: number, position: number, tag: number) => void

/** Numbers that a tile takes up while it is sorted: fingerprint, position, tag. */
export const tileFields = 3
/** The counts of a digit of more bits leave the processor's nearest memory. */
const mostDigitBits = 13

/**
 * Sorts tiles by their lower bits, a digit at a time; equal ones keep their order. Its memory serves part after part.
 */
export class DigitSorter {
  readonly #digitBits: number
  /** How many tiles have each value of each digit, then where the next of them goes. */
  readonly #places: readonly Uint32Array[]
  #order = new Uint32Array()
  #next = new Uint32Array()

  /** `bits` is how many of the lower bits of the fingerprints differ. */
  constructor(bits: number) {
    const count = Math.ceil(bits / mostDigitBits)
    this.#digitBits = Math.ceil(bits / count)
    this.#places = Array.from({ length: count }, () => new Uint32Array(2 ** this.#digitBits))
  }

  /** Hands over tiles, of `tileFields` numbers each, in order. */
  sort(tiles: Uint32Array, take: TileTaker): void {
    const count = tiles.length / tileFields
    if (this.#order.length < count) {
      this.#order = new Uint32Array(count)
      this.#next = new Uint32Array(count)
    }
    this.#count(tiles)
    for (let index = 0; index < count; index++) this.#order[index] = tileFields * index
    for (const [digit, places] of this.#places.entries()) {
      const shift = digit * this.#digitBits
      const [order, next] = [this.#order, this.#next]
      for (let index = 0; index < count; index++) {
        const tile = order[index] as number
        const value = ((tiles[tile] as number) >>> shift) & (places.length - 1)
        const place = places[value] as number
        places[value] = place + 1
        next[place] = tile
      }
      this.#order = next
      this.#next = order
    }
    for (let index = 0; index < count; index++) {
      const tile = this.#order[index] as number
      take(tiles[tile] as number, tiles[tile + 1] as number, tiles[tile + 2] as number)
    }
  }

  #count(tiles: Uint32Array): void {
    for (const [digit, places] of this.#places.entries()) {
      const shift = digit * this.#digitBits
      places.fill(0)
      for (let at = 0; at < tiles.length; at += tileFields) {
        const value = ((tiles[at] as number) >>> shift) & (places.length - 1)
        places[value] = (places[value] as number) + 1
      }
      let place = 0
      for (let value = 0; value < places.length; value++) {
        const amount = places[value] as number
        places[value] = place
        place += amount
      }
    }
  }
}
