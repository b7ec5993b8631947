import type { Span } from '../text/span.ts'
import lists from './data/placeholders.json' with { type: 'json' }

const latin = /[A-Za-zＡ-Ｚａ-ｚ]/
const digit = /[0-9０-９]/
const han = /\p{Script=Han}/u
const letterAndNoun = /(?<![A-Za-z])[A-WYZ](?=(\p{Script=Han}))/gu
const run = /[XxＸｘ×]+/g
/** Other letters where a number belongs: 整改Y处, 投入Z万元; not in N次方. */
const otherLetters =
  /(?<=\p{Script=Han})[YZNＹＺＮ](?=[多余]?(?:[万亿]+(?:[元人亩吨]|户)|[件个名人项次家处份场户起]|[%％]))(?!次方|人称)/gu
const someone = /某某+/g
/** Stars and circles in place of a number or a name, and fields of a form letter. ** in pairs is emphasis, 二○○年 a year. */
const blanks =
  /(?<=[\p{Script=Han}（])(?<!\*)[*＊]{1,6}(?=[多余]?[万亿]*(?:元|人|个|件|名|户|家|次|项|[%％]|公里|亩|处|场|份|吨))|(?<![一二三四五六七八九○□])[○□]{2,4}(?=[年省市县区镇乡局]|同志|单位|公司)|\{\{[^{}]{1,12}\}\}/gu

const startsWithTerm = new RegExp(`^[-－—]?(?:${lists.termsWithX.join('|')})`)
const otherVariableAfter = /^\s*[、,，和与或及]\s*[A-WYZ](?![A-Za-z])/
const otherVariableBefore = /(?:^|[^A-Za-z])[A-WYZ]\s*[、,，和与或及]\s*$/
const formula = /[÷＝=]/
const fieldBefore = new RegExp(`(?:${lists.fieldsOfAction.join('|')})[”’」]?$`)
const countedBefore = /[第共计约达近超增减降升长至到了为出有召]$/

/** Runs of X, × and 某某 that stand for something still to be filled in. */
export function findPlaceholderMarks(text: string): readonly Span[] {
  const spans: Span[] = []
  const surroundings = new Surroundings(text)
  for (const match of text.matchAll(run)) {
    const span = { from: match.index, to: match.index + match[0].length }
    if (isPlaceholder(surroundings, span, match[0])) spans.push(span)
  }
  for (const match of text.matchAll(otherLetters)) {
    spans.push({ from: match.index, to: match.index + match[0].length })
  }
  for (const match of text.matchAll(someone)) {
    const span = { from: match.index, to: match.index + match[0].length }
    if (isUnnamed(text, span)) spans.push(span)
  }
  for (const match of text.matchAll(blanks)) {
    const span = { from: match.index, to: match.index + match[0].length }
    if (match[0] !== '**' || surroundings.hasOneDoubleStar) spans.push(span)
  }
  return spans
}

/** What is asked of the whole text, worked out once for all its marks. */
class Surroundings {
  readonly text: string
  #isFormula: boolean | undefined
  #namedByLetter: ReadonlySet<string> | undefined
  #hasOneDoubleStar: boolean | undefined

  constructor(text: string) {
    this.text = text
  }

  get isFormula(): boolean {
    return (this.#isFormula ??= formula.test(this.text))
  }

  /** ** in pairs is emphasis. */
  get hasOneDoubleStar(): boolean {
    return (this.#hasOneDoubleStar ??= this.text.split('**').length === 2)
  }

  /** Nouns that another letter names, as in X公司与Q公司: there X is a name, not a gap. */
  get namedByLetter(): ReadonlySet<string> {
    return (this.#namedByLetter ??= new Set(this.text.matchAll(letterAndNoun).map(match => match[1] as string)))
  }
}

function isPlaceholder(surroundings: Surroundings, span: Span, mark: string): boolean {
  const { text } = surroundings
  const head = text.slice(Math.max(0, span.from - 8), span.from).trimEnd()
  const rest = text.slice(span.to, span.to + 12).trimStart()
  const before = head.at(-1) ?? ''
  const after = rest[0] ?? ''
  if (latin.test(before) || latin.test(after)) return false
  if (digit.test(after)) return false
  if (digit.test(before) && !/(?:^|\D)(?:19|20)\d?$/.test(head)) {
    return mark.length > 1 && !/^×+$/.test(mark)
  }
  if (/^×+$/.test(mark))
    return mark.length > 1 ? !surroundings.isFormula || han.test(after) : isLoneCross(surroundings, head, rest)
  if (mark.length > 1) return !rest.startsWith('染色体') && (/[XＸ]/.test(mark) || han.test(before) || han.test(after))
  return /[xｘ]/.test(mark) ? isLoneSmallX(before, after) : isLoneX(surroundings, head, rest)
}

/** × alone is a multiplication sign, and a link in names like 数据要素×, unless a counted unit follows a verb or 第. */
function isLoneCross(surroundings: Surroundings, head: string, rest: string): boolean {
  const after = rest[0] ?? ''
  if (surroundings.isFormula || fieldBefore.test(head) || /[)）”’」]$/.test(head)) return false
  if (lists.measureUnits.includes(after) && after !== '') return !/^个[性体人]/.test(rest)
  return (
    after !== '' && lists.placeUnits.includes(after) && (head === '' || /[\s，。；、：在到向对由从和与及]$/.test(head))
  )
}

function isLoneSmallX(before: string, after: string): boolean {
  if (after === '') return false
  return lists.dateUnits.includes(after) || (han.test(before) && lists.measureUnits.includes(after))
}

function isLoneX(surroundings: Surroundings, head: string, rest: string): boolean {
  const before = head.at(-1) ?? ''
  const after = rest[0] ?? ''
  if (/[+＋\-－]/.test(before) || /[+＋\-－]/.test(after)) return false
  if (startsWithTerm.test(rest) || otherVariableAfter.test(rest) || otherVariableBefore.test(head)) return false
  if (/[“‘《〈「]/.test(before) && /[”’》〉」]/.test(after)) return false
  if (!han.test(after)) return /[%％]/.test(after) || countedBefore.test(head)
  return lists.measureUnits.includes(after) || !surroundings.namedByLetter.has(after)
}

/** 某某 after a surname is a person whose name is withheld (张某某), as in judgments. */
function isUnnamed(text: string, span: Span): boolean {
  const before = text[span.from - 1] ?? ''
  const after = text[span.to] ?? ''
  if (after !== '' && (lists.placeUnits.includes(after) || lists.dateUnits.includes(after))) {
    return before === '' || !lists.surnames.includes(before) || '省市区县'.includes(after)
  }
  return before === '' || !lists.surnames.includes(before)
}
