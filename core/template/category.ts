import { genreSpec } from '../document/genres.ts'
import type { Template } from './template.ts'

/** The headings under which the templates that come with the program stand, in the order of the picker. */
export const bundledCategories = ['法定公文', '讲话发言', '事务文书'] as const

/** The heading under which a template stands: its own, else that of its genre. */
export function templateCategory({ category, genre }: Pick<Template, 'category' | 'genre'>): string {
  if (category) return category
  const { statutory, spoken } = genreSpec(genre)
  if (statutory) return '法定公文'
  return spoken ? '讲话发言' : '事务文书'
}
