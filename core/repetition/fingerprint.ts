import { tileLength } from './tiles.ts'

/**
 * A 32-bit fingerprint of the `tileLength` units from `at`, unsigned. Equal k-grams have equal fingerprints; the
 * reverse has to be verified. Computed directly: a rolling hash saves nothing at eight units.
 */
export function fingerprint(units: Uint16Array, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + tileLength; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
