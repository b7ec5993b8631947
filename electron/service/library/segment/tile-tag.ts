/**
 * What the index keeps of a tile besides its place, in 16 bits: 3 bits of the fingerprint of its beginning, 3 of the
 * fingerprint of the whole, and 5 each for the three units before and behind it.
 *
 * A run of 13 units that holds a tile of 8 reaches three units or more beyond it on one side, so a place whose
 * neighbours differ on both sides opens none. That spares reading the text of nearly every place of a common tile.
 */
const contextLength = 3
const factor = 0x9e3779b1
const prefixBits = 0xe000
const wholeBits = 0x1c00
const leftBits = 0x03e0
const rightBits = 0x001f
/** Set in a wanted tag whose side ends too early to be compared. */
const noLeft = 0x10000
const noRight = 0x20000

/** The tag of a library tile. Beyond the ends of its document the units count as zero. */
export function tileTag(units: Uint16Array, at: number, length: number, print: number): number {
  const bits = printBits(print)
  // Nearly all neighbours lie within the text, where reading them unchecked is twice as quick.
  return at >= contextLength && at + length + contextLength <= units.length
    ? bits | (hashed(units, at - contextLength) << 5) | hashed(units, at + length)
    : bits | (hashedBeyond(units, at - contextLength) << 5) | hashedBeyond(units, at + length)
}

/** What the tag of a place has to be compared with, for a tile of a draft. */
export function wantedTag(units: Uint16Array, at: number, length: number, print: number): number {
  const tag = tileTag(units, at, length, print)
  return tag | (at < contextLength ? noLeft : 0) | (at + length + contextLength > units.length ? noRight : 0)
}

/** Whether a place with this tag may hold the tile within a run. */
export function mayOpenRun(tag: number, wanted: number): boolean {
  const differing = tag ^ wanted
  if ((differing & (prefixBits | wholeBits)) !== 0) return false
  return (differing & (leftBits | noLeft)) === 0 || (differing & (rightBits | noRight)) === 0
}

/** Whether a place with this tag may hold a tile of this fingerprint. */
export function mayHold(tag: number, print: number): boolean {
  return ((tag ^ printBits(print)) & (prefixBits | wholeBits)) === 0
}

/** Whether a place with this tag may hold a tile that begins with this prefix fingerprint. */
export function mayBegin(tag: number, prefix: number): boolean {
  return ((tag ^ printBits(prefix)) & prefixBits) === 0
}

function printBits(print: number): number {
  return ((print & 0x700) << 5) | ((print & 0x7) << 10)
}

/** A hash of the three units from `at` in 5 bits. */
function hashed(units: Uint16Array, at: number): number {
  let hash = Math.imul(units[at] as number, factor)
  hash = Math.imul(hash ^ (units[at + 1] as number), factor)
  hash = Math.imul(hash ^ (units[at + 2] as number), factor)
  return (hash ^ (hash >>> 15)) >>> 27
}

/** The same where some lie beyond the ends of the text, and count as zero. */
function hashedBeyond(units: Uint16Array, at: number): number {
  return hashed(Uint16Array.of(units[at] ?? 0, units[at + 1] ?? 0, units[at + 2] ?? 0), 0)
}
