import { readdirSync, readFileSync } from 'node:fs'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import type { RepetitionLibrary } from '../../../core/repetition/repetition-library.ts'
import { memoryLibrary, type SampleDocument } from './memory-library.ts'

/** Passages of one sort, and whether a person should be told of them. */
interface LabelledSort {
  readonly about: string
  readonly worth: boolean
  readonly passages: readonly string[]
}

/** A passage, its label, and whether it was told of. */
export interface LabelledResult {
  readonly sort: string
  readonly text: string
  readonly worth: boolean
  readonly told: boolean
}

/** What a labelled set says of the judgement. */
export interface LabelledScore {
  readonly results: readonly LabelledResult[]
  /** Of the passages told of, the share that is worth it. */
  readonly precision: number
  /** Of the passages worth it, the share that is told of. */
  readonly recall: number
}

const folder = new URL('labelled/', import.meta.url)

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
}

/** The library that the labelled passages are compared with. */
export function labelledLibrary(): RepetitionLibrary {
  return memoryLibrary(read<readonly SampleDocument[]>('sources.json'))
}

/** Judges every labelled passage as a paragraph by itself. */
export function judgeLabelled(): LabelledScore {
  const library = labelledLibrary()
  const results = readdirSync(folder)
    .filter(name => name !== 'sources.json')
    .sort()
    .flatMap(name => {
      const { worth, passages } = read<LabelledSort>(name)
      return passages.map(text => ({
        sort: name.replace('.json', ''),
        text,
        worth,
        told: checkParagraph(text, library).length > 0,
      }))
    })
  const count = (test: (result: LabelledResult) => boolean) => results.filter(test).length
  const right = count(({ worth, told }) => worth && told)
  return {
    results,
    precision: right / count(({ told }) => told),
    recall: right / count(({ worth }) => worth),
  }
}
