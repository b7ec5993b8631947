import type { Span } from '../../text/span.ts'
import { parseOrdinal } from '../chinese-number.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

/** 第三条 or 第二章 at the start of a paragraph. */
interface Ordinal {
  readonly unit: string
  readonly written: string
  readonly value: number
  readonly at: Span
}

export const validArticleNumbering = documentRule<Record<string, never>, Ordinal | undefined>({
  id: 'valid-article-numbering',
  kind: 'structure',
  severity: 'warning',
  description: '检查「第一章」「第一条」的序数是否断号、重号；从「第一」开始编号的才查。',
  basis: 'GB/T 9704-2012 7.3.3',
  defaults: {},
  digest({ type, text }) {
    const match = type === 'paragraph' || type === 'heading' ? ordinal.exec(text) : null
    const [, blank = '', written = '', number = '', unit = ''] = match ?? []
    const value = parseOrdinal(number)
    if (!match || value === undefined) return undefined
    return { unit, written, value, at: { from: blank.length, to: blank.length + written.length } }
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const last = new Map<string, number>()
    for (const [paragraph, one] of digests.entries()) {
      if (!one) continue
      const { unit, value, at, written } = one
      const before = last.get(unit)
      for (const inner of inside[unit] ?? []) last.delete(inner)
      // What begins elsewhere than at one is quoted from another text.
      if (before === undefined && value !== 1) continue
      last.set(unit, value)
      if (before === undefined || value === before + 1 || value < before) continue
      const wanted = `第${formatOrdinal(before + 1, /\d/.test(written))}${unit}`
      const message =
        value === before
          ? `「${written}」与前一${unit}重号，应为「${wanted}」，请改正序数。`
          : `「${written}」之前缺少「${wanted}」，请补上或改正序数。`
      yield { paragraph, at, message }
    }
  },
  examples: {
    valid: [
      draft('第一条 为规范管理，制定本办法。', '第二条 本办法适用于全区。', '第二条之一 另有规定的除外。'),
      draft('第一章 总则', '第一条 目的。', '第二章 附则', '第二条 施行日期。'),
      draft('第五条 修改为：', '第九条 修改为：'),
      draft('第一条 目的。', '第三条规定的情形除外。'),
    ],
    invalid: [
      draft('第一条 为规范管理，制定本办法。', '第三条 本办法适用于全区。'),
      draft('第一章 总则', '第一条 目的。', '第三章 附则', '第二条 施行日期。'),
      draft('第一条 目的。', '第二条 范围。', '第二条 原则。'),
    ],
  },
})

/** A blank behind the number tells an article from 第三条规定的情形. */
const ordinal = /^([\s\u3000]*)(第([一二三四五六七八九十百零〇]{1,6}|\d{1,3})([编章节条]))(?=[\s\u3000]|$)/
/** The units whose count begins anew within this one. */
const inside: Readonly<Record<string, readonly string[]>> = { 编: ['章', '节'], 章: ['节'] }

function formatOrdinal(value: number, isArabic: boolean): string {
  if (isArabic) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const digit = (one: number) => '零一二三四五六七八九'.charAt(one)
  const hundred = hundreds > 0 ? `${digit(hundreds)}百` : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens > 0 ? `${tens > 1 || hundreds > 0 ? digit(tens) : ''}十` : ''
  return `${hundred}${gap}${ten}${ones > 0 ? digit(ones) : ''}`
}

function draft(...texts: string[]) {
  return { blocks: texts.map(text => ({ type: 'paragraph', text }) as const) }
}
