import type { ChangeMark } from '../../../core/contract/contract.ts'
import { ThreadClient } from '../library/thread-client.ts'
import type { Storage } from '../storage/storage.ts'
import type { IndexedText } from './draft-index.ts'
import type { SearchCalls } from './search-calls.ts'

/** Drafts described and texts read in one request to the storage thread. */
const pageSize = 500
const atOnce = 8

/**
 * Texts and UTF-16 units that the index takes in at a time: many are taken in faster each, but a search that comes
 * meanwhile waits for them. While a person searches they are few.
 */
const usualPortion = { texts: 300, units: 1_200_000 }
const searchedPortion = { texts: 32, units: 130_000 }

/** How long after a search the next one is looked for, in milliseconds. */
const searching = 3_000

/** How long nothing has been saved before the storage thread is asked for anything, in milliseconds. */
const quiet = 400

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

type SearchThread = ThreadClient<SearchCalls, never>

/** The work was called off: the program ends, or the index has to be filled anew. */
class CalledOff extends Error {}

/**
 * Keeps the index in step with the drafts. Texts come from the storage thread one at a time and in quiet moments, so that
 * saving never waits for longer than the reading of one draft; the index has a thread and a file of its own.
 */
export class DraftFeed {
  readonly #storage: Storage
  readonly #file: string
  readonly #key: Uint8Array | null
  #thread: Promise<SearchThread> | undefined
  #current: SearchThread | undefined
  /** Up to where the index knows of changes; undefined before all drafts have been gone through. */
  #mark: ChangeMark | undefined
  /** Drafts whose text is to be read in. */
  readonly #queue = new Set<string>()
  #running: Promise<void> | undefined
  #savedAt = 0
  #searchedAt = Number.NEGATIVE_INFINITY
  #isClosed = false
  /** How many wait for the work: it then does not wait for quiet. */
  #hurried = 0

  constructor(storage: Storage, file: string, key: Uint8Array | null = null) {
    this.#storage = storage
    this.#file = file
    this.#key = key
  }

  /** Drafts whose text the index does not hold; at least one until all have been gone through. */
  get pending(): number {
    return this.#queue.size + (this.#mark ? 0 : 1)
  }

  /** Takes note that something is being saved. */
  noteSave(): void {
    this.#savedAt = performance.now()
  }

  /** The thread with the index open. Rejects once the feed is closed: no thread may outlive it. */
  async thread(): Promise<SearchThread> {
    if (this.#isClosed) throw new CalledOff('The search has been closed')
    this.#thread ??= this.#open()
    return this.#thread
  }

  /** Brings the index up to date; one run at a time. Rejects where drafts or index cannot be read. */
  async follow(isHurried = false): Promise<void> {
    this.#hurried += isHurried ? 1 : 0
    if (isHurried) this.#searchedAt = performance.now()
    try {
      // What a run has passed already may have changed since: whoever hurries needs a run of their own behind it.
      if (isHurried && this.#running && this.#mark) await this.#running.catch(() => undefined)
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined
      })
      await this.#running
    } finally {
      this.#hurried -= isHurried ? 1 : 0
    }
  }

  /** Begins anew with all drafts, as the index has lost what it held. */
  restart(): void {
    this.#mark = undefined
    this.#queue.clear()
  }

  /** Lets go of the index's file; the next run opens it again and begins anew. */
  async letGo(): Promise<void> {
    await this.#closeThread()
    this.restart()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#running?.catch(() => undefined)
    await this.#closeThread()
  }

  async #open(): Promise<SearchThread> {
    const thread: SearchThread = new ThreadClient(new URL(`./search-worker${extension}`, import.meta.url), () => {})
    const forget = () => {
      if (this.#current !== thread) return
      this.#current = undefined
      this.#thread = undefined
      this.restart()
    }
    this.#current = thread
    try {
      await thread.request('open', { file: this.#file, key: this.#key })
      void thread.closed.then(forget)
      return thread
    } catch (error) {
      forget()
      await thread.close()
      throw error
    }
  }

  async #closeThread(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined)
    this.#thread = undefined
    this.#current = undefined
    await thread?.close()
  }

  async #run(): Promise<void> {
    try {
      if (!this.#mark) await this.#describeAll()
      await this.#describeChanges()
      await this.#readTexts()
    } catch (error) {
      if (!(error instanceof CalledOff)) throw error
    }
  }

  async #describeAll(): Promise<void> {
    // A fresh thread knows of no draft yet but those in its file, so that what is no more can be told.
    await this.#closeThread()
    this.#queue.clear()
    const thread = await this.thread()
    let mark: ChangeMark | undefined
    for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
      await this.#rest()
      const { drafts, stamps, next, mark: present } = await this.#storage.pageDrafts(before, pageSize)
      mark ??= present
      for (const id of this.#whole(await thread.request('describe', { drafts, stamps }))) this.#queue.add(id)
      before = next
    }
    this.#whole(await thread.request('removeUnknown', null))
    this.#mark = mark
  }

  async #describeChanges(): Promise<void> {
    const thread = await this.thread()
    const changes = this.#mark && (await this.#storage.changedDrafts(this.#mark))
    if (!changes) {
      this.restart()
      return this.#describeAll()
    }
    const { drafts, stamps, removed, mark } = changes
    if (removed.length > 0) {
      for (const id of removed) this.#queue.delete(id)
      this.#whole(await thread.request('remove', { ids: removed }))
    }
    if (drafts.length > 0)
      for (const id of this.#whole(await thread.request('describe', { drafts, stamps }))) this.#queue.add(id)
    this.#mark = mark
  }

  async #readTexts(): Promise<void> {
    const thread = await this.thread()
    while (this.#queue.size > 0) {
      const texts: IndexedText[] = []
      const portion = performance.now() - this.#searchedAt < searching ? searchedPortion : usualPortion
      const ids = this.#queue.values().take(portion.texts).toArray()
      let units = 0
      while (ids.length > 0 && units < portion.units) {
        await this.#rest()
        const some = ids.splice(0, atOnce)
        for (const read of await this.#storage.searchTexts(some)) {
          texts.push(read)
          units += read.text.length
        }
        for (const id of some) this.#queue.delete(id)
      }
      this.#whole(await thread.request('put', { texts }))
    }
  }

  /** What the thread answered; where it has made the index anew, everything begins from the start at the next run. */
  #whole<T>(answer: T | undefined): T {
    if (answer !== undefined) return answer
    this.restart()
    throw new CalledOff()
  }

  /** Waits for a moment in which nothing is being saved. */
  async #rest(): Promise<void> {
    for (;;) {
      if (this.#isClosed) throw new CalledOff()
      const left = this.#savedAt === 0 ? 0 : this.#savedAt + quiet - performance.now()
      if (left <= 0 || this.#hurried > 0) return
      await new Promise(resolve => setTimeout(resolve, Math.min(left, 100)))
    }
  }
}
