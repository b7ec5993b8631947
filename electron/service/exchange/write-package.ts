import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { type Manifest, packageVersion } from '../../../core/contract/exchange-schema.ts'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import { partNames, sha256 } from './package-parts.ts'

/** The moment that all parts bear, by the clock on the wall: the same content makes the same bytes. */
const partTime = new Date(2000, 0, 1)

/**
 * Writes an exchange package: a zip of JSON parts, each under its hash, and those under one. Part by part, so that what is
 * typed meanwhile is saved between them.
 */
export async function writePackage(sent: ExchangePackage): Promise<Uint8Array> {
  const { content, moves, versions, ...facts } = sent
  const values: readonly (readonly [name: string, value: unknown])[] = [
    [partNames.draft, content],
    [partNames.log, moves],
    ...versions.map((version, place) => [partNames.version(place), version] as const),
  ]
  const zip = new GrowingZip()
  const parts: Manifest['parts'] = []
  for (const [name, value] of values) {
    const bytes = json(value)
    zip.add(name, bytes)
    parts.push({ name, bytes: bytes.length, sha256: sha256(bytes) })
    await setImmediate()
  }
  const manifest = json({ format: 'jianwen-exchange', version: packageVersion, ...facts, parts } satisfies Manifest)
  zip.add(partNames.manifest, manifest)
  zip.add(partNames.seal, strToU8(sha256(manifest)))
  return zip.end()
}

/** A zip that takes one part after another. */
class GrowingZip {
  readonly #chunks: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#chunks.push(chunk)
  })

  add(name: string, bytes: Uint8Array): void {
    const part = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: partTime })
    this.#zip.add(part)
    part.push(bytes, true)
  }

  end(): Uint8Array {
    this.#zip.end()
    return Buffer.concat(this.#chunks)
  }
}

function json(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value))
}
