import { parentPort } from 'node:worker_threads'
import { BackgroundWork } from './background-work.ts'
import { DocumentRegister } from './document-register.ts'
import { DocumentStore } from './document-store.ts'
import { failureOf } from './failure.ts'
import { IndexKeeper } from './index-keeper.ts'
import type { ImportCalls, ImportEvent, LibraryPlace } from './library-calls.ts'
import { Manifest } from './manifest.ts'
import { openDatabase } from './open-database.ts'
import { ReferenceStore } from './reference-store.ts'
import { serveCalls } from './thread-calls.ts'

if (!parentPort) throw new Error('This module runs as a worker thread')
const port = parentPort

interface Waiter {
  readonly resolve: (value: null) => void
  readonly reject: (error: unknown) => void
}

interface Opened {
  readonly store: DocumentStore
  readonly references: ReferenceStore
  readonly register: DocumentRegister
  readonly keeper: IndexKeeper
  readonly background: BackgroundWork
}

let library: Opened | undefined
let unindexed = 0
let indexed: Waiter[] = []
let settled: Waiter[] = []

function opened(): Opened {
  if (!library) throw new Error('The library has not been opened')
  return library
}

function open({ directory, keys }: LibraryPlace): Opened {
  const database = openDatabase(directory, keys?.library)
  const references = new ReferenceStore(database)
  const store = new DocumentStore(database, references)
  const keeper = new IndexKeeper(directory, store, new Manifest(database), keys?.segments)
  const background = new BackgroundWork(
    keeper,
    () => tellProgress(keeper),
    failure => settle(failure),
  )
  unindexed = keeper.unindexed
  return { store, references, register: new DocumentRegister(database, references), keeper, background }
}

function tellProgress(keeper: IndexKeeper): void {
  const before = unindexed
  unindexed = keeper.unindexed
  port.postMessage({ event: 'indexed', findsMore: unindexed < before } satisfies ImportEvent)
  if (unindexed > 0) return
  for (const { resolve } of indexed) resolve(null)
  indexed = []
}

/** Answers those who wait for the end of the work. What failed is tried again later. */
function settle(failure: unknown): void {
  for (const { resolve, reject } of indexed)
    if (failure === undefined) resolve(null)
    else reject(failure)
  for (const { resolve } of settled) resolve(null)
  indexed = []
  settled = []
}

function waitIn(waiters: (waiter: Waiter) => void): Promise<null> {
  opened().background.wake(true)
  return new Promise((resolve, reject) => waiters({ resolve, reject }))
}

/** Reads the details that a library of an earlier program lacks, between requests; what fails now is read next time. */
function fillDetails(): void {
  try {
    if (library?.register.fill()) setImmediate(fillDetails)
  } catch (error) {
    if (failureOf(error).code === 'internal-error') throw error
  }
}

serveCalls<ImportCalls>(
  port,
  {
    open(place) {
      library = open(place)
      library.keeper.tidy(Date.now())
      library.background.wake()
      fillDetails()
      return null
    },
    add({ inputs, replace }) {
      const { store, keeper } = opened()
      return store.add(inputs, Date.now(), added => keeper.index(added), replace)
    },
    known: ({ files, kind }) => opened().register.known(files, kind),
    edit(edit) {
      opened().register.edit(edit)
      return null
    },
    setKind({ ids, kind }) {
      opened().register.setKind(ids, kind)
      return null
    },
    remove({ ids }) {
      opened().store.remove(ids)
      return null
    },
    references: ({ after }) => opened().references.page(after),
    repair({ segment }) {
      opened().keeper.repair(segment)
      unindexed = opened().keeper.unindexed
      return null
    },
    rebuild() {
      opened().keeper.rebuild()
      unindexed = opened().keeper.unindexed
      return null
    },
    indexed: () => waitIn(waiter => indexed.push(waiter)),
    settled: () => waitIn(waiter => settled.push(waiter)),
    tidy() {
      opened().keeper.tidy(Date.now())
      return null
    },
    close() {
      library?.background.stop()
      library?.store.close()
      library = undefined
      return null
    },
  },
  () => library?.background.wake(),
)
