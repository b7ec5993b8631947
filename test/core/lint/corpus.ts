import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GenreId, genreOfTitle } from '../../../core/document/genres.ts'
import { readMarker } from '../../../core/lint/heading-marker.ts'
import { Linter, type LintResult } from '../../../core/lint/linter.ts'
import type { LintBlock } from '../../../core/lint/rule.ts'

/** Real text beside the project; absent from a user's clone. */
export const corpusFolder = join(import.meta.dirname, '../../../../shared/corpus')
export const hasCorpus = existsSync(corpusFolder)

export interface CorpusText {
  readonly name: string
  readonly genre: GenreId
  readonly blocks: readonly LintBlock[]
}

/** Files of a folder as plain blocks: the first line is the title, short numbered lines are headings. */
export function corpusTexts(folder: string, genre?: GenreId, limit = Number.POSITIVE_INFINITY): readonly CorpusText[] {
  const names = readdirSync(join(corpusFolder, folder)).sort()
  const step = Math.max(1, Math.floor(names.length / Math.min(limit, names.length)))
  return names
    .filter((_, index) => index % step === 0)
    .slice(0, limit)
    .map(name => {
      const blocks = plainBlocks(readFileSync(join(corpusFolder, folder, name), 'utf8'))
      return { name, genre: genre ?? genreOfTitle(blocks[0]?.text ?? '') ?? 'notice', blocks }
    })
}

/** Lines as blocks, blank lines dropped. */
export function plainBlocks(text: string): readonly LintBlock[] {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  return lines.map((line, index): LintBlock => {
    if (index === 0 && line.length <= 60) return { type: 'title', text: line }
    const level = line.length <= 40 && !/[。；：]$/.test(line.trim()) ? readMarker(line)?.level : undefined
    return level === undefined ? { type: 'paragraph', text: line } : { type: 'heading', level, text: line }
  })
}

/** Checks one text by itself. */
export function lintBlocks(blocks: readonly LintBlock[], genre: GenreId): LintResult {
  const linter = new Linter()
  linter.setFacts({ genre, fields: {} })
  linter.reset(blocks)
  return linter.check()
}
