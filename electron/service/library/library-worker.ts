import { parentPort } from 'node:worker_threads'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { checkText } from '../../../core/repetition/check-text.ts'
import { countText } from '../../../core/text/count.ts'
import { DocumentStore } from './document-store.ts'
import { failureOf } from './failure.ts'
import type { CallParams, CallValue, LibraryAnswer, LibraryCallName, LibraryRequest } from './library-calls.ts'
import { openDatabase } from './open-database.ts'
import { ReferenceStore } from './reference-store.ts'
import { ResidentIndex } from './resident-index.ts'

/** How long the thread has to be idle, in milliseconds, before it works on the index: an import is not held up by it. */
const idleBeforeIndexing = 20

if (!parentPort) throw new Error('This module runs as a worker thread')
const port = parentPort

let store: DocumentStore | undefined
let index: ResidentIndex | undefined
let references: ReferenceStore | undefined
let idle: NodeJS.Timeout | undefined

const handlers: { readonly [N in LibraryCallName]: (params: CallParams<N>) => CallValue<N> } = {
  open({ directory }) {
    const database = openDatabase(directory)
    references = new ReferenceStore(database)
    store = new DocumentStore(database, references)
    index = new ResidentIndex(store)
    return null
  },
  add: ({ inputs }) => opened().store.add(inputs, Date.now()),
  list: () => list(),
  stats: () => stats(),
  remove({ ids }) {
    opened().store.remove(ids)
    return stats()
  },
  text: ({ id }) => opened().store.text(id),
  references: ({ after }) => opened().references.page(after),
  check({ paragraphs }) {
    return opened().index.look(library => paragraphs.map(paragraph => checkParagraph(paragraph, library)))
  },
  duplicates({ text, all }) {
    const shared = opened().index.look(library => checkText(text, library, { all }))
    return { characters: countText(text).characters, ...shared }
  },
  close() {
    store?.close()
    store = undefined
    index = undefined
    references = undefined
    return null
  },
}

function opened() {
  if (!store || !index || !references) throw new Error('The library has not been opened')
  return { store, index, references }
}

function list() {
  const { store, index } = opened()
  const { damagedIds } = index
  return store
    .list()
    .map(document => (damagedIds.has(document.id) ? { ...document, isDamaged: true as const } : document))
}

function stats() {
  const { store, index } = opened()
  return { ...store.sizes(), indexBytes: index.upToDate().indexBytes }
}

function answer<N extends LibraryCallName>(id: number, name: N, params: CallParams<N>): LibraryAnswer {
  try {
    return { id, ok: true, value: handlers[name](params) }
  } catch (error) {
    return { id, ok: false, ...failureOf(error) }
  }
}

/** Brings the index up to date in steps, between which requests are answered. A failure shows at the next look-up. */
function indexInSteps(): void {
  try {
    if (index?.step()) idle = setTimeout(indexInSteps)
  } catch {
    idle = undefined
  }
}

port.on('message', ({ id, name, params }: LibraryRequest) => {
  clearTimeout(idle)
  port.postMessage(answer(id, name, params))
  if (name === 'close') port.close()
  else idle = setTimeout(indexInSteps, idleBeforeIndexing)
})
