import { createCipheriv, createHash } from 'node:crypto'
import type { SegmentFile } from './segment-format.ts'

/** Encrypts or decrypts bytes of a file where they are, by their place in it; both are the same act. */
export type SegmentCipher = (bytes: Uint8Array, position: number) => void

/**
 * The cipher of a file of a segment: AES-256 in counter mode from a start that the segment's random name gives, so that any
 * part can be read by itself. Each place of a file is written once. Undefined without a key. Whether blocks are as they
 * were written their checksums say.
 */
export function segmentCipher(
  key: Uint8Array | null,
  name: string,
  kind: SegmentFile | 'sort',
): SegmentCipher | undefined {
  if (!key) return undefined
  const start = createHash('sha256').update(`${name}.${kind}`).digest().subarray(0, 8)
  return (bytes, position) => {
    const counter = Buffer.alloc(16)
    start.copy(counter)
    counter.writeBigUInt64BE(BigInt(Math.floor(position / 16)), 8)
    const cipher = createCipheriv('aes-256-ctr', key, counter)
    cipher.update(Buffer.alloc(position % 16))
    bytes.set(cipher.update(bytes))
  }
}
