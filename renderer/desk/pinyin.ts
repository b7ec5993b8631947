/** How a text is spelt without tones, its syllables run together: all letters, and the first of each syllable. */
export interface Spelling {
  readonly full: string
  readonly initials: string
}

/** Spells a text; each text is worked out once. Letters and digits stand for themselves, marks are left out. */
export type Speller = (text: string) => Spelling

/** Texts whose spelling is kept: more than the drafts and phrases of an office. */
const mostKnown = 50_000

let speller: Promise<Speller | null> | undefined

/**
 * Fetches the dictionary, which is large: only where somebody is about to search. Null where it cannot be had, as when the
 * service has gone; words are searched for without it, and the next call tries again.
 */
export function loadSpeller(): Promise<Speller | null> {
  speller ??= import('pinyin-pro').then(
    ({ pinyin }) => spellerOf(text => pinyin(text, { toneType: 'none', type: 'array', v: true })),
    () => {
      speller = undefined
      return null
    },
  )
  return speller
}

/** A speller by the syllables of a text, one string for each of its characters. */
export function spellerOf(syllables: (text: string) => readonly string[]): Speller {
  const known = new Map<string, Spelling>()
  return text => {
    const spelling = known.get(text) ?? spell(syllables(text))
    if (known.size >= mostKnown) known.clear()
    known.set(text, spelling)
    return spelling
  }
}

function spell(syllables: readonly string[]): Spelling {
  const words = syllables.map(each => each.toLowerCase()).filter(each => /^[a-z0-9]/u.test(each))
  return { full: words.join(''), initials: words.map(each => each[0]).join('') }
}
