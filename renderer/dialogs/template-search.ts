import { genreSpec, genres } from '../../core/document/genres.ts'
import { bundledCategories, templateCategory } from '../../core/template/category.ts'
import type { Template } from '../../core/template/template.ts'
import type { Speller } from '../desk/pinyin.ts'

/** Templates under one heading. */
export interface TemplateGroup {
  readonly heading: string
  readonly templates: readonly Template[]
}

const collator = new Intl.Collator('zh-CN')

/**
 * The templates in the order of the picker: those used last, the person's own by category, then those that come with the
 * program in the order of the genres. With a query one group of what fits, the best first. No template stands twice.
 */
export function groupTemplates(
  templates: readonly Template[],
  own: readonly string[],
  recent: readonly string[],
  query: string,
  spell: Speller | null,
): readonly TemplateGroup[] {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  if (words.length > 0) {
    const found = templates
      .map(template => ({ template, rank: rankOf(template, words, spell) }))
      .filter(({ rank }) => rank < noMatch)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ template }) => template)
    return found.length > 0 ? [{ heading: '搜索结果', templates: found }] : []
  }
  const used = recent.flatMap(id => templates.find(template => template.id === id) ?? [])
  const rest = templates.filter(template => !used.includes(template))
  const headings = [...new Set(rest.map(templateCategory))].sort(
    (a, b) => placeOf(a) - placeOf(b) || collator.compare(a, b),
  )
  return [
    { heading: '最近使用', templates: used },
    ...headings.map(heading => ({
      heading,
      templates: rest.filter(template => templateCategory(template) === heading).toSorted(inOrder(own)),
    })),
  ].filter(group => group.templates.length > 0)
}

/** What the draft without a template is called in the picker. */
export const blankName = '空白稿件'

/** Whether the picker lists the blank draft: without a query, and where every word of it is found in its name. */
export function fitsBlank(query: string, spell: Speller | null): boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  return words.every(word => rankOfName(blankName, word, spell) < noMatch)
}

/** Own categories stand before those of the program. */
function placeOf(heading: string): number {
  return (bundledCategories as readonly string[]).indexOf(heading)
}

function inOrder(own: readonly string[]): (a: Template, b: Template) => number {
  const isOwn = (template: Template) => own.includes(template.id)
  return (a, b) =>
    Number(isOwn(b)) - Number(isOwn(a)) ||
    genreOrder(a) - genreOrder(b) ||
    (isOwn(a) ? collator.compare(a.name, b.name) : 0)
}

const orderOfGenres = new Map(genres.map(({ id }, index) => [id, index]))

function genreOrder({ genre }: Template): number {
  return orderOfGenres.get(genre) ?? genres.length
}

const noMatch = 10

/** How well a name is found by one word: 0 begins with it, then holds it, then by pinyin; `noMatch` where it is not. */
function rankOfName(name: string, word: string, spell: Speller | null): number {
  const text = fold(name)
  if (text === word) return 0
  if (text.startsWith(word)) return 1
  if (text.includes(word)) return 3
  if (!spell || !/^[a-z0-9]+$/u.test(word)) return noMatch
  const { full, initials } = spell(text)
  if (initials === word || full === word) return 2
  if (initials.startsWith(word) || full.startsWith(word)) return 4
  if (initials.includes(word)) return 5
  return word.length > 2 && full.includes(word) ? 6 : noMatch
}

/** Every word must be found; the worst of them counts. */
function rankOf(template: Template, words: readonly string[], spell: Speller | null): number {
  const genre = genreSpec(template.genre).name
  const others = fold(`${genre} ${templateCategory(template)} ${template.description}`)
  return Math.max(
    ...words.map(word =>
      Math.min(
        rankOfName(template.name, word, spell),
        rankOfName(genre, word, spell) + 1,
        others.includes(word) ? 8 : noMatch,
      ),
    ),
  )
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
