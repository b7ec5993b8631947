import { randomUUID } from 'node:crypto'
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type {
  BackupDraft,
  BackupKind,
  BackupName,
  BackupState,
  ForgottenDrafts,
} from '../../../core/contract/backups.ts'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { Secret } from '../../../core/contract/encryption.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type Attempts, countAttempts } from '../encryption/attempts.ts'
import { type Envelope, openEnvelope } from '../encryption/envelope.ts'
import { envelopesBeside, keepBesideBackups } from '../encryption/envelope-file.ts'
import { folderKeys } from '../encryption/folder-keys.ts'
import { keyOfBackup } from '../encryption/keyed-file.ts'
import { makeFolder } from '../make-folder.ts'
import { countOriginals } from '../storage/rescue/kept-originals.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import type { Storage } from '../storage/storage.ts'
import {
  type BackupFile,
  backupFolder,
  backupsIn,
  nextName,
  readSecondFolder,
  secondFolderFile,
  superfluous,
} from './backup-file.ts'
import { folderRisk, riskSentence } from './folder-risk.ts'
import { forgetDrafts } from './forget-drafts.ts'
import { pendingForgets, rememberForgets } from './pending-forgets.ts'
import { runTask } from './run-task.ts'
import { backupsOnStick, copyToStick, isFolder, ownPart, suggestedFolders } from './second-folder.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'

/** Backups of one database, made one at a time. */
export interface Backups {
  state(): BackupState
  /** Makes a backup and copies it to the second folder. Throws ServiceErrors; that the stick is missing is told in the state. */
  make(kind: BackupKind): Promise<BackupState>
  /** Makes the day's backup where there is none yet, and brings the stick up to date. Never throws; the state tells. */
  makeDaily(now?: number): Promise<void>
  cancel(): Promise<null>
  /** Takes drafts out of all backups within reach. */
  forgetDrafts(ids: readonly string[]): Promise<ForgottenDrafts>
  content(backup: BackupName): Promise<readonly BackupDraft[]>
  restoreDrafts(backup: BackupName, ids: readonly string[]): Promise<readonly DraftSummary[]>
  restoreAll(backup: BackupName): Promise<null>
  setSecondFolder(path: string | null): Promise<BackupState>
  /** Takes a secret of a backup's own time. Throws ServiceError `password-wrong`, `recovery-key-wrong`. */
  unlock(backup: BackupName, secret: Secret): Promise<null>
}

/** How backups are protected: as the folder is. */
export interface BackupProtection {
  /** The key of the drafts; null where the folder is not encrypted. */
  readonly key: Uint8Array | null
  /** What is laid beside backups so that they open elsewhere. */
  envelope(): Envelope | null
  readonly attempts: Attempts
}

/**
 * Backups of `databaseFile`, copied by the thread that owns it. `onChange` is told of what was not asked for, `onProgress`
 * of the files seen to where drafts are taken out.
 */
