/** 1 for UTF-16 units that words are made of: letters, digits, Han, halves of pairs. Made when first used. */
let wordUnits: Uint8Array | undefined

function unitsOfWords(): Uint8Array {
  if (wordUnits) return wordUnits
  wordUnits = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const isHalf = unit >= 0xd800 && unit < 0xe000
    if (isHalf || /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) wordUnits[unit] = 1
  }
  return wordUnits
}

/**
 * The grams of a folded text: every character of words by itself and every two that stand side by side, as 32-bit
 * numbers, the first in the upper half and 0 in the lower where it stands alone. A text that holds a term has all grams
 * of the term, so that an index of grams finds terms of any length, one character included. Of digits and Latin letters
 * three in a row are a gram too: there are so few of them that most texts hold most pairs.
 */
export function gramsOf(text: string): ReadonlySet<number> {
  const isWord = unitsOfWords()
  const grams = new Set<number>()
  let before = 0
  let earlier = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isWord[unit] === 0) {
      before = 0
      earlier = 0
      continue
    }
    grams.add(unit << 16)
    if (before !== 0) grams.add((before << 16) | unit)
    if (earlier !== 0 && (earlier | before | unit) < 0x80)
      grams.add(tripleBase | (earlier << 14) | (before << 7) | unit)
    earlier = before
    before = unit
  }
  return grams
}

/** The grams by which a folded term is looked up: its pairs, and characters that stand alone. None for mere marks. */
export function gramsToAsk(term: string): readonly number[] {
  const all = gramsOf(term)
  const grams = [...all].filter(gram => !isTriple(gram))
  const paired = new Set(grams.flatMap(gram => ((gram & 0xffff) === 0 ? [] : [gram >>> 16, gram & 0xffff])))
  return [...grams.filter(gram => (gram & 0xffff) !== 0 || !paired.has(gram >>> 16)), ...[...all].filter(isTriple)]
}

/** Triples take the numbers of characters of private use (U+E000 to U+E01F), of which no word is made. */
const tripleBase = 0xe000 << 16

function isTriple(gram: number): boolean {
  return gram >>> 21 === tripleBase >>> 21
}

/** Whether a text with the grams of a folded term is sure to hold it: where it is one gram and nothing else. */
export function isOneGram(term: string): boolean {
  const isWord = unitsOfWords()
  return term.length <= 2 && [...term].length === term.length && [...term].every(unit => isWord[unit.charCodeAt(0)])
}
