/** Characters of the pieces by which sentences are compared. */
const pieceLength = 6
/** Pieces that a sketch keeps. */
const kept = 8

/**
 * A sketch of a text: the least of the hashes of its pieces, 30 bits each, ascending, none twice. Texts that share much
 * share a piece that is among the least of both; of texts of which nine tenths agree 97 in 100 do, of texts on the same
 * subject few. Empty for a text without a whole piece. (Bottom-k sketch, Broder 1997.)
 */
export function sketch(text: string): readonly number[] {
  const least: number[] = []
  for (let at = 0; at + pieceLength <= text.length; at++) {
    let hash = 0x811c9dc5
    for (let i = at; i < at + pieceLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    // The last steps of a good hash: without them the order would follow the last character.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77)
    insert(least, (hash ^ (hash >>> 13)) >>> 2)
  }
  return least
}

function insert(least: number[], hash: number): void {
  let place = least.length
  while (place > 0 && hash <= least[place - 1]!) place--
  if (place === kept || least[place] === hash) return
  for (let at = Math.min(least.length, kept - 1); at > place; at--) least[at] = least[at - 1]!
  least[place] = hash
}
