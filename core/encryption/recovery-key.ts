/** The letters of a recovery key, 5 bits each: none that is taken for another in print, so no 0, O, 1 and I. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const groups = 8
const lettersOfGroup = 4

/** Random bytes that a recovery key stands for. */
export const recoveryKeyBytes = (groups * lettersOfGroup * 5) / 8

/** What came of reading a recovery key that somebody typed. */
export type ReadRecoveryKey =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** How many letters are there, of how many. */
  | { readonly kind: 'short' | 'long'; readonly typed: number; readonly needed: number }
  /** The group, counted from 1, in which something is mistyped. */
  | { readonly kind: 'mistyped'; readonly group: number }

/** The groups of a recovery key, five letters each, the last of which is a check on the others and on their place. */
export function recoveryKeyGroups(bytes: Uint8Array): readonly string[] {
  if (bytes.length !== recoveryKeyBytes) throw new RangeError(`A recovery key has ${recoveryKeyBytes} bytes`)
  const values: number[] = []
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    count += 8
    while (count >= 5) {
      count -= 5
      values.push((bits >>> count) & 31)
      bits &= (1 << count) - 1
    }
  }
  return Array.from({ length: groups }, (_, group) => {
    const own = values.slice(group * lettersOfGroup, (group + 1) * lettersOfGroup)
    return [...own, checkOf(own, group)].map(value => letters[value]).join('')
  })
}

/** A recovery key as one line, its groups joined by hyphens. */
export function recoveryKeyText(bytes: Uint8Array): string {
  return recoveryKeyGroups(bytes).join('-')
}

/** Reads a recovery key as people type it: in either case, full-width or not, with any spaces, hyphens and line ends. */
export function readRecoveryKey(text: string): ReadRecoveryKey {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}_·.,，。、]/gu, '')
  const length = lettersOfGroup + 1
  const needed = groups * length
  for (let group = 0; (group + 1) * length <= Math.min(typed.length, needed); group++) {
    const values = [...typed.slice(group * length, (group + 1) * length)].map(letter => letters.indexOf(letter))
    const isRight = values.every(value => value >= 0) && checkOf(values.slice(0, -1), group) === values.at(-1)
    if (!isRight) return { kind: 'mistyped', group: group + 1 }
  }
  if (typed.length !== needed) return { kind: typed.length < needed ? 'short' : 'long', typed: typed.length, needed }
  return { kind: 'whole', bytes: bytesOf(typed) }
}

function bytesOf(typed: string): Uint8Array {
  const bytes = new Uint8Array(recoveryKeyBytes)
  let bits = 0
  let count = 0
  let at = 0
  for (const [index, letter] of [...typed].entries()) {
    if (index % (lettersOfGroup + 1) === lettersOfGroup) continue
    bits = (bits << 5) | letters.indexOf(letter)
    count += 5
    if (count < 8) continue
    count -= 8
    bytes[at++] = bits >>> count
    bits &= (1 << count) - 1
  }
  return bytes
}

/** A sum over the field of 32 elements, in which one wrong letter, two neighbours exchanged and a group moved show. */
function checkOf(values: readonly number[], group: number): number {
  return twice(values.reduce((sum, value) => twice(sum) ^ value, group + 1))
}

function twice(value: number): number {
  return ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
}
