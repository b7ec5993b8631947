import type { Database, Statement } from 'better-sqlite3'

/**
 * Draft numbers of one row of the table: so many that a look-up among a hundred thousand drafts reads 25 rows, few enough that
 * a row is written quickly.
 */
export const chunkSize = 4096
const words = chunkSize / 32
const bitmapBytes = chunkSize / 8

/** What becomes of the grams of one draft. */
export interface GramChange {
  readonly number: number
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}

/**
 * Which drafts hold which grams. A row is a list of numbers inside its chunk, two bytes each, or a bitmap of 512 bytes
 * where a list would be as long.
 */
export class GramStore {
  readonly #get: Statement
  readonly #put: Statement
  readonly #remove: Statement

  constructor(database: Database) {
    this.#get = database.prepare('SELECT docs FROM gram WHERE chunk = ? AND gram = ?').pluck()
    this.#put = database.prepare('INSERT OR REPLACE INTO gram (chunk, gram, docs) VALUES (?, ?, ?)')
    this.#remove = database.prepare('DELETE FROM gram WHERE chunk = ? AND gram = ?')
  }

  /** Writes what has changed. To be called inside a transaction. */
  change(changes: readonly GramChange[]): void {
    for (const [chunk, within] of Map.groupBy(changes, ({ number }) => Math.floor(number / chunkSize))) {
      const rows = new Map<number, number[]>()
      const note = (gram: number, change: number) => {
        const row = rows.get(gram)
        if (row) row.push(change)
        else rows.set(gram, [change])
      }
      for (const { number, before, after } of within) {
        const place = number % chunkSize
        for (const gram of after) if (!before.has(gram)) note(gram, place)
        for (const gram of before) if (!after.has(gram)) note(gram, ~place)
      }
      for (const [gram, places] of rows) this.#changeRow(chunk, gram, places)
    }
  }

  /** The drafts that hold every one of the grams, as bits, 32 a word. `count` is one more than the highest number. */
  holders(grams: readonly number[], count: number): Uint32Array {
    const chunks = Math.ceil(count / chunkSize)
    const all = new Uint32Array(chunks * words).fill(-1)
    const some = new Uint32Array(words)
    for (let chunk = 0; chunk < chunks; chunk++) {
      const bits = all.subarray(chunk * words, (chunk + 1) * words)
      for (const gram of grams) {
        const row = this.#get.get(chunk, gram) as Buffer | undefined
        some.fill(0)
        if (row) read(row, some)
        let left = 0
        for (let word = 0; word < words; word++) left |= bits[word] = (bits[word] as number) & (some[word] as number)
        if (left === 0) break
      }
    }
    return all
  }

  #changeRow(chunk: number, gram: number, places: readonly number[]): void {
    const row = this.#get.get(chunk, gram) as Buffer | undefined
    const length = row?.length ?? 0
    if (length + places.length * 2 < bitmapBytes && places.every(place => place >= 0)) {
      const list = Buffer.allocUnsafe(length + places.length * 2)
      row?.copy(list)
      for (const [index, place] of places.entries()) list.writeUInt16LE(place, length + index * 2)
      this.#put.run(chunk, gram, list)
      return
    }
    const bits = new Uint32Array(words)
    if (row) read(row, bits)
    for (const place of places) {
      const own = place < 0 ? ~place : place
      const bit = 1 << (own & 31)
      if (place < 0) (bits[own >> 5] as number) &= ~bit
      else (bits[own >> 5] as number) |= bit
    }
    const written = write(bits)
    if (written.length > 0) this.#put.run(chunk, gram, written)
    else this.#remove.run(chunk, gram)
  }
}

function read(row: Buffer, bits: Uint32Array): void {
  if (row.length === bitmapBytes) {
    for (let word = 0; word < words; word++) bits[word] = row.readUInt32LE(word * 4)
    return
  }
  for (let at = 0; at + 1 < row.length; at += 2) {
    const place = row.readUInt16LE(at)
    if (place < chunkSize) (bits[place >> 5] as number) |= 1 << (place & 31)
  }
}

function write(bits: Uint32Array): Buffer {
  const places: number[] = []
  for (let place = 0; place < chunkSize && places.length * 2 < bitmapBytes; place++) {
    if (((bits[place >> 5] as number) >>> (place & 31)) & 1) places.push(place)
  }
  if (places.length * 2 < bitmapBytes) {
    const list = Buffer.alloc(places.length * 2)
    for (const [index, place] of places.entries()) list.writeUInt16LE(place, index * 2)
    return list
  }
  const bitmap = Buffer.alloc(bitmapBytes)
  for (let word = 0; word < words; word++) bitmap.writeUInt32LE(bits[word] as number, word * 4)
  return bitmap
}
