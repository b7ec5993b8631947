const prime = 0x01000193

/**
 * A 32-bit fingerprint of the `tileLength` units from `at`, unsigned. Equal k-grams have equal fingerprints; the
 * reverse has to be verified. The upper 24 bits come from the first `prefixLength` units alone, so that tiles which
 * begin alike stand side by side in a table sorted by fingerprint; the low 8 bits come from all units. Computed
 * directly: a rolling hash saves nothing at eight units, and loops over so few take three times as long.
 */
export function fingerprint(units: Uint16Array, at: number): number {
  const prefix = hashedPrefix(units, at)
  let whole = Math.imul(prefix ^ (units[at + 5] as number), prime)
  whole = Math.imul(whole ^ (units[at + 6] as number), prime)
  whole = Math.imul(whole ^ (units[at + 7] as number), prime)
  return ((mixed(prefix) & 0xffffff00) | (mixed(whole) & 0xff)) >>> 0
}

/** The upper 24 bits of the fingerprints of all tiles that begin with the `prefixLength` units from `at`; below, zeros. */
export function prefixFingerprint(units: Uint16Array, at: number): number {
  return (mixed(hashedPrefix(units, at)) & 0xffffff00) >>> 0
}

function hashedPrefix(units: Uint16Array, at: number): number {
  let hash = Math.imul(0x811c9dc5 ^ (units[at] as number), prime)
  hash = Math.imul(hash ^ (units[at + 1] as number), prime)
  hash = Math.imul(hash ^ (units[at + 2] as number), prime)
  hash = Math.imul(hash ^ (units[at + 3] as number), prime)
  return Math.imul(hash ^ (units[at + 4] as number), prime)
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
