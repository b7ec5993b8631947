import { TextDecoder } from 'node:util'
import { ServiceError } from '../../../core/contract/errors.ts'

/**
 * Decodes a text file: UTF-8 with or without BOM, UTF-16 with BOM or recognised by its zero bytes or its Han, else GB18030.
 * Throws file-encoding-unknown where the bytes are no text in any of them.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  for (const encoding of candidates(bytes)) {
    const text = attempt(bytes, encoding)
    if (text !== undefined) return text
  }
  throw new ServiceError('file-encoding-unknown', name)
}

function candidates(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const [even, odd] = zeroShares(bytes)
  if (odd > 0.05 && even < odd / 4) return ['utf-16le']
  if (even > 0.05 && odd < even / 4) return ['utf-16be']
  const utf16 = (['utf-16le', 'utf-16be'] as const).filter(encoding => isChinese(bytes, encoding))
  return ['utf-8', ...utf16, 'gb18030']
}

/** So many bytes are looked at for UTF-16 without a mark. */
const sample = 4096

/**
 * Whether the bytes are Chinese when they are read as UTF-16: nearly all code units are common Han, Chinese marks or
 * ASCII. Those of a text in GB18030 would be Hangul, Yi or private characters.
 */
function isChinese(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  if (bytes.length < 8 || bytes.length % 2 === 1) return false
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, sample))
  const known = text.match(/[\u4e00-\u9fff\u3000-\u301f\uff00-\uff5e\u2014\u2018-\u201d\u2026\t\r\n\u0020-\u007e]/gu)
  return (known?.length ?? 0) >= text.length * 0.95
}

/** Shares of zero bytes at even and odd offsets: ASCII within UTF-16 shows on one side alone. */
function zeroShares(bytes: Uint8Array): readonly [number, number] {
  const length = Math.min(bytes.length, 4096)
  const counts: [number, number] = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) counts[(at & 1) as 0 | 1]++
  return [(counts[0] * 2) / Math.max(1, length), (counts[1] * 2) / Math.max(1, length)]
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return isText(text) ? text : undefined
  } catch {
    // Not this encoding: the next candidate is tried.
    return undefined
  }
}

/** Control characters are rare in text and frequent in everything else. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.slice(0, 65_536).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0
  return controls <= text.length / 500
}
