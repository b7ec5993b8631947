import { between } from './random.ts'

/** What becomes of edited characters: shares replaced, followed by another, and left out, which sum to 1. */
export interface EditMix {
  readonly replaced: number
  readonly inserted: number
  readonly deleted: number
}

export const editMixes: Readonly<Record<string, EditMix>> = {
  mixed: { replaced: 0.5, inserted: 0.25, deleted: 0.25 },
  'replaced alone': { replaced: 1, inserted: 0, deleted: 0 },
}

/** A copy in which this share of the characters was edited, each by itself, with letters of an alphabet. */
export function edited(
  text: string,
  share: number,
  { replaced, inserted }: EditMix,
  alphabet: readonly string[],
  random: () => number,
): string {
  return [...text]
    .map(character => {
      if (random() >= share) return character
      const other = alphabet[between(random, 0, alphabet.length - 1)] as string
      const choice = random()
      if (choice < replaced) return other
      return choice < replaced + inserted ? character + other : ''
    })
    .join('')
}

/** The clauses of a text, each with the mark that ends it, in another order. */
export function shuffledClauses(text: string, random: () => number): string {
  const clauses = text.match(/[^，。；：！？]+[，。；：！？]?/gu) ?? []
  return clauses
    .map(clause => [random(), clause] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, clause]) => clause)
    .join('')
}
