import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { RepetitionLibrary } from '../../../core/repetition/repetition-library.ts'
import { memoryLibrary, type SampleDocument } from './memory-library.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)

/** Whether the real texts beside the project are there. */
export const isCorpusThere = existsSync(new URL('laws', corpus))

/** The texts of a folder beside the project, by file name, in order. */
export function corpusFiles(folder: string): readonly SampleDocument[] {
  return readdirSync(new URL(folder, corpus))
    .sort()
    .map(title => ({ title, text: readFileSync(new URL(`${folder}/${encodeURIComponent(title)}`, corpus), 'utf8') }))
}

/** All laws of the folder beside the project, in a library in memory; the title is the file's name. */
export function lawLibrary(): { readonly documents: readonly SampleDocument[]; readonly library: RepetitionLibrary } {
  const documents = corpusFiles('laws')
  return { documents, library: memoryLibrary(documents, 600) }
}

/** Pairs of a local measure and the law that it implements, by file name. */
export function readPairs(): readonly { readonly local: string; readonly parent: string }[] {
  return JSON.parse(readFileSync(new URL('copy-pairs.json', corpus), 'utf8')) as ReturnType<typeof readPairs>
}
