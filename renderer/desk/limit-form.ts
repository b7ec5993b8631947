import type { GenreId } from '../../core/document/genres.ts'
import { type LimitBasis, type LimitKind, type LimitSetting, ownBasis } from '../../core/lint/limits.ts'

/** What a person typed about a limit. */
export interface LimitForm {
  readonly genre: GenreId | 'all'
  readonly kind: LimitKind
  readonly value: string
  readonly issuer: string
  readonly document: string
  readonly year: string
  readonly clause: string
}

/** An empty form. */
export const emptyLimitForm: LimitForm = {
  genre: 'all',
  kind: 'characters',
  value: '',
  issuer: '',
  document: '',
  year: '',
  clause: '',
}

/** The form that a limit would have come from. */
export function limitForm({ genre, kind, value, basis }: LimitSetting): LimitForm {
  const { issuer, document, year, clause } = basis ?? { issuer: '', document: '', year: 0 }
  return {
    genre: genre ?? 'all',
    kind,
    value: String(value),
    issuer: issuer === ownBasis.issuer ? '' : issuer,
    document: document === ownBasis.document ? '' : document,
    year: year > 0 ? String(year) : '',
    clause: clause ?? '',
  }
}

/** The limit that a form stands for, or a sentence on what is wrong with it. The basis may be left out. */
export function limitOfForm(form: LimitForm): LimitSetting | string {
  const { genre, kind } = form
  const value = Number(form.value)
  const step = kind === 'minutes' ? 0.5 : 1
  if (form.value.trim() === '' || !(value > 0 && value <= 1_000_000)) return '限额请填大于 0 的数。'
  if (!Number.isInteger(value / step)) return kind === 'minutes' ? '时长请填整数或半分钟。' : '字数、页数请填整数。'
  const year = form.year.trim() === '' ? 0 : Number(form.year)
  if (year !== 0 && !(Number.isInteger(year) && year >= 1949 && year <= 2100)) return '年份请填四位数字，例如 2024。'
  const basis = basisOf(form, year)
  return { ...(genre !== 'all' && { genre }), kind, value, ...(basis && { basis }) }
}

function basisOf(form: LimitForm, year: number): LimitBasis | undefined {
  const issuer = form.issuer.trim()
  const document = form.document.trim().replace(/^《(.*)》$/u, '$1')
  const clause = form.clause.trim()
  if (issuer === '' && document === '' && clause === '' && year === 0) return undefined
  return {
    issuer: issuer || ownBasis.issuer,
    ...(document === '' ? { document: ownBasis.document, titled: false } : { document }),
    year,
    ...(clause !== '' && { clause }),
  }
}
