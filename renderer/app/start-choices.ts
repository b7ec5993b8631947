import type { GenreId } from '../../core/document/genres.ts'
import type { Template } from '../../core/template/template.ts'

/** How many templates the start page offers beside the way to all of them. */
const shownTemplates = 3

/** What offices write most, offered until somebody has used templates of their own choice. */
const usual: readonly GenreId[] = ['remarks', 'briefing', 'notice', 'report']

/** The templates to offer first: those used last, the latest first, then one of each of the usual genres. */
export function startChoices(templates: readonly Template[], recent: readonly string[]): readonly Template[] {
  const used = recent.flatMap(id => templates.find(template => template.id === id) ?? [])
  const others = usual.flatMap(genre => templates.find(template => template.genre === genre) ?? [])
  return [...new Set([...used, ...others])].slice(0, shownTemplates)
}
