import { parentPort } from 'node:worker_threads'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { checkText, textCoverage } from '../../../core/repetition/check-text.ts'
import { countText } from '../../../core/text/count.ts'
import { DiskIndex } from './disk-index.ts'
import { DocumentStore } from './document-store.ts'
import { FileStore } from './file-store.ts'
import type { LookUpCalls, LookUpEvent } from './library-calls.ts'
import { Manifest } from './manifest.ts'
import { openDatabase } from './open-database.ts'
import { ReferenceStore } from './reference-store.ts'
import { TextSearch } from './text-search.ts'
import { serveCalls } from './thread-calls.ts'

if (!parentPort) throw new Error('This module runs as a worker thread')
const port = parentPort

interface Opened {
  readonly store: DocumentStore
  readonly index: DiskIndex
  readonly files: FileStore
  readonly texts: TextSearch
}

let library: Opened | undefined

function opened() {
  if (!library) throw new Error('The library has not been opened')
  return library
}

/** The last look-up asked for: while it waits for the disk nothing that belongs behind it begins. */
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

serveCalls<LookUpCalls>(port, {
  open({ directory, keys }) {
    const database = openDatabase(directory, keys?.library)
    const store = new DocumentStore(database, new ReferenceStore(database))
    const onDamage = (segment: string) => port.postMessage({ event: 'damaged', segment } satisfies LookUpEvent)
    const index = new DiskIndex(directory, store, new Manifest(database), onDamage, keys?.segments)
    library = { store, index, files: new FileStore(database), texts: new TextSearch(database) }
    return index.state().unindexed
  },
  list() {
    const { store, index } = opened()
    const { alteredIds } = index
    return store
      .list()
      .map(document => (alteredIds.has(document.id) ? { ...document, isDamaged: true as const } : document))
  },
  stats() {
    const { store, index } = opened()
    const state = index.state()
    const health = state.unindexed > 0 ? 'rebuilding' : 'intact'
    return { ...store.sizes(), ...state, health, damagedDocuments: index.alteredIds.size }
  },
  text: ({ id }) => opened().store.text(id),
  search: ({ query }) => opened().texts.find(query),
  check: ({ paragraphs, copyOf }) =>
    inTurn(async () => {
      const { index, files } = opened()
      await index.readAhead(paragraphs)
      const copy = copyOf === undefined ? undefined : files.documentAt(copyOf)
      return index.look(index => paragraphs.map(paragraph => checkParagraph(paragraph, index)), copy)
    }),
  coverage: ({ text, copyOf }) =>
    inTurn(async () => {
      const { index, files } = opened()
      const copy = copyOf === undefined ? undefined : files.documentAt(copyOf)
      return index.look(index => textCoverage(text, index), copy)
    }),
  duplicates: ({ text, all, copyOf }) =>
    inTurn(async () => {
      const { index, files } = opened()
      const copy = copyOf === undefined ? undefined : files.documentAt(copyOf)
      const shared = index.look(index => checkText(text, index, { all }), copy)
      return { characters: countText(text).characters, ...shared }
    }),
  refresh: () =>
    inTurn(async () => {
      opened().index.state()
      return null
    }),
  close: () =>
    inTurn(async () => {
      library?.index.close()
      library?.store.close()
      library = undefined
      return null
    }),
})
