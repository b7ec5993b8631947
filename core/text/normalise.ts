/**
 * A text reduced to what counts for repetition, with the way back.
 * `from[i]` and `to[i]` are the UTF-16 offsets in the original of the character that produced unit `i`.
 */
export interface NormalisedText {
  readonly text: string
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/**
 * The units inside which NFKC can compose: a run of Korean jamo of any width with a syllable in front, or a base with its
 * combining marks, to which the half-width (semi-)voiced marks ﾞ and ﾟ belong.
 */
const cluster =
  /[\uac00-\ud7a3]?[\u1100-\u11ff\u3131-\u318e\uffa0-\uffdc]+|\P{M}[\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu
const kept = /[\p{L}\p{N}]/u

/**
 * Normalises to NFKC and keeps letters, digits and Han only, so that full-width forms, punctuation and
 * spaces do not hide a repetition.
 */
export function normalise(text: string): NormalisedText {
  let result = ''
  const from = new Uint32Array(text.length * 2 + 16)
  const to = new Uint32Array(text.length * 2 + 16)
  let count = 0
  const spill: number[] = []
  const push = (unit: string, start: number, end: number) => {
    for (let i = 0; i < unit.length; i++) {
      if (count < from.length) {
        from[count] = start
        to[count] = end
      } else spill.push(start, end)
      count++
    }
    result += unit
  }
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    // Almost every character of an official document: a lone common Han, which NFKC leaves as it is.
    if (code >= 0x4e00 && code <= 0x9fff && next !== 0x3099 && next !== 0x309a && !(next >= 0x300 && next < 0x370)) {
      push(text[at] as string, at, at + 1)
      at++
      continue
    }
    cluster.lastIndex = at
    const match = cluster.exec(text)
    if (!match) break
    const end = at + match[0].length
    for (const character of match[0].normalize('NFKC')) if (kept.test(character)) push(character, at, end)
    at = end
  }
  if (spill.length === 0) return { text: result, from: from.subarray(0, count), to: to.subarray(0, count) }
  const wholeFrom = new Uint32Array(count)
  const wholeTo = new Uint32Array(count)
  wholeFrom.set(from)
  wholeTo.set(to)
  for (let i = 0; i < spill.length; i += 2) {
    wholeFrom[from.length + i / 2] = spill[i] as number
    wholeTo[to.length + i / 2] = spill[i + 1] as number
  }
  return { text: result, from: wholeFrom, to: wholeTo }
}

/** The span of the original text behind units `from` to `to` (half-open) of the normalised text. */
export function originalSpan(normalised: NormalisedText, from: number, to: number): { from: number; to: number } {
  if (to <= from) return { from: normalised.from[from] ?? 0, to: normalised.from[from] ?? 0 }
  return { from: normalised.from[from] as number, to: normalised.to[to - 1] as number }
}

const dropped = /[^\p{L}\p{N}]+/gu

/** The normalised text alone, without the way back: what `normalise` gives, at a fraction of its cost. */
export function normaliseText(text: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const sort = plain[text.charCodeAt(at)]
    if (sort === keptUnit) continue
    // Anything out of the way may change its shape or join its neighbour.
    if (sort !== droppedUnit) return text.normalize('NFKC').replace(dropped, '')
    if (at > from) result += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}

const keptUnit = 1
const droppedUnit = 2
/** The units of everyday text that NFKC keeps as they are, and the marks of which it leaves no letter or digit. */
const plain = new Uint8Array(0x10000)
plain.fill(keptUnit, 0x4e00, 0xa000)
for (let code = 0x20; code < 0x7f; code++)
  plain[code] = /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? keptUnit : droppedUnit
for (const mark of '，。、；：！？（）《》〈〉“”‘’「」『』【】〔〕…—·％　') plain[mark.charCodeAt(0)] = droppedUnit
