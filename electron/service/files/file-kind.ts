import { exchangeEnding } from '../../../core/exchange/exchange-package.ts'

/** What the bytes of a file are, whatever its name says. */
export type FileKind = 'docx' | 'package' | 'encrypted' | 'text' | 'markdown' | 'doc' | 'pdf' | 'wps' | 'unsupported'

const textEndings = new Set(['', 'txt', 'text'])
const markdownEndings = new Set(['md', 'markdown'])
const wordEndings = new Set(['docx', 'docm', 'dotx', 'dotm'])
const oldEndings = new Set(['doc', 'dot', 'wps', 'wpt', 'pdf'])
/** Without its dot. */
const packageEnding = exchangeEnding.slice(1)
/** Compound files that are tables, slides or messages, and no text. */
const otherCompounds = new Set(['xls', 'xlt', 'et', 'ppt', 'pps', 'dps', 'msg', 'vsd', 'mpp', 'msi', 'db'])

/** The ending of a file's name in small letters, without its dot. Folders in front are passed over. */
export function endingOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Whether a file found in a folder is worth reading: .txt, .md, .docx and their kin, .doc, .wps and .pdf. */
export function isReadableName(name: string): boolean {
  const ending = endingOf(name)
  if (ending === '') return false
  return [textEndings, markdownEndings, wordEndings, oldEndings].some(endings => endings.has(ending))
}

/** Tells the kind by the first bytes, then by the name. A damaged .docx counts as 'docx', so that it is called damaged. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const ending = endingOf(name)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsEncryptedPackage(bytes)) return 'encrypted'
    return otherCompounds.has(ending) ? 'unsupported' : 'doc'
  }
  if (ending === packageEnding) return 'package'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'docx'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'unsupported'
  if (ending === 'pdf') return 'pdf'
  if (/^wp[st]$/u.test(ending)) return 'wps'
  if (wordEndings.has(ending)) return 'docx'
  if (markdownEndings.has(ending)) return 'markdown'
  return textEndings.has(ending) ? 'text' : 'unsupported'
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

/** Whether a compound file holds the stream 「EncryptedPackage」 (UTF-16), in which Word keeps a .docx with a password. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
