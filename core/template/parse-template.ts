import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { ServiceError } from '../contract/errors.ts'
import { fieldIds } from '../document/draft.ts'
import { type GenreId, isGenreId } from '../document/genres.ts'
import { substitutions } from './instantiate.ts'
import { type Template, templateElementTypes } from './template.ts'

const line = z.string().min(1).max(2000)
/** A paragraph that stays as it is; templates made from drafts hold long ones. */
const text = z.string().min(1).max(20_000)
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/u)

const element = z
  .strictObject({
    type: z.enum(templateElementTypes),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
    text: text.optional(),
    hint: line.optional(),
  })
  .refine(({ text, hint }) => text !== undefined || hint !== undefined, { error: '要有 text 或 hint' })
  .refine(({ type, level }) => (type === 'heading') === (level !== undefined), { error: 'level 用于且只用于 heading' })

const schema = z.strictObject({
  $schema: z.string().optional(),
  id,
  version: z.literal(1),
  name: line,
  genre: z.custom<GenreId>(value => typeof value === 'string' && isGenreId(value), { error: '没有这个文种' }),
  category: z.string().min(1).max(20).optional(),
  description: line,
  fields: z
    .array(z.strictObject({ id, label: line, required: z.boolean(), example: line.optional() }))
    .max(50)
    .refine(fields => new Set(fields.map(field => field.id)).size === fields.length, { error: '字段重名' }),
  elements: z.array(element).min(1).max(500),
  header: z.partialRecord(z.enum(fieldIds), line).optional(),
})

/**
 * Reads a template from parsed JSON. Throws ServiceError template-invalid, whose `cause` says in Chinese which place is
 * wrong. `name` stands for the file; without it the template's own id does.
 */
export function parseTemplate(value: unknown, name?: string): Template {
  const fail = (reason: string) => {
    const own = typeof value === 'object' && value !== null && 'id' in value ? String(value.id).slice(0, 80) : ''
    return new ServiceError('template-invalid', name ?? own, { cause: new Error(reason) })
  }
  const forbidden = forbiddenKey(value)
  if (forbidden !== undefined) throw fail(`不能使用键名 ${forbidden}`)
  const parsed = schema.safeParse(value, { error: zhCN().localeError })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw fail(`${issue?.path.map(String).join('.') || '最外层'}：${issue?.message ?? ''}`)
  }
  const { $schema: _, ...template } = parsed.data
  const declared = new Set(template.fields.map(field => field.id))
  const texts = [...template.elements.map(({ text }) => text), ...Object.values(template.header ?? {})]
  const unknown = texts.flatMap(text => substitutions(text ?? '')).find(field => !declared.has(field))
  if (unknown !== undefined) throw fail(`{{${unknown}}} 不在 fields 中`)
  return template as Template
}

/** The first key that would reach an object's prototype, at any depth. */
function forbiddenKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of Object.getOwnPropertyNames(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return key
    const inner = forbiddenKey((value as Record<string, unknown>)[key])
    if (inner !== undefined) return inner
  }
  return undefined
}
