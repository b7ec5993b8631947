import { type Difference, differences } from '../repetition/differences.ts'

/** The share of the longer sentence in which two have to agree to say the same. */
const leastAlike = 0.8
/** Figures and names: where they differ the sentences tell of different things in the same words. */
const figure = /[0-9〇零一二三四五六七八九十百千万亿两%]/u
const name = /[局办委厅院署镇乡村县市省区州校所站]|公司|支部|同志/u
/** 1 for each UTF-16 unit that stands for a figure or a name by itself. */
const steadfast = new Uint8Array(0x10000)
for (const character of '0123456789〇零一二三四五六七八九十百千万亿两%局办委厅院署镇乡村县市省区州校所站') {
  steadfast[character.charCodeAt(0)] = 1
}
/** Characters that tie words together and are no part of a name, so that one before 县 names no other county. */
const ofGrammar = /^[之的地得把将对向至送给并且也还都要应须在从由]*$/u
/** Words of a sentence that are exchanged in a parallel structure; a rewording exchanges few. */
const mostExchanged = 2

/**
 * Whether two sentences, as normalised text, say the same in nearly the same words. Not so where figures or names differ,
 * nor in parallel structures, where the subject or the object is another.
 */
export function isReworded(first: string, second: string): boolean {
  if (!mayBeReworded(first, second)) return false
  const longer = Math.max(first.length, second.length)
  const found = differences(first, second)
  const changed = found.reduce((sum, { ours, theirs }) => sum + Math.max(ours.length, theirs.length), 0)
  if (changed > longer * (1 - leastAlike)) return false
  const isOther = ({ ours, theirs, at }: Difference) =>
    figure.test(ours + theirs) ||
    name.test(ours + theirs) ||
    (name.test(first.slice(at, at + ours.length + 1)) && !isOfGrammar(ours + theirs))
  if (found.some(isOther)) return false
  const exchanged = found.filter(({ ours, theirs }) => ours.length > 1 && theirs.length > 1)
  return exchanged.length <= mostExchanged && exchanged.every(({ ours, theirs }) => sharesCharacter(ours, theirs))
}

/** False for most pairs of which `isReworded` is false, at a fraction of its cost: they hold too many other characters. */
export function mayBeReworded(first: string, second: string): boolean {
  const longer = Math.max(first.length, second.length)
  return (
    Math.min(first.length, second.length) >= longer * leastAlike &&
    leastChanged(first, second) <= longer * (1 - leastAlike)
  )
}

/** Counts by UTF-16 unit; all zero between calls. */
const tally = new Int32Array(0x10000)

/** No fewer characters have changed than this: half of those that one text has and the other has not, wherever they stand. */
function leastChanged(first: string, second: string): number {
  for (let at = 0; at < first.length; at++) tally[first.charCodeAt(at)]!++
  for (let at = 0; at < second.length; at++) tally[second.charCodeAt(at)]!--
  let other = 0
  for (const text of [first, second]) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      other += Math.abs(tally[unit]!)
      tally[unit] = 0
    }
  }
  return other / 2
}

/** A hash of the figures and names of a sentence, in order: the same for any two of which `isReworded` is true. */
export function steadfastHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (steadfast[unit] === 1) hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return hash >>> 2
}

function isOfGrammar(words: string): boolean {
  return ofGrammar.test(words)
}

/** Most synonyms share a character, as 压实 and 压紧; other subjects and objects do not. */
function sharesCharacter(a: string, b: string): boolean {
  return [...a].some(character => b.includes(character))
}
