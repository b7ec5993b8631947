import type { DraftSummary } from '../../core/contract/contract.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { useConnection } from '../bridge/connection.ts'
import { focusEditor, hasCaret, jumpToBlock } from '../editor/actions.ts'
import { closeSession, openSession, saveAsCopy } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { deleteForGood } from './delete-for-good.ts'
import { askDeletion, forgetInBackups } from './forget-in-backups.ts'
import { reporting, showMessage } from './messages.ts'
import { withCancel, withProgress } from './progress.ts'
import { refreshDrafts } from './refresh-drafts.ts'
import { ask } from './request.ts'
import { changeSettings } from './settings.ts'
import { givenTitleOf } from './shown-title.ts'
import { useWindow } from './window-state.ts'

export { refreshDrafts }

let opening = 0

/**
 * Puts a draft on the desk in place of the one there, with the caret at its start; the one that is there gets the keyboard.
 * The last call wins where several run at once.
 */
export async function openDraft(id: string): Promise<void> {
  if (useDesk.getState().draft?.id === id) {
    focusEditor()
    return
  }
  await reporting(() => replaceDraft(id))
}

/** Opens the draft of last time, unless somebody has opened or begun one in the meantime. */
export async function reopenDraft(id: string): Promise<void> {
  if (opening === 0) await openDraft(id)
}

async function replaceDraft(id: string): Promise<void> {
  const turn = ++opening
  await withCancel('正在打开稿件', async signal => {
    const opened = await ask('draft.open', { id })
    if (turn !== opening || signal.aborted) return
    await closeSession()
    if (turn !== opening) return
    openSession(opened)
    useWindow.setState({ givenTitle: givenTitleOf(opened) })
    if (opened.notice) showMessage('notice', opened.notice)
    changeSettings({ lastDraft: id })
    await refreshDrafts()
    // Who writes already keeps the caret.
    if (!hasCaret()) jumpToBlock(0)
  })
}

/** Takes the draft off the desk, once what was typed is saved. */
export async function closeDraft(): Promise<void> {
  opening++
  await closeSession()
  useDesk.setState({ draft: null })
}

/** Stores a new draft and puts it on the desk. Resolves to whether it is stored; a failure is reported. */
export async function createDraft(content: DraftContent): Promise<boolean> {
  const summary = await reporting(() =>
    withProgress('正在创建稿件', () => ask('draft.create', { content, id: crypto.randomUUID() })),
  )
  if (!summary) return false
  await reporting(() => replaceDraft(summary.id))
  return true
}

/** Gives a draft another title. The one on the desk is closed and opened again, so that its journal stays in step. */
export async function renameDraft(draft: DraftSummary, title: string): Promise<void> {
  const name = title.trim()
  if (name === '' || name === draft.title) return
  await reporting(async () => {
    const isOpen = useDesk.getState().draft?.id === draft.id
    if (isOpen) await closeDraft()
    try {
      await ask('draft.rename', { id: draft.id, title: name })
    } finally {
      if (isOpen) await replaceDraft(draft.id)
      else await refreshDrafts()
    }
  })
}

/** Makes a copy of a draft; the copy appears in the list. */
export async function duplicateDraft(id: string): Promise<void> {
  await reporting(async () => {
    const copy = await withProgress('正在创建副本', () => ask('draft.duplicate', { id, copyId: crypto.randomUUID() }))
    await refreshDrafts()
    showMessage('done', `已创建副本「${copy.title}」。`)
  })
}

/** Milliseconds after which a copy that is not stored counts as trouble that a person should see. */
const copyPatience = 5_000

let isCopying = false

/**
 * Stores the text in the window as a draft of its own, and lists it. The keyboard goes back to the paper. Where the service
 * does not answer, says so after five seconds; the copy is stored once it does, and asking again makes no second one.
 */
export async function copyDraft(): Promise<void> {
  if (isCopying) {
    if (useConnection.getState().isLost) showMessage('notice', copyWaits)
    return
  }
  isCopying = true
  await reporting(storeCopy)
  isCopying = false
}

const copyWaits = '后台没有回应，副本还没有存好；恢复后会自动存入稿件列表，请不要关闭窗口。'

async function storeCopy(): Promise<void> {
  const copying = saveAsCopy()
  if (!(await withProgress('正在另存为副本', () => settlesWithin(copying, copyPatience))))
    showMessage('notice', copyWaits)
  const copy = await copying
  // Where the copy took the place of the draft, it goes by the title in its text.
  if (useDesk.getState().draft?.id === copy.id) useWindow.setState({ givenTitle: null })
  await refreshDrafts()
  focusEditor()
  showMessage('done', `已另存为副本「${copy.title}」，见稿件列表。`)
}

function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const settled = work.then(
    () => true,
    () => true,
  )
  return Promise.race([settled, new Promise<boolean>(resolve => setTimeout(resolve, milliseconds, false))])
}

/** Moves a draft to the trash, from which it can be restored. */
export async function trashDraft(draft: Pick<DraftSummary, 'id' | 'title'>): Promise<void> {
  await reporting(async () => {
    if (useDesk.getState().draft?.id === draft.id) {
      await closeDraft()
      changeSettings({ lastDraft: null })
    }
    await ask('draft.trash', { id: draft.id })
    await refreshDrafts()
    showMessage('done', `「${draft.title}」已移到回收站。`)
  })
}

/** Brings a draft back from the trash. */
export async function restoreDraft(draft: DraftSummary): Promise<void> {
  await reporting(async () => {
    await ask('draft.restore', { id: draft.id })
    await refreshDrafts()
    showMessage('done', `「${draft.title}」已恢复。`)
  })
}

/** Deletes a draft for good, after asking. */
export async function deleteDraft(draft: DraftSummary): Promise<void> {
  const answer = await askDeletion({
    title: '彻底删除稿件',
    text: `「${draft.title}」连同它的保存记录将被删除，不能恢复。`,
    action: '彻底删除',
  })
  if (!answer) return
  await reporting(async () => {
    const left = await deleteForGood([draft.id])
    await refreshDrafts()
    if (left !== null) showMessage('notice', left)
    if (answer.fromBackups) await forgetInBackups([draft.id], '已彻底删除，')
  })
}
