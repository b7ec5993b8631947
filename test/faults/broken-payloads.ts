import { z } from 'zod'
import { requestSchemas } from '../../core/contract/schemas.ts'

/** The part of JSON Schema in which zod describes parameters. */
interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  /** False where nothing may follow the parts of a tuple. */
  readonly items?: Shape | false
  readonly prefixItems?: readonly Shape[]
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What no parameter may be, or may be only in a place where it was not put. */
const oddValues: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  'a'.repeat(5000),
  [],
  [[]],
  {},
  { toString: 'x' },
  JSON.parse('{"__proto__":{"polluted":1}}'),
  { constructor: { prototype: { polluted: 1 } } },
  10n,
  new Date(0),
  new Map([[1, 2]]),
  new Uint8Array(3),
]

/** Makes parameters for one request: well formed ones, with one place then broken. */
export function payloadMaker(name: keyof typeof requestSchemas, chance: () => number): () => unknown {
  const shape = z.toJSONSchema(requestSchemas[name], { unrepresentable: 'any', io: 'input' }) as Shape
  const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T
  return () => (chance() < 0.2 ? pick(oddValues) : broken(sample(shape, chance), pick, chance))
}

/** Something that fits a shape, with every optional part there half of the time. */
function sample(shape: Shape, chance: () => number): unknown {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return sample(choices[Math.floor(chance() * choices.length)] as Shape, chance)
  if (shape.allOf) return sample(shape.allOf[0] as Shape, chance)
  if ('const' in shape) return shape.const
  if (shape.enum) return shape.enum[Math.floor(chance() * shape.enum.length)]
  switch (shape.type) {
    case 'object': {
      const keys = Object.entries(shape.properties ?? {}).filter(
        ([key]) => shape.required?.includes(key) || chance() < 0.5,
      )
      return Object.fromEntries(keys.map(([key, part]) => [key, sample(part, chance)]))
    }
    case 'array':
      if (shape.prefixItems) return shape.prefixItems.map(part => sample(part, chance))
      return Array.from({ length: Math.max(shape.minItems ?? 0, Math.floor(chance() * 3)) }, () =>
        sample(shape.items || {}, chance),
      )
    case 'string':
      return '文'.repeat(Math.max(shape.minLength ?? 0, 1))
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 0, 1)
    case 'boolean':
      return chance() < 0.5
    case 'null':
      return null
    default:
      return '任意'
  }
}

type Pick = <T>(items: readonly T[]) => T

/** The value with one part taken out, put in or replaced by something odd, at a place that chance chooses. */
function broken(value: unknown, pick: Pick, chance: () => number): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.15) return pick(oddValues)
  if (Array.isArray(value)) {
    if (value.length === 0) return [pick(oddValues)]
    const at = Math.floor(chance() * value.length)
    return value.toSpliced(at, 1, broken(value[at], pick, chance))
  }
  const keys = Object.keys(value)
  if (keys.length === 0) return pick(oddValues)
  const key = pick(keys)
  const record = value as Readonly<Record<string, unknown>>
  if (chance() < 0.25) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
  return { ...record, [key]: broken(record[key], pick, chance) }
}
