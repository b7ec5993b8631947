import type { Span } from '../text/span.ts'
import lists from './data/placeholders.json' with { type: 'json' }

const latin = /[A-Za-zＡ-Ｚａ-ｚ]/
const digit = /[0-9０-９]/
const han = /\p{Script=Han}/u
const run = /[XxＸｘ×]+/g
const someone = /某某+/g

const startsWithTerm = new RegExp(`^[-－—]?(?:${lists.termsWithX.join('|')})`)
const otherVariableAfter = /^\s*[、,，和与或及]\s*[A-WYZ](?![A-Za-z])/
const otherVariableBefore = /(?:^|[^A-Za-z])[A-WYZ]\s*[、,，和与或及]\s*$/
const formula = /[÷＝=]/
const fieldBefore = new RegExp(`(?:${lists.fieldsOfAction.join('|')})[”’」]?$`)
const countedBefore = /[第共计约达近超增减降升长至到了为出有召]$/

/** Runs of X, × and 某某 that stand for something still to be filled in. */
export function findPlaceholderMarks(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(run)) {
    const span = { from: match.index, to: match.index + match[0].length }
    if (isPlaceholder(text, span, match[0])) spans.push(span)
  }
  for (const match of text.matchAll(someone)) {
    const span = { from: match.index, to: match.index + match[0].length }
    if (isUnnamed(text, span)) spans.push(span)
  }
  return spans
}

function isPlaceholder(text: string, span: Span, mark: string): boolean {
  const before = text[span.from - 1] ?? ''
  const after = text[span.to] ?? ''
  if (latin.test(before) || latin.test(after)) return false
  if (digit.test(after)) return false
  if (digit.test(before) && !/(?:^|\D)(?:19|20)\d?$/.test(text.slice(Math.max(0, span.from - 4), span.from))) {
    return mark.length > 1 && !/^×+$/.test(mark)
  }
  const rest = text.slice(span.to, span.to + 12)
  if (/^×+$/.test(mark)) return mark.length > 1 ? !formula.test(text) || han.test(after) : isLoneCross(text, span, rest)
  if (mark.length > 1) return !rest.startsWith('染色体') && (/[XＸ]/.test(mark) || han.test(before) || han.test(after))
  return /[xｘ]/.test(mark) ? isLoneSmallX(before, after) : isLoneX(text, span, rest)
}

/** × alone is a multiplication sign, and a link in names like 数据要素×, unless a counted unit follows a verb or 第. */
function isLoneCross(text: string, span: Span, rest: string): boolean {
  const after = rest[0] ?? ''
  const head = text.slice(Math.max(0, span.from - 6), span.from)
  if (formula.test(text) || fieldBefore.test(head) || /[)）”’」]$/.test(head)) return false
  if (lists.measureUnits.includes(after) && after !== '') return !/^个[性体人]/.test(rest)
  return (
    after !== '' && lists.placeUnits.includes(after) && (head === '' || /[\s，。；、：在到向对由从和与及]$/.test(head))
  )
}

function isLoneSmallX(before: string, after: string): boolean {
  if (after === '') return false
  return lists.dateUnits.includes(after) || (han.test(before) && lists.measureUnits.includes(after))
}

function isLoneX(text: string, span: Span, rest: string): boolean {
  const head = text.slice(Math.max(0, span.from - 6), span.from)
  const before = head.at(-1) ?? ''
  const after = rest[0] ?? ''
  if (/[+＋\-－]/.test(before) || /[+＋\-－]/.test(after)) return false
  if (startsWithTerm.test(rest) || otherVariableAfter.test(rest) || otherVariableBefore.test(head)) return false
  if (/[“‘《〈「]/.test(before) && /[”’》〉」]/.test(after)) return false
  if (!han.test(after)) return countedBefore.test(head) || (/[%％]/.test(after) && han.test(before))
  return !hasSibling(text, after)
}

const namedByLetter = /(?<![A-Za-z])[A-WYZ](?=(\p{Script=Han}))/gu

/** Whether another letter names the same sort of thing, as in X公司与Q公司: then X is a name, not a gap. */
function hasSibling(text: string, noun: string): boolean {
  return text.matchAll(namedByLetter).some(match => match[1] === noun)
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
