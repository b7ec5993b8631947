import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftContent } from '../../../core/document/draft.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'

/** Real text beside the project; absent from a user's clone. */
export const corpusFolder = join(import.meta.dirname, '../../../../shared/corpus')
export const hasCorpus = existsSync(corpusFolder)

export interface CorpusText {
  readonly name: string
  readonly content: DraftContent
}

/** Files of a folder as drafts, or `limit` of them spread over the whole folder. */
export function corpusTexts(folder: string, genre: GenreId, limit = Number.POSITIVE_INFINITY): readonly CorpusText[] {
  const names = readdirSync(join(corpusFolder, folder)).sort()
  const step = Math.max(1, Math.floor(names.length / Math.min(limit, names.length)))
  return names
    .filter((_, index) => index % step === 0)
    .slice(0, limit)
    .map(name => ({ name, content: recogniseFile(join(folder, name), genre) }))
}

/** The structure found in one file of the corpus. `genre` overrules what its title says. */
export function recogniseFile(path: string, genre?: GenreId): DraftContent {
  const lines = readFileSync(join(corpusFolder, path), 'utf8').split(/\r?\n/)
  return recogniseDraft(
    lines.map(text => ({ text })),
    genre === undefined ? {} : { genre },
  ).content
}
