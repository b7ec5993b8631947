/** A title reduced to its characters: marks, blanks and 中华人民共和国 before a law's name do not tell titles apart. */
export function titleKey(title: string): string {
  return title.replace(/[^\p{Script=Han}\p{N}A-Za-z]/gu, '').replace(/^中华人民共和国/, '')
}

/**
 * How alike two keys are, from 0 to 1: twice their longest common subsequence over their lengths together. Both are cut
 * to 80 characters.
 */
export function likeness(a: string, b: string): number {
  const first = a.slice(0, 80)
  const second = b.slice(0, 80)
  if (first.length + second.length === 0) return 1
  return (2 * commonLength(first, second)) / (first.length + second.length)
}

/** Length of the longest common subsequence of two short texts. */
export function commonLength(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint8Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = a[i] === b[j] ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number)
    }
    row = next
  }
  return row[b.length] as number
}
