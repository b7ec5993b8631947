import type { FileBytes, PackageExport, PackageView } from '../../core/contract/contract.ts'
import { moveNames, statusAfter } from '../../core/document/status-log.ts'
import { exchangeEnding } from '../../core/exchange/exchange-package.ts'
import type { ExchangeWay } from '../../core/exchange/meeting.ts'
import { currentSession } from '../editor/current-session.ts'
import { endComposition, saveTyped } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { closeDraft, openDraft, refreshDrafts } from './drafts.ts'
import { takenText } from './exchange-words.ts'
import { fileBytes, saveFile } from './file-bytes.ts'
import { reporting, showMessage } from './messages.ts'
import { withCancel, withProgress } from './progress.ts'
import { ask } from './request.ts'
import { changeSettings } from './settings.ts'
import { keepVersion } from './versions.ts'
import { closeDialog, openDialog } from './window-state.ts'

/** Whether a file's name says that it is an exchange package. */
export function isPackageName(name: string): boolean {
  return name.toLowerCase().endsWith(exchangeEnding)
}

/** Asks what is to go along with a draft; the dialog goes on from there. */
export function askPackage(id: string): void {
  openDialog({ kind: 'pack', draft: id })
}

/** Writes a draft as an exchange package, with all that was typed. Resolves to whether a file came of it. */
export async function packDraft(request: PackageExport): Promise<boolean> {
  const author = request.author.trim()
  if (author !== '' && author !== useDesk.getState().settings.author) changeSettings({ author })
  const session = currentSession()
  if (session?.id === request.id) {
    await endComposition()
    await saveTyped(session)
    await keepVersion('export')
  }
  const outcome = await withCancel('正在导出交换包', () => ask('exchange.pack', request))
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, 'application/octet-stream')
      showMessage('done', `已导出「${outcome.fileName}」；对方用“打开交换包”接收。`)
      return true
    case 'saved':
      showMessage('done', `已导出到 ${outcome.path}；对方用“打开交换包”接收。`)
      return true
    case 'cancelled':
      return false
  }
}

/** Lets the person choose a package to open. */
export function choosePackage(): void {
  const input = document.querySelector<HTMLInputElement>('#open-package')
  if (!input) return
  input.value = ''
  input.click()
}

/** Shows what a package brings before anything of it is stored. What is typed is saved first, so that it is compared. */
export async function openPackage(file: File): Promise<void> {
  await reporting(async () => {
    const session = currentSession()
    if (session) {
      await endComposition()
      await saveTyped(session)
    }
    const shown = await withCancel(`正在读取「${file.name}」`, async () => {
      const bytes = await fileBytes(file)
      return { bytes, view: await ask('exchange.look', bytes) }
    })
    openDialog({ kind: 'package', file: shown.bytes, view: shown.view })
  })
}

/**
 * Takes a package in and puts the draft that it became on the desk. One that lies there is saved and taken off first, so
 * that nothing typed meets what is merged. Throws what the service refused; nothing is stored then.
 */
export async function takePackage(file: FileBytes, view: PackageView, way: ExchangeWay | 'new'): Promise<void> {
  const known = way === 'merge' || way === 'adopt' ? view.known : null
  const isOpen = known !== null && useDesk.getState().draft?.id === known.summary.id
  if (isOpen) await closeDraft()
  try {
    const copyId = way === 'copy' ? crypto.randomUUID() : undefined
    const taken = await withProgress('正在存入', () => ask('exchange.take', { file, way, copyId }))
    closeDialog()
    await refreshDrafts()
    await openDraft(taken.summary.id)
    const status = moveNames[statusAfter(view.moves)]
    const { text, details } = takenText(taken, way, taken.moves > 0 ? status : null)
    showMessage(details.length > 0 ? 'notice' : 'done', text, details)
  } catch (error) {
    if (isOpen && known) await openDraft(known.summary.id)
    throw error
  }
}
