import { resolve } from 'node:path'
import type { AppInfo, Handlers, RequestName } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { requestNames } from '../../core/contract/names.ts'
import { safeFileName } from '../../core/docx/file-name.ts'
import type { PlacedFolder } from './data-folder/place-folder.ts'
import { countAttempts } from './encryption/attempts.ts'
import { Encryption } from './encryption/encryption.ts'
import { readyFolder } from './encryption/ready-folder.ts'
import { createEventSource, type EventSource } from './events.ts'
import { appHandlers } from './handlers/app.ts'
import { dataPlaceHandlers } from './handlers/data-place.ts'
import { encryptionHandlers } from './handlers/encryption.ts'
import type { SaveFile } from './handlers/files.ts'
import { logHandlers } from './handlers/log.ts'
import { type LogWriter, openLog } from './log/run-log.ts'
import { withLog } from './log/with-log.ts'
import { makeFolder } from './make-folder.ts'
import { type FolderHandlers, openFolder } from './open-folder.ts'
import type { SystemFolders } from './system-folders.ts'
import { createWaitingFiles, type WaitingFiles } from './waiting-files.ts'

/** What a shell gives the service. */
export interface ServiceOptions {
  /** Holds everything that is kept: `drafts.db`, `library/` and `templates/`. Made where it is missing. */
  readonly dataFolder: string
  readonly shell: AppInfo['shell']
  readonly version: string
  readonly templatesFolder: string
  readonly saveFile: SaveFile
  /** Writes as PDF what the window would print now; absent where the window is a browser's. */
  readonly printPdf?: () => Promise<Uint8Array>
  /** Shows and chooses folders of the system; absent where the window is a browser's. */
  readonly folders?: SystemFolders
  /** How the data folder came to be where it is; one that was named where nothing is said. */
  readonly place?: PlacedFolder
  /** What a person opens with the program; nothing where the shell opens no files. */
  readonly waitingFiles?: WaitingFiles
}

/** The app without a window. Requests go through `serve` of `core/contract/serve.ts`, which checks them. */
export interface Service {
  readonly handlers: Handlers
  readonly subscribe: EventSource['subscribe']
  /** Why drafts cannot be reached now, for a shell to say at the start; null where they can, or a password opens them. */
  readonly problem: ServiceError | null
  /** Ends the service with everything acknowledged on disk and the log moved into the database. */
  close(): Promise<void>
}

/**
 * Starts the service on a data folder. An encrypted one stays locked, and every request but a few is answered so, until
 * its password comes. A database that cannot be opened does not keep it from starting either: requests for drafts then
 * answer with the reason, and try again each time. Throws ServiceError `data-folder-unusable` where there is no data
 * folder and none can be made: a window could never save.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { shell, version, templatesFolder, saveFile, waitingFiles = createWaitingFiles() } = options
  const dataFolder = resolve(options.dataFolder)
  makeDataFolder(dataFolder)
  const log = openLog(dataFolder)
  const events = createEventSource()
  waitingFiles.onAdded(() => events.emit('files.waiting', null))
  const attempts = countAttempts()
  const ready = readyFolder(dataFolder)
  const encryption = new Encryption({
    dataFolder,
    envelope: ready.envelope,
    attempts,
    open: (keys, envelope) =>
      openFolder({ dataFolder, templatesFolder, saveFile, events, log, keys, envelope, attempts }),
    onChanged: state => events.emit('encryption.changed', state),
    onLocking: () => events.emit('encryption.locking', null),
    onProgress: progress => events.emit('encryption.progress', progress),
  })
  const problem = ready.problem ?? (await encryption.start())
  const handlers: Handlers = {
    ...folderHandlers(() => {
      if (ready.problem) throw ready.problem
      return encryption.folder.handlers
    }),
    ...appHandlers({ version, shell, dataFolder }),
    'file.waiting': () => waitingFiles.take(),
    'export.pdf': async ({ title }) => {
      if (!options.printPdf) throw new ServiceError('pdf-by-browser')
      return saveFile(safeFileName(title, '.pdf'), await options.printPdf())
    },
    ...dataPlaceHandlers(
      options.place ?? { folder: dataFolder, origin: 'named', usual: dataFolder, move: null },
      options.folders,
    ),
    ...logHandlers(log),
    ...encryptionHandlers(encryption),
  }
  // A folder that another program holds has that one's log.
  const isOurs = problem?.code !== 'data-in-use'
  if (isOurs) await noteStart(log, version, shell, problem)
  return {
    handlers: withLog(handlers, log),
    subscribe: events.subscribe,
    problem,
    async close() {
      await encryption.close()
      if (isOurs) log.write({ event: 'end' })
      await log.close()
    },
  }
}

/** Handlers that ask the folder which is open when they are called. They reject where none is. */
function folderHandlers(current: () => FolderHandlers): FolderHandlers {
  const entries = requestNames.map(name => [
    name,
    async (params: unknown) => {
      const handlers = current() as Partial<Record<RequestName, (params: unknown) => unknown>>
      return handlers[name]?.(params)
    },
  ])
  return Object.fromEntries(entries) as FolderHandlers
}

async function noteStart(log: LogWriter, version: string, shell: string, problem: ServiceError | null): Promise<void> {
  if (await log.wasBrokenOff()) log.write({ event: 'broken-off' })
  const program = [version, shell, process.platform, process.arch, process.versions.node].join(' ')
  log.write({ event: 'start', program, ...(problem && { result: problem.code }) })
}

function makeDataFolder(dataFolder: string): void {
  try {
    makeFolder(dataFolder, 0o700)
  } catch (cause) {
    throw new ServiceError('data-folder-unusable', dataFolder, { cause })
  }
}
