import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecoveryReport } from '../../../../core/contract/backups.ts'
import { seal, unseal } from '../../encryption/sealed-file.ts'
import { makeFolder } from '../../make-folder.ts'

/** The files that make up a database, by what their names end in. */
const ends = ['', '-wal', '-shm', '-journal']

const markText = '这个文件夹里有简文的稿件库 drafts.db。如果它不见了，简文会从备份中恢复，并说明情况。\n'

/** What stands beside a database while it is recovered, and after. */
export interface RecoveryFiles {
  /** Says that there was a database here. */
  readonly mark: string
  /** The new database, complete, until it takes the place of the old one. */
  readonly rescued: string
  readonly report: string
  /** Where originals are kept, a folder each. */
  readonly keptFolder: string
}

/** The names of the files that recovery uses beside a database. */
export function recoveryFiles(file: string): RecoveryFiles {
  const folder = dirname(file)
  return {
    mark: `${file}.kept`,
    rescued: `${file}.rescued`,
    report: join(folder, 'recovery.json'),
    keptFolder: join(folder, 'damaged'),
  }
}

/** Notes that there is a database, so that its absence can be told from a new start. A folder that takes no file gets no note. */
export function markDatabase(file: string): void {
  const { mark } = recoveryFiles(file)
  if (existsSync(mark)) return
  try {
    writeFileSync(mark, markText)
  } catch {
    // Backups tell the same.
  }
}

/**
 * Puts a rescued database into its place: moves what lies there aside, then renames it. A part of that done before, as
 * when the program ended amid it, is not done twice. Does nothing where no rescued database waits.
 */
export function finishRecovery(file: string, reportKey: Uint8Array | null = null): void {
  const { rescued, report } = recoveryFiles(file)
  if (!existsSync(rescued)) return
  const kept = readReport(report, reportKey)?.kept
  for (const end of ends) {
    const path = `${file}${end}`
    if (!existsSync(path)) continue
    const folder = kept ?? freeFolder(recoveryFiles(file).keptFolder, Date.now())
    makeFolder(folder, 0o700)
    renameSync(path, freeName(join(folder, basename(path))))
    syncFolder(folder)
  }
  renameSync(rescued, file)
  syncFolder(dirname(file))
}

/** A folder for an original, named by the moment, that is not there yet. */
export function freeFolder(above: string, now: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const time = new Date(now)
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return freeName(join(above, `${day} ${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`))
}

function freeName(path: string): string {
  let name = path
  for (let number = 2; existsSync(name); number++) name = `${path} (${number})`
  return name
}

const state = z.enum(['whole', 'earlier', 'altered', 'rebuilt', 'backup', 'lost'])
const count = z.number().int().nonnegative()
const reportSchema: z.ZodType<RecoveryReport> = z.object({
  at: z.number(),
  reason: z.enum(['damaged', 'missing', 'foreign']),
  kept: z.string().nullable(),
  keptDeleted: z.literal(true).optional(),
  backupAt: z.number().nullable(),
  settings: z.enum(['whole', 'backup', 'usual']),
  counts: z.object({ whole: count, earlier: count, altered: count, rebuilt: count, backup: count, lost: count }),
  drafts: z.array(z.object({ id: z.string(), title: z.string(), state, updatedAt: z.number().nullable() })),
  isRead: z.boolean(),
})

/** The report of the last recovery; null where there was none, or it cannot be read. It names drafts, so it has a key too. */
export function readReport(path: string, key: Uint8Array | null = null): RecoveryReport | null {
  try {
    return reportSchema.parse(JSON.parse(String(unseal(readFileSync(path), key))))
  } catch {
    return null
  }
}

/** Keeps a report, whole or not at all. */
export function writeReport(path: string, report: RecoveryReport, key: Uint8Array | null = null): void {
  const fresh = `${path}.part`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
    writeFileSync(handle, key ? seal(bytes, key) : bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, path)
}

/** Makes renames in a folder durable. Windows has no handle on folders and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Whether there is a file with something in it. */
export function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
}
