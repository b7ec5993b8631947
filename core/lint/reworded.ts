import { type Difference, differences } from '../repetition/differences.ts'

/** The share of the longer sentence in which two have to agree to say the same. */
const leastAlike = 0.8
/** Figures and names: where they differ the sentences tell of different things in the same words. */
const figure = /[0-9〇零一二三四五六七八九十百千万亿两%]/u
const name = /[局办委厅院署镇乡村县市省区州校所站]|公司|支部|同志/u
/** Words of a sentence that are exchanged in a parallel structure; a rewording exchanges few. */
const mostExchanged = 2

/**
 * Whether two sentences, as normalised text, say the same in nearly the same words. Not so where figures or names differ,
 * nor in parallel structures, where the subject or the object is another.
 */
export function isReworded(first: string, second: string): boolean {
  const longer = Math.max(first.length, second.length)
  if (Math.min(first.length, second.length) < longer * leastAlike) return false
  const found = differences(first, second)
  const changed = found.reduce((sum, { ours, theirs }) => sum + Math.max(ours.length, theirs.length), 0)
  if (changed > longer * (1 - leastAlike)) return false
  const isOther = ({ ours, theirs, at }: Difference) =>
    figure.test(ours + theirs) || name.test(ours + theirs) || name.test(first.slice(at, at + ours.length + 1))
  if (found.some(isOther)) return false
  const exchanged = found.filter(({ ours, theirs }) => ours.length > 1 && theirs.length > 1)
  return exchanged.length <= mostExchanged && exchanged.every(({ ours, theirs }) => sharesCharacter(ours, theirs))
}

/** Most synonyms share a character, as 压实 and 压紧; other subjects and objects do not. */
function sharesCharacter(a: string, b: string): boolean {
  return [...a].some(character => b.includes(character))
}
