import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RecoveryReport } from '../../../../core/contract/backups.ts'
import { diskFailure } from '../../disk-failure.ts'
import { eraseFile } from '../../erase-file.ts'
import { readReport, recoveryFiles, writeReport } from './recovery-files.ts'

/** How many damaged originals are kept beside a database, each in a folder of its own. */
export function countOriginals(file: string): number {
  return folderEntries(recoveryFiles(file).keptFolder).length
}

/** Deletes a folder of originals, its files overwritten first. Throws the errors of the file system. */
export function eraseFolder(folder: string): void {
  for (const entry of filesBelow(folder)) eraseFile(entry)
  rmSync(folder, { recursive: true, force: true })
}

/** Notes in the report of the last recovery that the originals are no more. Answers the report; null where there is none. */
export function noteOriginalsGone(file: string, key: Uint8Array | null = null): RecoveryReport | null {
  const { report: reportFile } = recoveryFiles(file)
  const report = readReport(reportFile, key)
  if (!report) return null
  const changed: RecoveryReport = { ...report, keptDeleted: true }
  writeReport(reportFile, changed, key)
  return changed
}

/** Takes the names of drafts that were deleted for good out of the report. Its counts stay. A disk that fails keeps it. */
export function forgetInReport(file: string, ids: readonly string[], key: Uint8Array | null = null): void {
  const { report: reportFile } = recoveryFiles(file)
  const report = readReport(reportFile, key)
  const gone = new Set(ids)
  if (!report?.drafts.some(({ id }) => gone.has(id))) return
  try {
    writeReport(reportFile, { ...report, drafts: report.drafts.filter(({ id }) => !gone.has(id)) }, key)
  } catch (error) {
    if (!diskFailure(error)) throw error
  }
}

function filesBelow(folder: string): readonly string[] {
  return folderEntries(folder, true)
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function folderEntries(folder: string, recursive = false) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive })
  } catch {
    return []
  }
}
