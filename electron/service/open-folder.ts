import { join } from 'node:path'
import type { Handlers } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { type Backups, openBackups } from './backups/backups.ts'
import { startDailyBackups } from './backups/daily.ts'
import type { Attempts } from './encryption/attempts.ts'
import type { Envelope } from './encryption/envelope.ts'
import type { FolderKeys } from './encryption/folder-keys.ts'
import type { EventSource } from './events.ts'
import { forgetTraces } from './forget-traces.ts'
import { backupHandlers } from './handlers/backups.ts'
import { draftHandlers } from './handlers/drafts.ts'
import type { SaveFile } from './handlers/files.ts'
import { lateHandlers } from './handlers/late-handlers.ts'
import { libraryHandlers } from './handlers/library.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { type LazyLibrary, lazyLibrary } from './lazy-library.ts'
import { faultOf } from './log/fault.ts'
import type { LogWriter } from './log/run-log.ts'
import { createDraftFinder } from './search/search.ts'
import { noKeys } from './storage/reopening-store.ts'
import { forgetInReport } from './storage/rescue/kept-originals.ts'
import { type Storage, startStorage } from './storage/storage.ts'

/** What is needed to open a data folder. */
export interface FolderOptions {
  readonly dataFolder: string
  readonly templatesFolder: string
  readonly saveFile: SaveFile
  readonly events: EventSource
  readonly log: LogWriter
  /** The keys of an encrypted folder; null where it is not. */
  readonly keys: FolderKeys | null
  /** The sealed key that belongs to them as it is now. */
  readonly envelope: () => Envelope | null
  readonly attempts: Attempts
}

/** Requests that are answered whether or not the folder is open. */
type OuterRequest =
  | 'app.info'
  | 'file.waiting'
  | 'export.pdf'
  | 'log.read'
  | 'log.fault'
  | Extract<keyof Handlers, `encryption.${string}` | `data.${string}`>

/** The handlers of everything that needs the folder. */
export type FolderHandlers = Omit<Handlers, OuterRequest>

/** A data folder that is open: its threads run, its files are held. */
export interface OpenFolder {
  readonly handlers: FolderHandlers
  readonly backups: Backups
  /** Why drafts cannot be reached now; null where they can. */
  readonly problem: ServiceError | null
  /** Ends all threads with everything acknowledged on disk and the log moved into the database. */
  close(): Promise<void>
}

/**
 * Opens a data folder. A database that cannot be opened does not keep it from that: requests for drafts then answer with
 * the reason, and try again each time.
 */
export async function openFolder(options: FolderOptions): Promise<OpenFolder> {
  const { dataFolder, templatesFolder, saveFile, events, log, keys, envelope, attempts } = options
  const databaseFile = join(dataFolder, 'drafts.db')
  const storage = startStorage(
    databaseFile,
    news => {
      if ('recovered' in news) {
        const { reason, counts } = news.recovered
        const count = Object.values(counts).reduce((sum, some) => sum + some, 0)
        log.write({ event: 'recovery', result: reason, count })
        events.emit('drafts.recovered', news.recovered)
      } else if ('purged' in news) {
        log.write({ event: 'purge' })
        traces.forget([news.purged]).catch(error => log.write({ event: 'fault', fault: faultOf(error) }))
      } else events.emit('backup.progress', news.copied)
    },
    keys ? { key: keys.drafts, reportKey: keys.files, backupKeys: [] } : noKeys,
  )
  const backups = openBackups(
    databaseFile,
    storage,
    state => {
      log.write({ event: state.problem === null ? 'backup' : 'backup-failed' })
      events.emit('backup.changed', state)
    },
    (done, total) => events.emit('backup.progress', { done, total }),
    { key: keys?.drafts ?? null, envelope, attempts },
  )
  const finder = createDraftFinder(storage, dataFolder, keys?.search)
  /** Takes drafts that were deleted for good out of all that was made of them. */
  const traces = forgetTraces(
    [ids => forgetInReport(databaseFile, ids, keys?.files), ids => finder.forget(ids)],
    error => log.write({ event: 'fault', fault: faultOf(error) }),
  )
  const library = lazyLibrary(join(dataFolder, 'library'), {
    onChange: () => void tellOfLibrary(library, events),
    keys: keys && { library: keys.library, segments: keys.segments },
  })
  const handlers: FolderHandlers = {
    ...settingsHandlers(storage, dataFolder),
    ...draftHandlers(
      storage,
      finder,
      ids => traces.forget(ids),
      ids => events.emit('draft.moved', { ids }),
    ),
    ...lateHandlers(['exchange.pack', 'exchange.look', 'exchange.take'], async () => {
      const { exchangeHandlers } = await import('./handlers/exchange.ts')
      return exchangeHandlers(storage, saveFile, ids => {
        finder.changed()
        events.emit('draft.moved', { ids })
      })
    }),
    ...lateHandlers(
      ['file.read', 'export.docx', 'export.comparison', 'export.text', 'format.check', 'format.conform'],
      async () => (await import('./handlers/files.ts')).fileHandlers(saveFile),
    ),
    ...lateHandlers(
      ['template.list', 'template.save', 'template.delete', 'template.read', 'template.export'],
      async () => {
        const { openTemplateStore } = await import('./files/own-templates.ts')
        const { templateHandlers } = await import('./handlers/templates.ts')
        const store = openTemplateStore(templatesFolder, join(dataFolder, 'templates'), keys?.files)
        return templateHandlers(store, saveFile)
      },
    ),
    ...libraryHandlers(library.get, events),
    ...lateHandlers(['ledger.page', 'ledger.compare', 'ledger.export'], async () =>
      (await import('./handlers/ledger.ts')).ledgerHandlers(storage, library.get, saveFile),
    ),
    ...lateHandlers(['report.review', 'report.export'], async () =>
      (await import('./handlers/report.ts')).reportHandlers(storage, library.get, saveFile),
    ),
    ...backupHandlers(backups, databaseFile, keys?.files),
  }
  const problem = await problemOf(storage)
  const endBackups = startDailyBackups(backups)
  return {
    handlers,
    backups,
    problem,
    async close() {
      endBackups()
      traces.close()
      try {
        await Promise.all([library.close(), finder.close()])
      } finally {
        await storage.close()
      }
    },
  }
}

/** Earlier answers of the library are void: documents that had no index have got one. */
async function tellOfLibrary(library: LazyLibrary, { emit }: EventSource): Promise<void> {
  const stats = await library.get().then(
    opened => opened.stats(),
    () => undefined,
  )
  if (stats) emit('library.changed', stats)
}

async function problemOf(storage: Storage): Promise<ServiceError | null> {
  try {
    await storage.pageDrafts(null, 1)
    return null
  } catch (error) {
    if (error instanceof ServiceError) return error
    throw error
  }
}
