import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sha256 } from '../../electron/service/exchange/package-parts.ts'

type Chance = () => number

/** Stands for lists in lists, deeper than can be written by `JSON.stringify`. */
const deep = '@deep@'

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(value) ?? 'null'
  return strToU8(text.replaceAll(`"${deep}"`, () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`))
}

/** Values that a place of a package was not made for, some of them large or deep. */
const oddValues: readonly (() => unknown)[] = [
  () => null,
  () => -1,
  () => 1e308,
  () => '',
  () => '\ud800',
  () => '\u0000\u0008\u202e',
  () => '../../drafts.db',
  () => '长'.repeat(20_000),
  () => [],
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => new Array(20_000).fill({ type: 'paragraph', children: [{ text: '。' }] }),
  () => deep,
  () => ({ type: 'table', children: [{ text: '\t\n'.repeat(3_000) }] }),
]

/** What a mutant of a package is, by name. */
export interface Mutant {
  readonly kind: string
  readonly bytes: Uint8Array
}

/** Makes mutants of a package, the same ones for the same chances. */
export function packageMutants(bytes: Uint8Array, chance: Chance): () => Mutant {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T
  const within = (most: number) => Math.floor(chance() * most)
  const kinds: { readonly [K: string]: () => Uint8Array } = {
    'flipped bytes': () => {
      const flipped = bytes.slice()
      for (let times = 1 + within(8); times > 0; times--) flipped[within(bytes.length)] = within(256)
      return flipped
    },
    truncated: () => bytes.slice(0, within(bytes.length)),
    'a stretch taken out': () => {
      const from = within(bytes.length)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + within(200))])
    },
    'a stretch twice': () => {
      const from = within(bytes.length)
      return Buffer.concat([bytes.subarray(0, from + within(200)), bytes.subarray(from)])
    },
    'parts swapped': () => {
      const parts = unzipSync(bytes)
      const [one, other] = [pick(Object.keys(parts)), pick(Object.keys(parts))]
      return zipSync({ ...parts, [one]: parts[other] as Uint8Array, [other]: parts[one] as Uint8Array })
    },
    'a part missing': () => {
      const parts = unzipSync(bytes)
      delete parts[pick(Object.keys(parts))]
      return zipSync(parts)
    },
    'a part more': () =>
      zipSync({ ...unzipSync(bytes), [pick(['../x', 'versions/9999.json', 'constructor', ' '])]: strToU8('{}') }),
    'other words under old hashes': () => {
      const parts = unzipSync(bytes)
      const name = pick(Object.keys(parts))
      return zipSync({ ...parts, [name]: jsonBytes(pick(oddValues)()) })
    },
    'another value under right hashes': () =>
      sealed(bytes, value => replacePlace(value, chance, () => pick(oddValues)())),
    'a value taken out under right hashes': () => sealed(bytes, value => replacePlace(value, chance, () => undefined)),
    'values mixed under right hashes': () =>
      sealed(bytes, value => replacePlace(value, chance, () => placeOf(value, chance))),
  }
  return () => {
    const kind = pick(Object.keys(kinds))
    return { kind, bytes: (kinds[kind] as () => Uint8Array)() }
  }

  function sealed(original: Uint8Array, change: (value: unknown) => unknown): Uint8Array {
    const parts = unzipSync(original)
    const name = pick(Object.keys(parts).filter(part => part !== 'manifest.sha256'))
    parts[name] = jsonBytes(change(JSON.parse(strFromU8(parts[name] as Uint8Array))))
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] as Uint8Array))
    if (Array.isArray(manifest?.parts) && name !== 'manifest.json') {
      for (const part of manifest.parts) {
        const held = parts[part?.name]
        if (held) Object.assign(part, { bytes: held.length, sha256: sha256(held) })
      }
      parts['manifest.json'] = strToU8(JSON.stringify(manifest))
    }
    parts['manifest.sha256'] = strToU8(sha256(parts['manifest.json'] as Uint8Array))
    return zipSync(parts)
  }
}

/** A copy of a value of JSON with one place in it replaced. */
function replacePlace(value: unknown, chance: Chance, make: () => unknown): unknown {
  if (value === null || typeof value !== 'object' || chance() < 0.15) return make()
  const keys = Object.keys(value)
  const key = keys[Math.floor(chance() * keys.length)]
  if (key === undefined) return make()
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = replacePlace(copy[key], chance, make)
  return copy
}

/** Some part of a value of JSON. */
function placeOf(value: unknown, chance: Chance): unknown {
  if (value === null || typeof value !== 'object' || chance() < 0.2) return value
  const parts = Object.values(value)
  return parts.length === 0 ? value : placeOf(parts[Math.floor(chance() * parts.length)], chance)
}
