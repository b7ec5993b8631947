import { blockText, type DraftContent } from '../document/draft.ts'

/** Controls but tab and line breaks, half characters, and the two that no text may hold. */
const unwritable = /(?![\t\n\v\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

/** How many characters of a draft a Word file cannot hold: `safeText` drops or replaces them. */
export function countLostCharacters({ blocks, fields }: Pick<DraftContent, 'blocks' | 'fields'>): number {
  return [...blocks.map(blockText), ...Object.values(fields)].reduce(
    (sum, text) => sum + (text.match(unwritable)?.length ?? 0),
    0,
  )
}

/** A sentence about those characters, to be told after an export; empty where the file holds all. */
export function lostCharactersNotice(content: Pick<DraftContent, 'blocks' | 'fields'>): string {
  const count = countLostCharacters(content)
  return count === 0 ? '' : `有 ${count} 个字符 Word 文件存不下（控制符或残缺的字），已去掉或换成“\ufffd”，请核对。`
}
