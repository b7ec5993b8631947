import type { RequestName } from './contract.ts'
import type { ErrorCode } from './errors.ts'

/** What the local log tells of: names of a closed list, so that no text of a draft can be one. */
export const logEvents = [
  'start',
  /** The program had not come to its end the last time. */
  'broken-off',
  'end',
  'recovery',
  /** A backup that nobody asked for was made, or was not. */
  'backup',
  'backup-failed',
  /** A draft was deleted for good after its time in the trash. */
  'purge',
  /** Something that was asked for was done: an export, an import, a deletion, a backup. */
  'done',
  /** Something that was asked for failed for a reason of the closed list. */
  'refused',
  /** A fault of the program. */
  'fault',
  /** A fault of the window. */
  'window-fault',
] as const

export type LogEvent = (typeof logEvents)[number]

/** How what was asked for came out, beside the codes of errors. */
export const logOutcomes = ['saved', 'download', 'cancelled', 'partly', 'damaged', 'missing', 'foreign'] as const

export type LogOutcome = (typeof logOutcomes)[number]

/** A fault without its message: the kind of error, the code of the system, and places in the program. */
export interface LoggedFault {
  /** The name of the error's class. */
  readonly name: string
  /** As SQLite or the system gives it, such as SQLITE_FULL; absent where it gave none. */
  readonly code?: string
  /** Such as `electron/service/service.ts:40:12`, the innermost first. */
  readonly places: readonly string[]
}

/**
 * A line of the local log. It holds numbers, and words of closed lists or of the program's own: no text, title, file name
 * or path of a person's.
 */
export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly event: LogEvent
  readonly request?: RequestName
  readonly result?: ErrorCode | LogOutcome
  /** How many: files, drafts, documents, as the request has it. */
  readonly count?: number
  /** How long it took, in milliseconds. */
  readonly took?: number
  /** How many lines like this one were left out before it. */
  readonly left?: number
  /** The version of the program and what it runs on, where it starts. */
  readonly program?: string
  readonly fault?: LoggedFault
}

/** The log as the window shows it. */
export interface RunLog {
  readonly folder: string
  /** The latest first. */
  readonly entries: readonly LogEntry[]
  /** Whether there are earlier ones in the folder. */
  readonly hasMore: boolean
}

/** How many lines the window is told at most. */
export const mostLogEntries = 3000
