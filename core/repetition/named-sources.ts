import { normaliseText } from '../text/normalise.ts'
import { comparableTitle } from './citations.ts'

/** How much more a source counts that the text itself names: in its own title, or as what it is based on. */
const inTitle = 3
const asBasis = 2

const basis = /(?:根据|依据|依照|按照|遵照|贯彻|落实|实施|执行)[^。；]{0,80}?《/u
const titleMarks = /《([^《》]*(?:《[^《》]*》[^《》]*)?)》/gu

/**
 * How much more than another a document counts as the source of a text, by its title: a measure that calls itself
 * 实施《……法》办法, or is made 根据《……法》, restates that law before any other that says the same. 1 where it is not named.
 */
export function namedSourceFactors(text: string): (title: string) => number {
  const [heading = ''] = text.trimStart().split('\n')
  const named = normaliseText(heading).replaceAll('中华人民共和国', '')
  const bases = new Set(
    text
      .split(/[。；\n]/u)
      .filter(sentence => basis.test(sentence))
      .flatMap(sentence => Array.from(sentence.matchAll(titleMarks), ([, title = '']) => comparableTitle(title))),
  )
  return title => {
    const compared = comparableTitle(title)
    if (compared === '') return 1
    if (compared !== named && named.includes(compared)) return inTitle
    return bases.has(compared) ? asBasis : 1
  }
}
