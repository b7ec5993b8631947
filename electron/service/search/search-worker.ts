import { parentPort } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { diskFailure } from '../disk-failure.ts'
import { serveCalls } from '../library/thread-calls.ts'
import { DraftIndex, IndexDamage } from './draft-index.ts'
import { deleteSearch, openSearch } from './open-search.ts'
import type { SearchCalls } from './search-calls.ts'

if (!parentPort) throw new Error('This module runs as a worker thread')

let opened:
  | { readonly file: string; readonly key: Uint8Array | null; readonly database: Database; readonly index: DraftIndex }
  | undefined

function open(file: string, key: Uint8Array | null): void {
  const database = openSearch(file, key)
  try {
    opened = { file, key, database, index: new DraftIndex(database) }
  } catch (error) {
    database.close()
    if (diskFailure(error) !== 'damaged') throw error
    deleteSearch(file)
    open(file, key)
  }
}

/** Runs an operation. Undefined where the index turned out damaged: it has been made anew, and is empty. */
function using<T>(operation: (index: DraftIndex) => T): T | undefined {
  if (!opened) throw new Error('The index has not been opened')
  try {
    return operation(opened.index)
  } catch (error) {
    if (!(error instanceof IndexDamage) && diskFailure(error) !== 'damaged') throw error
    const { file, key, database } = opened
    opened = undefined
    database.close()
    deleteSearch(file)
    open(file, key)
    return undefined
  }
}

const done = (act: (index: DraftIndex) => void) =>
  using(index => {
    act(index)
    return null
  })

serveCalls<SearchCalls>(parentPort, {
  open({ file, key }) {
    open(file, key)
    return null
  },
  describe: ({ drafts, stamps }) => using(index => index.describe(drafts, stamps)),
  put: ({ texts }) => done(index => index.put(texts)),
  remove: ({ ids }) => done(index => index.remove(ids)),
  removeUnknown: () => done(index => index.removeUnknown()),
  find: search => using(index => index.find(search)),
  close() {
    opened?.database.close()
    opened = undefined
    return null
  },
})