export function openBackups(
  databaseFile: string,
  storage: Storage,
  onChange: (state: BackupState) => void,
  onProgress: (done: number, total: number) => void = () => undefined,
  protection: BackupProtection = { key: null, envelope: () => null, attempts: countAttempts() },
): Backups {
  const known: Uint8Array[] = protection.key ? [protection.key] : []
  const folder = backupFolder(databaseFile)
  let problem: string | null = null
  let stickProblem: string | null = null
  let isBusy = false
  let isCancelled = false

  const stick = () => readSecondFolder(databaseFile)
  const backups = (): readonly BackupFile[] => {
    const path = stick()
    return [...backupsIn(folder, 'own'), ...(path ? backupsOnStick(path) : [])]
  }
  const find = ({ name, place }: BackupName): BackupFile => {
    const found = backups().find(backup => backup.name === name && backup.place === place)
    if (!found) throw new ServiceError('backup-not-found')
    return found
  }

  const state = (): BackupState => {
    const path = stick()
    const risk = folderRisk(dirname(databaseFile))
    const shown = backups().map(({ name, place, kind, madeAt, bytes }) => ({ name, place, kind, madeAt, bytes }))
    const lastAt = Math.max(0, ...shown.filter(({ place }) => place === 'second').map(({ madeAt }) => madeAt))
    return {
      backups: shown.toSorted((one, other) => other.madeAt - one.madeAt),
      folder,
      secondFolder: path ? { path, lastAt: lastAt || null, problem: stickProblem ?? missing(path) } : null,
      problem,
      suggestions: suggestedFolders().filter(suggested => suggested !== path),
      folderWarning: risk ? riskSentence(risk) : null,
      keptOriginals: countOriginals(databaseFile),
    }
  }

  const copyNewest = async () => {
    const path = stick()
    const [newest] = backupsIn(folder, 'own')
    stickProblem = null
    if (!path || !newest) return
    try {
      const envelope = protection.envelope()
      if (envelope && isFolder(path)) keepBesideBackups(ownPart(path), envelope)
      if (backupsOnStick(path).some(({ name }) => name === newest.name)) return
      await copyToStick(newest, path)
    } catch (error) {
      const failure = toServiceError(error)
      if (!(failure instanceof ServiceError)) throw failure
      stickProblem = failure.message
    }
  }

  /** Takes drafts that were deleted while the stick was away out of its backups. */
  const forgetPending = async () => {
    const path = stick()
    const ids = pendingForgets(folder)
    if (ids.length === 0 || (path !== null && missing(path) !== null)) return
    const onStick = path === null ? [] : backupsOnStick(path)
    const { isComplete } = await forgetDrafts(onStick, ids, { onProgress, isCancelled: () => isCancelled }, known)
    if (isComplete) rememberForgets(folder, [])
  }

  /** The copy is made under another name, read through, and only then called a backup. Answers its path. */
  const write = async (kind: BackupKind) => {
    const temporary = join(folder, 'drafts.part')
    try {
      makeFolder(folder, 0o700)
      rmSync(temporary, { force: true })
      const envelope = protection.envelope()
      if (envelope) keepBesideBackups(folder, envelope)
      await storage.backup(temporary)
      await runTask({ kind: 'verify', path: temporary }, known)
      const named = join(folder, nextName(backupsIn(folder, 'own'), kind, Date.now()))
      renameSync(temporary, named)
      syncFolder(folder)
      for (const { path } of superfluous(backupsIn(folder, 'own'))) rmSync(path, { force: true })
      problem = null
      return named
    } catch (error) {
      for (const end of ['', '-journal', '-wal']) rmSync(`${temporary}${end}`, { force: true })
      const failure = toServiceError(error)
      if (failure instanceof ServiceError && failure.code !== 'backup-cancelled') problem = failure.message
      // What was copied is what the drafts hold: if it is not whole, they are not, and the next opening recovers them.
      if (failure instanceof ServiceError && failure.code === 'backup-unsound') await storage.recheck()
      throw failure
    }
  }

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isBusy) throw new ServiceError('backup-running')
    isBusy = true
    isCancelled = false
    try {
      return await work()
    } finally {
      isBusy = false
    }
  }

  return {
    state,
    make: kind =>
      alone(async () => {
        await write(kind)
        await copyNewest()
        return state()
      }),
    async makeDaily(now = Date.now()) {
      if (isBusy) return
      const before = JSON.stringify(state())
      try {
        await alone(async () => {
          sweepLeftovers(folder, databaseFile)
          await forgetPending()
          if (!backupsIn(folder, 'own').some(backup => isSameDay(backup.madeAt, now))) await write('daily')
          await copyNewest()
        })
      } catch (error) {
        // Told in the state; what is no ServiceError is told as well, in general words.
        if (!(error instanceof ServiceError)) problem = new ServiceError('internal-error').message
      }
      if (JSON.stringify(state()) !== before) onChange(state())
    },
    cancel: () => {
      isCancelled = true
      return storage.cancelBackup()
    },
    forgetDrafts: ids =>
      alone(async () => {
        const outcome = await forgetDrafts(backups(), ids, { onProgress, isCancelled: () => isCancelled }, known)
        const path = stick()
        if (path === null || missing(path) === null) return outcome
        rememberForgets(folder, [...new Set([...pendingForgets(folder), ...ids])])
        const away = `第二个备份文件夹「${path}」现在不在，那里的备份没有清除；插好后会自动清除。`
        return { ...outcome, problems: [...outcome.problems, away], isComplete: false }
      }),
    content: async backup => runTask({ kind: 'list', path: find(backup).path }, known),
    async restoreDrafts(backup, ids) {
      const { path, madeAt } = find(backup)
      const drafts = await runTask({ kind: 'read', path, ids }, known)
      const made: string[] = []
      try {
        const restored: DraftSummary[] = []
        for (const { title, content } of drafts) {
          const id = randomUUID()
          made.push(id)
          await storage.create(id, content)
          restored.push(await storage.rename(id, `${title}（${dayText(madeAt)}备份）`))
        }
        return restored
      } catch (error) {
        // All or none: half of them would look like all. Where even that fails, they are there twice and nothing is lost.
        await storage.deleteMany(made).catch(() => undefined)
        throw error
      }
    },
    restoreAll: backup =>
      alone(async () => {
        const { path } = find(backup)
        const fresh = `${databaseFile}.exchange`
        try {
          rmSync(fresh, { force: true })
          const key = keyOfBackup(path, known)
          if (key === protection.key) copyFileSync(path, fresh)
          else await runTask({ kind: 'convert', path, target: fresh, key: protection.key }, known)
          await runTask({ kind: 'verify', path: fresh }, known)
          const kept = await write('restore')
          // What is saved between that backup and this moment is in the file itself, which takes its place.
          await storage.exchange(fresh, kept)
        } catch (error) {
          rmSync(fresh, { force: true })
          const failure = toServiceError(error)
          throw failure instanceof ServiceError && failure.code === 'backup-unsound'
            ? new ServiceError('backup-damaged', backup.name)
            : failure
        }
        // The newest backup is the one from which damage is mended: it must be of the drafts as they now are. These are
        // in place already, whatever becomes of it: that it failed is told in the state.
        try {
          await write('daily')
          await copyNewest()
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error
          onChange(state())
        }
        return null
      }),
    async unlock(backup, secret) {
      const envelopes = envelopesBeside(dirname(find(backup).path))
      const wrong = secret.by === 'password' ? 'password-wrong' : 'recovery-key-wrong'
      const opened = await protection.attempts.at(async () => {
        const dataKeys = await Promise.all(envelopes.map(envelope => openEnvelope(envelope, secret)))
        const found = dataKeys.filter(dataKey => dataKey !== undefined)
        return found.length > 0 ? found : undefined
      }, wrong)
      known.push(...opened.map(dataKey => folderKeys(dataKey).drafts))
      keyOfBackup(find(backup).path, known)
      return null
    },
    setSecondFolder: path =>
      alone(async () => {
        const file = secondFolderFile(databaseFile)
        stickProblem = null
        if (path === null) rmSync(file, { force: true })
        else {
          const full = checkedFolder(path, dirname(databaseFile))
          makeFolder(folder, 0o700)
          writeFileSync(file, `${full}\n`, { mode: 0o600 })
          await copyNewest()
        }
        return state()
      }),
  }
}

/** Throws ServiceError `second-folder-missing`, `second-folder-inside`. */
function checkedFolder(path: string, dataFolder: string): string {
  const full = resolve(path)
  if (!isAbsolute(path) || missing(full)) throw new ServiceError('second-folder-missing', path)
  const inside = relative(dataFolder, full)
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
    throw new ServiceError('second-folder-inside', path)
  return full
}

function missing(path: string): string | null {
  return isFolder(path) ? null : new ServiceError('second-folder-missing', path).message
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString()
}

function dayText(at: number): string {
  const time = new Date(at)
  return `${time.getMonth() + 1}月${time.getDate()}日`
}
