import data from './data/fixed-phrases.json' with { type: 'json' }
import type { Phrase } from './phrase.ts'

/** The phrases that come with the program, category by category. */
export const builtInPhrases: readonly Phrase[] = data.categories.flatMap(({ name, phrases }) =>
  phrases.map(text => ({ id: text, text, category: name })),
)
