/**
 * How many units two stretches share in order (longest common subsequence). Costs the product of the lengths: for
 * short gaps alone.
 */
export function agreement(a: Uint16Array, b: Uint16Array): number {
  if (a.length === 0 || b.length === 0) return 0
  let above = new Uint16Array(b.length + 1)
  let row = new Uint16Array(b.length + 1)
  for (const unit of a) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = unit === b[j] ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] as number
}
