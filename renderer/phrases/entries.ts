import type { UnitVocabulary } from '../../core/lint/unit-vocabulary.ts'
import type { PhraseSettings } from '../../core/phrases/phrase.ts'
import { phrasesOf } from '../../core/phrases/phrase-book.ts'

/** Something that the completion list offers to insert. */
export interface CompletionEntry {
  readonly id: string
  readonly text: string
  readonly category: string
  /** What tells it apart, as the full name of a short one. */
  readonly note?: string
}

/** Everything the completion list offers: the fixed phrases, then what the unit knows of itself. */
export function completionEntries(
  phrases: PhraseSettings,
  unit: UnitVocabulary,
  words: readonly string[],
): readonly CompletionEntry[] {
  const entries = [...phrasesOf(phrases), ...unitEntries(unit), ...words.map(word => entry('专用词', word))]
  const known = new Set<string>()
  return entries.filter(({ text }) => !known.has(text) && known.add(text))
}

function unitEntries({ units = [], leaders = [], places = [], titles = [] }: UnitVocabulary): CompletionEntry[] {
  return [
    ...units.flatMap(({ name, short }) => {
      const full = entry('单位', name)
      if (!short) return [full]
      return [full, entry('单位', short, name), entry('单位', `${name}（以下简称“${short}”）`, '首次出现')]
    }),
    ...leaders.flatMap(({ name, post }) => [entry('领导', `${post}${name}`), entry('领导', name, post)]),
    ...places.map(place => entry('地名', place)),
    ...titles.map(title => entry('文件名称', `《${title.replace(/[《》]/gu, '')}》`)),
  ]
}

function entry(category: string, text: string, note?: string): CompletionEntry {
  return { id: `${category} ${text}`, text, category, ...(note !== undefined && note !== '' && { note }) }
}
