import type { RawParagraph } from '../../../core/document/recognise.ts'
import { boldText } from './markdown-bold.ts'
import { isTableLine, markdownTable } from './markdown-table.ts'

/**
 * The paragraphs of a Markdown text: every line is one, as writers of Chinese type it. Headings give outline levels
 * (# is 0), tables of GitHub are tables, ** is bold; front matter, comments, fences and rules go, and so do the marks of
 * other emphasis, lists, links and quotes.
 */
export function markdownParagraphs(text: string): readonly RawParagraph[] {
  const source = text
    .replace(/\r\n?/gu, '\n')
    .replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)(?:\n|$)/u, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
  const paragraphs: RawParagraph[] = []
  let isFenced = false
  const lines = source.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at] as string
    if (!isFenced && isTableLine(raw)) {
      const table = markdownTable(lines, at, text => plain(text.trim()))
      if (table) {
        paragraphs.push({ text: '', table: table.block })
        at = table.end - 1
        continue
      }
    }
    const line = raw.replace(/^[ \t]*(?:>[ \t]?)+/u, '').trim()
    const heading = /^(#{1,6})[ \t]+(.*)$/u.exec(line)
    if (/^(?:```|~~~)/u.test(line)) isFenced = !isFenced
    else if (isFenced) paragraphs.push({ text: line })
    else if (line === '' || /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/u.test(line)) continue
    else if (heading)
      paragraphs.push({ text: plain(withoutHashes(heading[2] ?? '')), outlineLevel: (heading[1]?.length ?? 1) - 1 })
    else paragraphs.push(boldText(line.replace(/^[-*+][ \t]+/u, ''), plain))
  }
  return paragraphs
}

/** The text of a heading without the marks that may close it. */
function withoutHashes(text: string): string {
  let to = text.length
  while (text[to - 1] === '#') to--
  return text.slice(0, to).trimEnd()
}

/**
 * Marks go only where they enclose something: a row of ____ is a blank to be filled in. What a mark encloses is bounded:
 * a text of unclosed marks would be read to its end once from each of them.
 */
function plain(text: string): string {
  return text
    .replace(/!\[([^\]]{0,1000})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/\[([^\]]{0,1000})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/(?<![*\\])(\*{2,3})(?=[^\s*])([\s\S]{0,1000}?[^\s*\\])\1(?!\*)/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_\\])__(?=[^\s_])([\s\S]{0,1000}?[^\s_\\])__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![*\w\\])\*(?=[^\s*])([^*\n]*?[^\s*\\])\*(?![*\w])/gu, '$1')
    .replace(/(?<![~\\])~~(?=[^\s~])([\s\S]{0,1000}?[^\s~\\])~~(?!~)/gu, '$1')
    .replace(/`([^`\n]+)`/gu, '$1')
    .replace(/<\/?(?:br|p|div|span|b|i|u|strong|em|center|font)\b[^>]{0,1000}>/giu, '')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1')
}
