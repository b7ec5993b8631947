import { strToU8 } from 'fflate'
import { type DraftContent, draftTitle } from '../document/draft.ts'

const extension = '.docx'
const longestName = 80
/** Bytes of UTF-8 that every common file system allows for a name, the extension taken off. */
const longestBytes = 255 - extension.length

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu
/** Characters that Windows forbids; their full-width forms are allowed and read the same. */
const forbidden = /[<>:"/\\|?*]/gu
/** Controls, marks of writing direction and other characters that a name does not show. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffe\uffff]/gu

/**
 * A safe name for the exported file: 「标题.docx」. Separators and other characters that a file system refuses become
 * full-width, reserved names gain an underscore, and the name keeps to 80 characters and 255 bytes.
 */
export function exportTitleFileName(content: DraftContent): string {
  return safeFileName(draftTitle(content.blocks), extension)
}

/** A name that every common file system takes, made from any words; the extension with its dot. */
export function safeFileName(title: string, extension: string): string {
  const clean = title
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, character => String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0))
    .replace(/\s+/gu, ' ')
  const name = shorten(clean).replace(/^[\s.]+|[\s.]+$/gu, '') || '无标题'
  return `${reserved.test(name) ? `_${name}` : name}${extension}`
}

function shorten(name: string): string {
  const characters = [...name].slice(0, longestName)
  const encoded = () => strToU8(characters.join('')).length
  while (encoded() > longestBytes - 1) characters.pop()
  return characters.join('')
}
