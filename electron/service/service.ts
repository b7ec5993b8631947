import { join, resolve } from 'node:path'
import type { AppInfo, Handlers } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { openBackups } from './backups/backups.ts'
import { startDailyBackups } from './backups/daily.ts'
import { createEventSource, type EventSource } from './events.ts'
import { openTemplateStore } from './files/own-templates.ts'
import { appHandlers } from './handlers/app.ts'
import { backupHandlers } from './handlers/backups.ts'
import { draftHandlers } from './handlers/drafts.ts'
import { fileHandlers, type SaveFile } from './handlers/files.ts'
import { libraryHandlers } from './handlers/library.ts'
import { logHandlers } from './handlers/log.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { templateHandlers } from './handlers/templates.ts'
import { type LazyLibrary, lazyLibrary } from './lazy-library.ts'
import { faultOf } from './log/fault.ts'
import { type LogWriter, openLog } from './log/run-log.ts'
import { withLog } from './log/with-log.ts'
import { makeFolder } from './make-folder.ts'
import { createDraftFinder } from './search/search.ts'
import { forgetInReport } from './storage/rescue/kept-originals.ts'
import { type Storage, startStorage } from './storage/storage.ts'

/** What a shell gives the service. */
export interface ServiceOptions {
  /** Holds everything that is kept: `drafts.db`, `library/` and `templates/`. Made where it is missing. */
  readonly dataFolder: string
  readonly shell: AppInfo['shell']
  readonly version: string
  readonly templatesFolder: string
  readonly saveFile: SaveFile
}

/** The app without a window. Requests go through `serve` of `core/contract/serve.ts`, which checks them. */
export interface Service {
  readonly handlers: Handlers
  readonly subscribe: EventSource['subscribe']
  /** Why drafts cannot be reached now, for a shell to say at the start; null where they can. */
  readonly problem: ServiceError | null
  /** Ends the service with everything acknowledged on disk and the log moved into the database. */
  close(): Promise<void>
}

/**
 * Starts the service on a data folder. A database that cannot be opened does not keep it from starting: requests for
 * drafts then answer with the reason, and try again each time. Throws ServiceError `data-folder-unusable` where there is
 * no data folder and none can be made: a window could never save.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { shell, version, templatesFolder, saveFile } = options
  const dataFolder = resolve(options.dataFolder)
  makeDataFolder(dataFolder)
  const log = openLog(dataFolder)
  const events = createEventSource()
  const databaseFile = join(dataFolder, 'drafts.db')
  const storage = startStorage(databaseFile, news => {
    if ('recovered' in news) {
      const { reason, counts } = news.recovered
      const count = Object.values(counts).reduce((sum, some) => sum + some, 0)
      log.write({ event: 'recovery', result: reason, count })
      events.emit('drafts.recovered', news.recovered)
    } else if ('purged' in news) {
      log.write({ event: 'purge' })
      forget([news.purged]).catch(error => log.write({ event: 'fault', fault: faultOf(error) }))
    } else events.emit('backup.progress', news.copied)
  })
  const backups = openBackups(
    databaseFile,
    storage,
    state => {
      log.write({ event: state.problem === null ? 'backup' : 'backup-failed' })
      events.emit('backup.changed', state)
    },
    (done, total) => events.emit('backup.progress', { done, total }),
  )
  const finder = createDraftFinder(storage, dataFolder)
  /** Takes drafts that were deleted for good out of all that was made of them. */
  const forget = async (ids: readonly string[]) => {
    forgetInReport(databaseFile, ids)
    await finder.forget(ids)
  }
  const library = lazyLibrary(join(dataFolder, 'library'), { onChange: () => void tellOfLibrary(library, events) })
  const handlers: Handlers = {
    ...appHandlers({ version, shell, dataFolder }),
    ...settingsHandlers(storage, dataFolder),
    ...draftHandlers(storage, finder, forget),
    ...fileHandlers(saveFile),
    ...templateHandlers(openTemplateStore(templatesFolder, join(dataFolder, 'templates')), saveFile),
    ...libraryHandlers(library.get, events),
    ...backupHandlers(backups, databaseFile),
    ...logHandlers(log),
  }
  const problem = await problemOf(storage)
  // A folder that another program holds has that one's log.
  const isOurs = problem?.code !== 'data-in-use'
  if (isOurs) await noteStart(log, version, shell, problem)
  const endBackups = startDailyBackups(backups)
  return {
    handlers: withLog(handlers, log),
    subscribe: events.subscribe,
    problem,
    async close() {
      endBackups()
      try {
        await Promise.all([library.close(), finder.close()])
      } finally {
        await storage.close()
        if (isOurs) log.write({ event: 'end' })
        await log.close()
      }
    },
  }
}

async function noteStart(log: LogWriter, version: string, shell: string, problem: ServiceError | null): Promise<void> {
  if (await log.wasBrokenOff()) log.write({ event: 'broken-off' })
  const program = [version, shell, process.platform, process.arch, process.versions.node].join(' ')
  log.write({ event: 'start', program, ...(problem && { result: problem.code }) })
}

/** Earlier answers of the library are void: documents that had no index have got one. */
async function tellOfLibrary(library: LazyLibrary, { emit }: EventSource): Promise<void> {
  const stats = await library.get().then(
    opened => opened.stats(),
    () => undefined,
  )
  if (stats) emit('library.changed', stats)
}

function makeDataFolder(dataFolder: string): void {
  try {
    makeFolder(dataFolder, 0o700)
  } catch (cause) {
    throw new ServiceError('data-folder-unusable', dataFolder, { cause })
  }
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
