import { prefixLength, tileLength } from './tiles.ts'

/**
 * A 32-bit fingerprint of the `tileLength` units from `at`, unsigned. Equal k-grams have equal fingerprints; the
 * reverse has to be verified. The upper 24 bits come from the first `prefixLength` units alone, so that tiles which
 * begin alike stand side by side in a table sorted by fingerprint; the low 8 bits come from all units. Computed
 * directly: a rolling hash saves nothing at eight units.
 */
export function fingerprint(units: Uint16Array, at: number): number {
  const prefix = hashed(units, at, at + prefixLength, 0x811c9dc5)
  const whole = hashed(units, at + prefixLength, at + tileLength, prefix)
  return ((mixed(prefix) & 0xffffff00) | (mixed(whole) & 0xff)) >>> 0
}

/** The upper 24 bits of the fingerprints of all tiles that begin with the `prefixLength` units from `at`; below, zeros. */
export function prefixFingerprint(units: Uint16Array, at: number): number {
  return (mixed(hashed(units, at, at + prefixLength, 0x811c9dc5)) & 0xffffff00) >>> 0
}

function hashed(units: Uint16Array, from: number, to: number, seed: number): number {
  let hash = seed
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193)
  return hash
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
