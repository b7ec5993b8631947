import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LogEntry, mostLogEntries, type RunLog } from '../../../core/contract/run-log.ts'
import { logEntrySchema } from './entry-schema.ts'
import { appendLines, endOfLog, logFiles } from './log-files.ts'

/** How many lines of one kind are written in a minute; those beyond are counted. */
const mostAlike = 5
const minute = 60_000

/** Lines that wait for a disk which takes none are given up beyond this. */
const mostWaiting = 1000

/** What happened, without its time. */
export type Logged = Omit<LogEntry, 'at' | 'left'>

/** The local log of one data folder. */
export interface LogWriter {
  /** Takes note. Never throws and never waits; a disk that takes nothing loses lines, and nothing else. */
  write(entry: Logged): void
  /** Whether the last program that wrote it did not come to its end. */
  wasBrokenOff(): Promise<boolean>
  /** What is written, the latest first. */
  read(): Promise<RunLog>
  /** Writes what waits. */
  close(): Promise<void>
}

/** The folder of the log in a data folder. */
export function logFolder(dataFolder: string): string {
  return join(dataFolder, 'log')
}

/** The log of a data folder. Lines are JSON, one a line; a line that is none of the log's form is never written. */
export function openLog(dataFolder: string, now: () => number = Date.now): LogWriter {
  const folder = logFolder(dataFolder)
  const alike = new Map<string, { since: number; count: number }>()
  let waiting: string[] = []
  let writing: Promise<void> | undefined

  const flush = (): Promise<void> => {
    writing ??= (async () => {
      while (waiting.length > 0) {
        const lines = waiting
        waiting = []
        try {
          await appendLines(folder, lines.join(''))
        } catch {
          waiting = [...lines, ...waiting].slice(-mostWaiting)
          break
        }
      }
      writing = undefined
    })()
    return writing
  }

  /** How many lines like this were left out, or undefined where this one is to be left out too. */
  const admit = ({ event, request, result, fault }: Logged, at: number): number | undefined => {
    const kind = [event, request, result, fault?.name, fault?.code, fault?.places[0]].join(' ')
    const known = alike.get(kind)
    if (!known || at - known.since >= minute || at < known.since) {
      alike.set(kind, { since: at, count: 1 })
      return Math.max(0, (known?.count ?? 0) - mostAlike)
    }
    known.count++
    return known.count <= mostAlike ? 0 : undefined
  }

  return {
    write(entry) {
      const at = now()
      const left = admit(entry, at)
      if (left === undefined) return
      const parsed = logEntrySchema.safeParse({ at, ...entry, ...(left > 0 && { left }) })
      if (!parsed.success) return
      waiting.push(`${JSON.stringify(parsed.data)}\n`)
      void flush()
    },
    async wasBrokenOff() {
      const [last] = parseLines(await endOfLog(folder).catch(() => ''))
      return last !== undefined && last.event !== 'end'
    },
    async read() {
      await flush()
      const entries: LogEntry[] = []
      const files = (await logFiles(folder)).toReversed()
      let isCut = false
      for (const file of files) {
        if (entries.length >= mostLogEntries) isCut = true
        if (isCut) break
        entries.push(...parseLines(await readFile(file, 'utf8').catch(() => '')))
      }
      return { folder, entries: entries.slice(0, mostLogEntries), hasMore: isCut || entries.length > mostLogEntries }
    },
    close: flush,
  }
}

/** The lines of a file that can be read, the latest first. */
function parseLines(text: string): readonly LogEntry[] {
  return text
    .split('\n')
    .flatMap(line => {
      try {
        return [logEntrySchema.parse(JSON.parse(line)) as LogEntry]
      } catch {
        return []
      }
    })
    .toReversed()
}
