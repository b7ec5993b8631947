import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a package that is written byte by byte, with the lies that are wanted of it. */
export interface RawEntry {
  readonly name: string
  readonly data: Uint8Array
  /** 0 stored, 8 deflated (where nothing is said), or a method that no reader knows. */
  readonly method?: number
  readonly flags?: number
  /** What the directory says of the inflated size, where it is not the truth. */
  readonly declaredSize?: number
  /** The bytes as they stand in the file, where they are not made from `data`. */
  readonly packed?: Uint8Array
  /** The index of an entry whose bytes this one claims as its own. */
  readonly sharesWith?: number
}

/** A zip archive. Unlike a library this writes whatever it is told. */
export function rawZip(entries: readonly RawEntry[], end: { readonly declaredEntries?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const method = entry.method ?? 8
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(entry.data) : entry.data))
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith]
    offsets.push(shared ?? offset)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(entry.flags ?? 0, 2)
    head.writeUInt16LE(method, 4)
    head.writeUInt32LE(crc32(entry.data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(entry.declaredSize ?? entry.data.length, 18)
    head.writeUInt16LE(name.length, 22)
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed])
      parts.push(local)
      offset += local.length
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offsets.at(-1) as number, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, place, name]))
  }
  const listing = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.write('PK\u0005\u0006', 0, 'latin1')
  const count = Math.min(0xffff, end.declaredEntries ?? entries.length)
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(listing.length, 12)
  tail.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, listing, tail]))
}
