import { breakLines, isBreak, type LineBox } from './line-breaking.ts'

/** A number with what it counts, or a date: 2026年3月15日, 1.2万亿元, 98.6%, 第三季度, 五千余人. */
const numbers =
  /(?:第|约|近|超)?(?:[0-9０-９]+(?:[.,:：/．，-][0-9０-９]+)*|[〇零一二三四五六七八九十百千万亿两]{2,})(?:[%％‰℃]|[十百千万亿余多]*(?:个百分点|平方公里|平方米|立方米|公里|公斤|万元|亿元|周年|世纪|年代|季度|个月|人次|[年月日号时分秒元角个件人次项批家户名位条款章期届米吨亩岁天周倍场处所台套度点起]))?(?:[0-9０-９]+[月日](?:[0-9０-９]+日)?)*/gu

/** Names of up to eight characters stay on one line with their 书名号. */
const shortNames = /《[^《》]{1,8}》/gu

/**
 * The places where a line of a reading copy may end, by UTF-16 offset: never inside a word, a number with its unit, or a
 * short name in 《》.
 */
export function wordBreaks(text: string): (place: number) => boolean {
  const open = new Uint8Array(text.length + 1)
  let before = ''
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    open[index] = isLoose(before) ? 0 : 1
    before = segment
  }
  for (const pattern of [numbers, shortNames]) {
    for (const match of text.matchAll(pattern)) open.fill(0, match.index + 1, match.index + match[0].length)
  }
  return place => open[place] === 1 && isBreak(text, place)
}

/** LibreOffice leaves a fifth of a character between Chinese and digits, whatever the file says; in twips a half-point. */
const autoSpace = 2

/** Single characters that are words of their own. */
const particles = new Set('的和与及或在是了着过也都就还又不没有要把被对从到向以为将让使等中上下前后内外年月日人')

/** A single character that is no word begins one that the dictionary lacks. */
function isLoose(segment: string): boolean {
  return segment.length === 1 && /\p{Script=Han}/u.test(segment) && !particles.has(segment)
}

/** Breaks a paragraph of a reading copy into lines; as `breakLines`, which parts a word only where it is longer than a line. */
export function readingLines(text: string, box: LineBox): readonly number[] {
  return breakLines(text, { ...box, between: box.size * autoSpace }, wordBreaks(text))
}

/** Behind a sentence, with the closing marks that belong to it. */
const sentenceEnds = /[。！？；!?]+[”’」』）)》]*/gu

/**
 * Parts a paragraph that is longer than a page, at the ends of sentences: the starts of the lines of each part.
 * `firstLines` are free on the page at hand, `pageLines` on each further one. A sentence longer than a page is parted
 * where the page ends.
 */
export function partedLines(
  text: string,
  box: LineBox,
  firstLines: number,
  pageLines: number,
): readonly (readonly number[])[] {
  const ends = [...text.matchAll(sentenceEnds)].map(match => match.index + match[0].length)
  const parts: (readonly number[])[] = []
  let from = 0
  let room = firstLines
  while (from < text.length) {
    const own = from === 0 ? box : { ...box, firstWidth: box.restWidth }
    const starts = readingLines(text.slice(from), own).map(start => start + from)
    const limit = starts[room]
    if (limit === undefined) {
      parts.push(starts)
      break
    }
    const end = ends.findLast(place => place > from && place <= limit)
    if (end === undefined && room < pageLines && from === 0) {
      parts.push([])
    } else {
      const cut = end ?? limit
      parts.push(starts.filter(start => start < cut))
      from = cut
    }
    room = pageLines
  }
  return parts
}
