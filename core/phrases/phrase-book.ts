import { builtInPhrases } from './built-in-phrases.ts'
import { type Phrase, type PhraseSettings, phraseBounds } from './phrase.ts'

/** Where a phrase stands whose category was left blank. */
export const otherCategory = '其他'

const builtInIds = new Set(builtInPhrases.map(({ id }) => id))

/** All phrases that there are, in the order of their categories. */
export function phrasesOf(settings: PhraseSettings): readonly Phrase[] {
  const changed = new Map(settings.own.map(phrase => [phrase.id, phrase]))
  const removed = new Set(settings.removed)
  const built = builtInPhrases.flatMap(phrase => (removed.has(phrase.id) ? [] : [changed.get(phrase.id) ?? phrase]))
  const all = [...built, ...settings.own.filter(({ id }) => !builtInIds.has(id))]
  return categoriesOf(settings).flatMap(category => all.filter(phrase => phrase.category === category))
}

/** The categories in their order: those that a person arranged, then the others as they come. Empty ones stay if named. */
export function categoriesOf({ own, removed, categories }: PhraseSettings): readonly string[] {
  const gone = new Set([...removed, ...own.map(({ id }) => id)])
  const present = builtInPhrases.filter(({ id }) => !gone.has(id)).map(({ category }) => category)
  return [...new Set([...categories, ...present, ...own.map(({ category }) => category)])]
}

/** What adding phrases came to. */
export interface PhraseAddition {
  readonly settings: PhraseSettings
  readonly added: number
  /** There before, or twice among the new ones. */
  readonly known: number
  /** Longer than a phrase may be. */
  readonly refused: number
  /** Left out because there are as many as can be kept. */
  readonly overflow: number
}

/** Adds phrases, each once; `newId` gives each an id of its own. A built-in one that was taken out comes back. */
export function addPhrases(
  settings: PhraseSettings,
  incoming: readonly Omit<Phrase, 'id'>[],
  newId: () => string,
): PhraseAddition {
  const texts = new Set(phrasesOf(settings).map(({ text }) => text))
  const own = [...settings.own]
  const removed = new Set(settings.removed)
  let [added, known, refused, overflow] = [0, 0, 0, 0]
  for (const { text: written, category } of incoming) {
    const text = written.trim()
    if (text === '') continue
    if (texts.has(text)) known++
    else if ([...text].length > phraseBounds.longest) refused++
    else if (own.length >= phraseBounds.most) overflow++
    else {
      if (!removed.delete(text)) own.push({ id: newId(), text, category: category.trim() || otherCategory })
      texts.add(text)
      added++
    }
  }
  return {
    settings: added > 0 ? { ...settings, own, removed: [...removed] } : settings,
    added,
    known,
    refused,
    overflow,
  }
}

/** Puts a phrase in the place of the one with its id, built-in or not. */
export function changePhrase(settings: PhraseSettings, phrase: Phrase): PhraseSettings {
  const isOwn = settings.own.some(({ id }) => id === phrase.id)
  const own = isOwn ? settings.own.map(one => (one.id === phrase.id ? phrase : one)) : [...settings.own, phrase]
  return { ...settings, own }
}

/** Takes a phrase out. */
export function removePhrase(settings: PhraseSettings, id: string): PhraseSettings {
  return {
    ...settings,
    own: settings.own.filter(phrase => phrase.id !== id),
    removed: builtInIds.has(id) && !settings.removed.includes(id) ? [...settings.removed, id] : settings.removed,
    // A category does not vanish under the hand of who empties it.
    categories: categoriesOf(settings),
  }
}

/** Moves a category up (-1) or down (1). */
export function moveCategory(settings: PhraseSettings, category: string, direction: 1 | -1): PhraseSettings {
  const categories = [...categoriesOf(settings)]
  const from = categories.indexOf(category)
  const to = from + direction
  if (from === -1 || to < 0 || to >= categories.length) return settings
  categories.splice(to, 0, ...categories.splice(from, 1))
  return { ...settings, categories }
}

/** Gives a category another name; where there is one of that name already, the two become one. */
export function renameCategory(settings: PhraseSettings, from: string, to: string): PhraseSettings {
  const own = new Map(settings.own.map(phrase => [phrase.id, phrase]))
  for (const phrase of phrasesOf(settings))
    if (phrase.category === from) own.set(phrase.id, { ...phrase, category: to })
  const categories = categoriesOf(settings).map(name => (name === from ? to : name))
  return { ...settings, own: [...own.values()], categories: [...new Set(categories)] }
}

/** Adds an empty category at the end. */
export function addCategory(settings: PhraseSettings, name: string): PhraseSettings {
  return { ...settings, categories: [...new Set([...categoriesOf(settings), name])] }
}

/** Takes a category out, with all that stands in it. */
export function removeCategory(settings: PhraseSettings, name: string): PhraseSettings {
  const inside = phrasesOf(settings).filter(({ category }) => category === name)
  const without = inside.reduce((left, { id }) => removePhrase(left, id), settings)
  return { ...without, categories: categoriesOf(without).filter(category => category !== name) }
}

/** Remembers that an entry was inserted, as the latest. */
export function notePhraseUse(settings: PhraseSettings, id: string): PhraseSettings {
  const times = settings.uses.find(use => use.id === id)?.times ?? 0
  const others = settings.uses.filter(use => use.id !== id)
  return { ...settings, uses: [{ id, times: times + 1 }, ...others].slice(0, phraseBounds.mostUses) }
}

/** Brings all built-in phrases back as they came; those of one's own stay. */
export function restoreBuiltIn(settings: PhraseSettings): PhraseSettings {
  return { ...settings, removed: [], own: settings.own.filter(({ id }) => !builtInIds.has(id)) }
}

/** How many built-in phrases were changed or taken out. */
export function changedBuiltIn({ own, removed }: PhraseSettings): number {
  return new Set([...removed, ...own.map(({ id }) => id).filter(id => builtInIds.has(id))]).size
}
