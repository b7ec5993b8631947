/** How long a password would stand against somebody who has the files: a hint, never a rule. */
export type PasswordStrength = 'empty' | 'weak' | 'fair' | 'strong'

const common = /^(?:\p{L}{1,4})?(?:123456|111111|000000|666666|888888|abc123|password|qwerty|admin)\p{L}{0,3}\d{0,4}$/iu

/**
 * Judges a password by its length and by how many kinds of characters it has; runs and repetitions count for little. A
 * Chinese sentence counts by its characters, each worth several letters.
 */
export function passwordStrength(password: string): PasswordStrength {
  if (password === '') return 'empty'
  const bits = [...password].reduce((sum, letter, index, all) => {
    const before = all[index - 1]
    const step = before === undefined ? 0 : (letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
    return sum + (before !== undefined && Math.abs(step) <= 1 ? 0.7 : bitsOf(letter))
  }, 0)
  if (common.test(password) || new Set(password).size < 4 || bits < 34) return 'weak'
  return bits < 60 ? 'fair' : 'strong'
}

function bitsOf(letter: string): number {
  if (/\d/u.test(letter)) return 3.3
  if (/[a-z]/u.test(letter)) return 4.2
  if (/[A-Z]/u.test(letter)) return 4.7
  return /\p{Script=Han}/u.test(letter) ? 9 : 5
}
