/** How much two texts have in common, from 0 to 1: the share of pairs of neighbouring characters (Dice). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  const pairs = one.length + other.length - 2
  if (one.length < 2 || other.length < 2) return 0
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2)
    const left = counts.get(pair) ?? 0
    if (left === 0) continue
    counts.set(pair, left - 1)
    common++
  }
  return (2 * common) / pairs
}
