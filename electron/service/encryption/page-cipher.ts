import { createDecipheriv, timingSafeEqual } from 'node:crypto'
import { poly1305 } from './poly1305.ts'

/** What the encrypting engine keeps at the end of each page, in bytes: 16 of nonce, 16 of authentication. */
export const reservedBytes = 32

const nonceLength = 16
const magic = Buffer.from('SQLite format 3\0', 'latin1')

/** The part of the first page that stays readable: page size and file format, so that SQLite knows how much to read. */
const readableEnd = 24

/**
 * The bytes of a page of an encrypted database as SQLite sees them, whether they are authentic or not: of a damaged page
 * what is not hit comes out right, since the cipher is a stream. The engine itself gives such a page up as a whole.
 */
export function decryptPage(key: Uint8Array, number: number, page: Buffer): Buffer {
  const end = page.length - reservedBytes
  const { textKey, nonce, counter } = pageKeys(key, number, page)
  const from = number === 1 ? readableEnd : 0
  const plain = Buffer.from(page)
  xor(textKey, nonce, (counter + 1) >>> 0, page.subarray(from, end)).copy(plain, from)
  if (number === 1) magic.copy(plain)
  return plain
}

/** Whether a page is as the engine wrote it under this key, as this page of its file. */
export function isAuthenticPage(key: Uint8Array, number: number, page: Buffer): boolean {
  const end = page.length - reservedBytes
  if (end <= readableEnd) return false
  const { tagKey } = pageKeys(key, number, page)
  const tag = poly1305(tagKey, page.subarray(0, end + nonceLength))
  return timingSafeEqual(tag, page.subarray(end + nonceLength))
}

function pageKeys(key: Uint8Array, number: number, page: Buffer) {
  const end = page.length - reservedBytes
  const nonce = page.subarray(end, end + 12)
  const counter = (page.readUInt32LE(end + 12) ^ number) >>> 0
  const keys = xor(key, nonce, counter, Buffer.alloc(64))
  return { tagKey: keys.subarray(0, 32), textKey: keys.subarray(32), nonce, counter }
}

/** ChaCha20 of RFC 8439, its counter of 32 bits beginning again at 0 where it ends. */
function xor(key: Uint8Array, nonce: Buffer, counter: number, bytes: Buffer): Buffer {
  const first = Math.min(bytes.length, (2 ** 32 - counter) * 64)
  const start = Buffer.alloc(16)
  start.writeUInt32LE(counter)
  nonce.copy(start, 4)
  const done = createDecipheriv('chacha20', key, start).update(bytes.subarray(0, first))
  return first === bytes.length ? done : Buffer.concat([done, xor(key, nonce, 0, bytes.subarray(first))])
}
