import { crc32 } from 'node:zlib'

/** Every file of a segment is a row of blocks of this many bytes: what a disk reads at least. */
export const blockBytes = 4096
/** A block begins with the checksum of all behind it, in bytes. */
export const checksumBytes = 4

/** Writes the checksum of a block into its beginning. Numbers in files are little-endian, as typed arrays hold them. */
export function seal(block: Uint8Array): void {
  new DataView(block.buffer, block.byteOffset).setUint32(0, crc32(block.subarray(checksumBytes)), true)
}

/** Whether a block is what was written. */
export function isSealed(block: Uint8Array): boolean {
  return new DataView(block.buffer, block.byteOffset).getUint32(0, true) === crc32(block.subarray(checksumBytes))
}
