import type { Chance } from './damage-kinds.ts'
import type { DiskEvent } from './disk-log.ts'

type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>
type FolderChange =
  | Extract<DiskEvent, { kind: 'unlink' | 'rename' }>
  | { readonly kind: 'link'; readonly name: string; readonly file: File }

interface File {
  /** What is on the disk, and what has been written since and not synced. */
  durable: Buffer
  pending: Change[]
  size: number
}

/** The smallest part of a write that a disk brings to its end, in bytes. */
const sector = 512

/**
 * A disk with a cache: what is written stays in the cache until its file is synced. Names change in order, as in the log
 * of a journalled file system, and are durable with the next sync of anything.
 */
export class CrashDisk {
  readonly #files = new Map<string, File>()
  #durableNames = new Map<string, File>()
  #folder: FolderChange[] = []

  /** Takes note of what a program did. */
  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'create':
        this.#create(event.name)
        break
      case 'write':
      case 'truncate': {
        const file = this.#files.get(event.name)
        if (!file) break
        // A write without a place goes behind what is there.
        const change = event.kind === 'write' && event.at < 0 ? { ...event, at: file.size } : event
        file.size = change.kind === 'write' ? Math.max(file.size, change.at + change.bytes.length) : change.size
        file.pending.push(change)
        break
      }
      case 'unlink':
        this.#files.delete(event.name)
        this.#folder.push(event)
        break
      case 'rename': {
        const file = this.#files.get(event.name)
        if (!file) break
        this.#files.delete(event.name)
        this.#files.set(event.to, file)
        this.#folder.push(event)
        break
      }
      case 'sync':
        this.#sync(event.name)
    }
  }

  /** The files after a power cut now: of what was not synced each write is there, torn or lost as chance has it. */
  afterPowerCut(chance: Chance): ReadonlyMap<string, Buffer> {
    const names = new Map(this.#durableNames)
    for (const change of this.#folder.slice(0, chance(this.#folder.length + 1))) rename(names, change)
    const surviving = chance(4)
    return new Map(
      [...names].map(([name, file]) => [name, surviving === 0 ? file.durable : torn(file, surviving, chance)]),
    )
  }

  #create(name: string): void {
    if (this.#files.has(name)) return
    const file: File = { durable: Buffer.alloc(0), pending: [], size: 0 }
    this.#files.set(name, file)
    this.#folder.push({ kind: 'link', name, file })
  }

  #sync(name: string): void {
    for (const change of this.#folder) rename(this.#durableNames, change)
    this.#folder = []
    const file = this.#files.get(name)
    if (!file) return
    file.durable = file.pending.reduce(changed, file.durable)
    file.pending = []
  }
}

function rename(names: Map<string, File>, change: FolderChange): void {
  if (change.kind === 'link') names.set(change.name, change.file)
  else {
    const file = names.get(change.name)
    names.delete(change.name)
    if (change.kind === 'rename' && file) names.set(change.to, file)
  }
}

/** 1: a beginning of the writes; 2: some of them; 3: some of the sectors of some of them. */
function torn({ durable, pending }: File, surviving: number, chance: Chance): Buffer {
  if (surviving === 1) return pending.slice(0, chance(pending.length + 1)).reduce(changed, durable)
  const some = pending.filter(() => chance(2) === 0)
  if (surviving === 2) return some.reduce(changed, durable)
  const parts = some.flatMap((change): readonly Change[] => {
    if (change.kind === 'truncate') return [change]
    const count = Math.ceil(change.bytes.length / sector)
    return Array.from({ length: count }, (_, index) => ({
      ...change,
      at: change.at + index * sector,
      bytes: change.bytes.subarray(index * sector, (index + 1) * sector),
    })).filter(() => chance(3) > 0)
  })
  return parts.reduce(changed, durable)
}

/** What a file holds after a change; what lies between its end and a write behind it is zero. */
function changed(bytes: Buffer, change: Change): Buffer {
  const size = change.kind === 'truncate' ? change.size : Math.max(bytes.length, change.at + change.bytes.length)
  const result = Buffer.alloc(size)
  bytes.copy(result, 0, 0, size)
  if (change.kind === 'write') change.bytes.copy(result, change.at)
  return result
}
