import { create } from 'zustand'
import type { BackupDraft, BackupName, BackupState, RecoveryReport } from '../../core/contract/backups.ts'
import { bridge } from '../bridge/bridge.ts'
import { useDesk } from '../state/desk.ts'
import { refreshFolders } from './draft-list.ts'
import { closeDraft, refreshDrafts } from './drafts.ts'
import { reporting, showMessage } from './messages.ts'
import { Cancelled, withProgress } from './progress.ts'
import { ask, RequestFailure } from './request.ts'
import { changeSettings } from './settings.ts'
import { confirm, openDialog, useWindow } from './window-state.ts'

/** What the window knows of backups and of the last recovery. */
interface BackupDesk {
  /** Null until it was asked for. */
  readonly state: BackupState | null
  /** How far the backup that is being made has come, from 0 to 1; null where none is. */
  readonly progress: number | null
  readonly report: RecoveryReport | null
}

/** The state of backups, for the settings and their dialogs. */
export const useBackups = create<BackupDesk>(() => ({ state: null, progress: null, report: null }))

/** Asks for the state of backups again. Failures are reported. */
export async function refreshBackups(): Promise<void> {
  const state = await reporting(() => ask('backup.state', null))
  if (state) useBackups.setState({ state })
}

/** Makes a backup now. Resolves to whether there is one; why not is told in a message. */
export async function makeBackup(): Promise<boolean> {
  if (useBackups.getState().progress !== null) return false
  useBackups.setState({ progress: 0 })
  try {
    const state = await reporting(makeOrCancelled)
    if (!state) return false
    useBackups.setState({ state })
    const stick = state.secondFolder
    // A dialog that shows backups tells it itself.
    if (useWindow.getState().dialog) return true
    if (stick?.problem) showMessage('notice', `已备份到数据文件夹。${stick.problem}`)
    else showMessage('done', stick ? '已备份，两个文件夹各一份，都已校验。' : '已备份，已校验。')
    return true
  } finally {
    useBackups.setState({ progress: null })
  }
}

async function makeOrCancelled(): Promise<BackupState> {
  try {
    return await ask('backup.make', null)
  } catch (error) {
    if (error instanceof RequestFailure && error.code === 'backup-cancelled') throw new Cancelled('backup')
    throw error
  }
}

/** Calls the backup off that is being made. */
export function cancelBackup(): void {
  void reporting(() => ask('backup.cancel', null))
}

/** Sets the second folder, or gives it up. Resolves to the failure's sentence; null where it is set. */
export async function setSecondFolder(path: string | null): Promise<string | null> {
  try {
    const state = await withProgress('正在复制备份', () => ask('backup.setSecondFolder', { path }))
    useBackups.setState({ state })
    return null
  } catch (error) {
    if (error instanceof RequestFailure) return error.message
    throw error
  }
}

/** What is in a backup. Throws RequestFailure. */
export function backupContent(backup: BackupName): Promise<readonly BackupDraft[]> {
  return ask('backup.content', backup)
}

/** Brings drafts of a backup back beside those that are there. Resolves to whether that was done. */
export async function restoreDrafts(backup: BackupName, ids: readonly string[]): Promise<boolean> {
  const restored = await reporting(() =>
    withProgress('正在从备份恢复', () => ask('backup.restoreDrafts', { name: backup.name, place: backup.place, ids })),
  )
  if (!restored) return false
  await reporting(refreshDrafts)
  const [first] = restored
  showMessage(
    'done',
    restored.length === 1
      ? `已恢复为新稿件「${first?.title}」。`
      : `已恢复 ${restored.length} 份，都是新稿件，原有的未动。`,
  )
  return true
}

/** Puts a backup in place of all that is there, after asking. Resolves to whether that was done. */
export async function restoreAll(backup: BackupName, moment: string): Promise<boolean> {
  const goOn = await confirm({
    title: '整库恢复',
    text: `全部稿件和设置都回到${moment}的样子。恢复前先自动备份现在的内容，不合适还可以再恢复回来。`,
    action: '整库恢复',
  })
  if (!goOn) return false
  const done = await reporting(async () => {
    await closeDraft()
    await withProgress('正在恢复全部稿件', () => ask('backup.restoreAll', { name: backup.name, place: backup.place }))
    return true
  })
  // Settings, folders and drafts are others now: the window starts anew with them.
  if (done) location.reload()
  return done === true
}

/** Opens the page that says what was recovered. */
export async function showRecovery(): Promise<void> {
  const report = await reporting(() => ask('recovery.report', null))
  if (report === undefined) return
  useBackups.setState({ report })
  openDialog({ kind: 'recovery' })
}

/** Deletes the damaged originals that recoveries kept, after asking. */
export async function deleteOriginals(): Promise<void> {
  const goOn = await confirm({
    title: '彻底删除原来的文件',
    text: '修复稿件库时保留的原件将全部删除，不能恢复。请先核对稿件都在、内容无误。',
    action: '彻底删除',
  })
  if (!goOn) return
  const report = await reporting(() => withProgress('正在删除原来的文件', () => ask('recovery.deleteOriginals', null)))
  if (report === undefined) return
  useBackups.setState({ report })
  showMessage('done', '原来的文件已彻底删除。')
}

/** Remembers that the page has been read, so that it does not open by itself again. */
export function recoveryRead(): void {
  void reporting(() => ask('recovery.read', null))
}

/** Shows what was recovered while nobody has read it, and follows what the service tells of backups. */
export async function followBackups(): Promise<void> {
  bridge.on('backup.progress', ({ done, total }) => {
    if (useBackups.getState().progress !== null) useBackups.setState({ progress: total > 0 ? done / total : 0 })
  })
  bridge.on('backup.changed', state => {
    const earlier = useBackups.getState().state
    useBackups.setState({ state })
    if (state.problem && state.problem !== earlier?.problem)
      showMessage('notice', `今天的备份没有做成。${state.problem}`)
  })
  bridge.on('drafts.recovered', report => {
    useBackups.setState({ report })
    openDialog({ kind: 'recovery' })
    void reporting(() => Promise.all([refreshDrafts(), refreshFolders()]))
  })
  const [report, state] = await Promise.all([ask('recovery.report', null), ask('backup.state', null)])
  useBackups.setState({ report, state })
  warnOfFolder(state.folderWarning)
  if (report && !report.isRead) openDialog({ kind: 'recovery' })
}

/** Tells of a risky place for the data, once for each risk; the settings go on telling it. */
function warnOfFolder(warning: string | null): void {
  if (warning === null || useDesk.getState().settings.folderWarning === warning) return
  showMessage('notice', warning)
  changeSettings({ folderWarning: warning })
}
