import type { DraftVersion, VersionCause } from '../../core/contract/draft-versions.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { useConnection } from '../bridge/connection.ts'
import { lockReason } from '../commands/writing.ts'
import { focusEditor, jumpToBlock } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { endComposition, saveTyped } from '../editor/session.ts'
import { takeBackLast } from '../editor/take-back.ts'
import { useDesk } from '../state/desk.ts'
import { versionTime } from '../versions/version-words.ts'
import { openDraft, refreshDrafts } from './drafts.ts'
import { reporting, showDone, showMessage } from './messages.ts'
import { withProgress } from './progress.ts'
import { ask } from './request.ts'
import { closeDialog, openDialog } from './window-state.ts'

/** Fetches the page of versions, so that it is there when the service is not. */
export function loadVersionsDialog(): Promise<typeof import('../dialogs/versions-dialog.tsx')> {
  return import('../dialogs/versions-dialog.tsx')
}

/** Opens the versions of a draft, at one of them where a number is given. */
export async function openVersions(id: string, number?: number): Promise<void> {
  await reporting(async () => {
    await loadVersionsDialog()
    openDialog({ kind: 'versions', draft: id, ...(number !== undefined && { number }) })
  })
}

/**
 * Keeps the draft on the desk as a version before something is done with it. What is to be done neither waits for it nor
 * fails with it: what was typed is in the journal either way.
 */
export async function keepVersion(cause: VersionCause): Promise<void> {
  const session = currentSession()
  if (!session || useConnection.getState().isLost) return
  try {
    if (await session.save.flush()) await ask('version.keep', { id: session.id, cause })
  } catch {
    // The state of saving is shown where it fails; this version is one more, not the only one.
  }
}

/** The draft as it stands: in the window where it is open there, else as it is stored. Throws RequestFailure. */
export async function presentContent(id: string): Promise<DraftContent> {
  const session = currentSession()
  if (session?.id === id) {
    await endComposition()
    return session.content
  }
  return (await ask('draft.open', { id })).content
}

/** Keeps what is typed and answers with the draft's versions, the newest first. Throws RequestFailure. */
export async function listVersions(id: string): Promise<readonly DraftVersion[]> {
  const session = currentSession()
  if (session?.id === id) await session.save.flush()
  return ask('version.list', { id })
}

/**
 * Brings a version back into its draft, opened where it is not, as one undo step. The state before is kept as a version,
 * and so is the one after. Where the state before cannot be kept the draft stays as it is.
 */
export async function restoreVersion(id: string, version: DraftVersion, content: DraftContent): Promise<void> {
  closeDialog()
  await openDraft(id)
  await reporting(async () => {
    const session = currentSession()
    if (session?.id !== id) return
    const locked = lockReason(session.status)
    if (locked !== null) throw new Error(`${locked}。`)
    await withProgress('正在恢复版本', async () => {
      await saveTyped(session)
      await ask('version.keep', { id, cause: 'restore' })
    })
    // What was typed meanwhile is part of the same journal: undo leads back to it.
    await endComposition()
    if (session !== currentSession()) return
    session.restore(content)
    const takeBack = takeBackLast(session)
    jumpToBlock(0)
    focusEditor()
    showDone(`已恢复到 ${versionTime(version.at)} 的版本；恢复前的内容也留有版本。`, {
      label: '撤销',
      draft: id,
      run: () => {
        if (!takeBack()) showMessage('notice', '恢复之后又有改动；请用撤销，或在版本历史中选「恢复前」的版本。')
      },
    })
    await keepVersion('restored')
  })
}

/** Stores a version as a draft of its own and puts it on the desk. */
export async function openVersionCopy(id: string, version: DraftVersion, content: DraftContent): Promise<void> {
  closeDialog()
  await reporting(async () => {
    const title = titleOf(id)
    const copy = await withProgress('正在创建副本', async () => {
      const { id: copyId } = await ask('draft.create', { content, id: crypto.randomUUID() })
      return ask('draft.rename', { id: copyId, title: `${title.slice(0, 160)}（${versionTime(version.at)}）` })
    })
    await refreshDrafts()
    await openDraft(copy.id)
    showMessage('done', `已把这个版本另存为「${copy.title}」。`)
  })
}

/** What a draft is called. */
export function titleOf(id: string): string {
  const { drafts, draft } = useDesk.getState()
  return drafts.find(known => known.id === id)?.title ?? draft?.title ?? '稿件'
}
