import { formatHanOrdinal } from '../../core/document/numbering/ordinal.ts'
import { headingMarker } from '../../core/document/recognise.ts'
import { cleanText } from './clean-text.ts'
import type { HtmlNode } from './html-lines.ts'

const ignoredByWord = /mso-list\s*:\s*ignore/i
const blanks = /[\s\u3000]+/gu

/** The signs by which Word, WPS and LibreOffice mark items without a number; o and § stand so in their symbol fonts. */
const bullet = /^[·•●○■□◆◇▪▫‣➢➤✓√§o\-–—\ue000-\uf8ff]$/u

/** Styles of numbers that count 一、二、三. */
const counted = /(?:cjk-ideographic|simp-chinese|trad-chinese|chinese-counting|japanese-counting|ideograph)/i

/**
 * The number of a list that Word or WPS wrote in front of a paragraph, without the blanks behind it; empty for a bullet.
 * Undefined for all other parts of a page.
 */
export function listOfWord(node: HtmlNode, style: string): string | undefined {
  if (!ignoredByWord.test(style)) return undefined
  const text = cleanText(textOf(node)).replace(blanks, '')
  return bullet.test(text) ? '' : text
}

/** The number of an item of an ordered list, which is not text in HTML: 3. or, where the list counts so, 三、. */
export function itemNumber(list: HtmlNode, item: number): string {
  const style = list.getAttribute?.('data-style') ?? ''
  return counted.test(style) && item <= 999 ? `${formatHanOrdinal(item)}、` : `${item}.`
}

/** Whether the words of an item bring their number along. */
export function isNumbered(text: string): boolean {
  return headingMarker(text.trimStart()) !== undefined
}

function textOf(node: HtmlNode): string {
  return node.nodeType === 3 ? (node.nodeValue ?? '') : [...node.childNodes].map(textOf).join('')
}
