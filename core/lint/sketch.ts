/** Characters of the pieces by which sentences are compared. */
const pieceLength = 6
/** Odd multipliers that order the pieces in as many ways. */
const orders = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0x2545f491, 0x1b873593, 0x4cf5ad43]

/**
 * A sketch of a text: of its pieces, the least in each of eight orders, as hashes of 30 bits. Texts of which nine tenths
 * agree share an entry in 97 cases of 100, texts on the same subject seldom. Empty for a text without a whole piece.
 */
export function sketch(text: string): readonly number[] {
  const count = text.length - pieceLength + 1
  if (count <= 0) return []
  const pieces = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = 0x811c9dc5
    for (let i = at; i < at + pieceLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    pieces[at] = hash >>> 0
  }
  return orders.map((order, index) => {
    let least = 0xffffffff
    for (const piece of pieces) {
      const mixed = Math.imul(piece ^ (piece >>> 15), order) >>> 0
      if (mixed < least) least = mixed
    }
    return (least ^ index) >>> 2
  })
}
