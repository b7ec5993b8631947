import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The parts of a package by name, and the texts they hold. */
export async function repack(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  return { names: Object.keys(parts), texts: Object.values(parts).map(part => strFromU8(part)) }
}

/**
 * A package with other parts, given as values for JSON; one of the manifest is laid over it. With `seal` all hashes are
 * made to hold, as somebody would who means harm.
 */
export async function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, unknown>>,
  { seal }: { readonly seal: boolean },
): Promise<Uint8Array> {
  const parts = unzipSync(bytes)
  const { 'manifest.json': over, ...others } = changes
  for (const [name, value] of Object.entries(others)) parts[name] = strToU8(JSON.stringify(value))
  const manifest = { ...JSON.parse(strFromU8(parts['manifest.json'] as Uint8Array)), ...(over as object) }
  if (seal && Array.isArray(manifest.parts)) {
    manifest.parts = manifest.parts.map((part: { readonly name: string }) => {
      const held = parts[part.name] ?? new Uint8Array()
      return { ...part, bytes: held.length, sha256: sha256(held) }
    })
  }
  parts['manifest.json'] = strToU8(JSON.stringify(manifest))
  if (seal) parts['manifest.sha256'] = strToU8(sha256(parts['manifest.json']))
  return zipSync(parts)
}
