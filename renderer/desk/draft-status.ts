import type { DraftStatus, DraftSummary } from '../../core/contract/contract.ts'
import type { ErrorCode } from '../../core/contract/errors.ts'
import { freedomOf } from '../../core/document/draft-status.ts'
import { moveNames } from '../../core/document/status-log.ts'
import { currentSession } from '../editor/current-session.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import { endComposition, saveTyped } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { openDraft, refreshDrafts } from './drafts.ts'
import { askPackage } from './exchange.ts'
import { inParts } from './in-parts.ts'
import { failureText, reporting, showDone, showMessage } from './messages.ts'
import { moveOutcomeText } from './move-outcome.ts'
import { Cancelled, withProgress } from './progress.ts'
import { ask, RequestFailure } from './request.ts'
import { changeSettings } from './settings.ts'
import { titleOf } from './versions.ts'
import { openDialog, useWindow } from './window-state.ts'

/** Drafts of one request: a version of each is written whole. */
const partSize = 50

/** Asks who moves drafts to a status and why; the dialog goes on from there. */
export function askStatus(ids: Iterable<string>, status: DraftStatus): void {
  const chosen = [...ids]
  if (chosen.length > 0) openDialog({ kind: 'moveStatus', ids: chosen, status })
}

/** Who moves drafts, and why. */
export interface Decision {
  readonly author: string
  readonly reason: string
}

/**
 * Moves drafts to a status, the one on the desk once all that was typed is on disk: from then on its words stay where the
 * status says so. Says what was moved and what was not. Throws what the service refused where that is all there is to say,
 * and where it may be tried again; what was moved before that stays moved.
 */
export async function moveStatus(ids: readonly string[], status: DraftStatus, decision: Decision): Promise<void> {
  const author = decision.author.trim()
  if (author !== '' && author !== useDesk.getState().settings.author) changeSettings({ author })
  const session = currentSession()
  const isOpen = session !== null && ids.includes(session.id)
  const before = session?.status
  if (isOpen) await holdWords(session, status)
  const refusals = new Map<string, RequestFailure>()
  const move = (part: readonly string[]) =>
    ask('draft.setStatus', { ids: part, status, author, reason: decision.reason })
  const { done, ended } = await inParts('正在更改状态', ids, part => moveOrRefuse(part, move, refusals), partSize)
  const moved = done.filter(id => !refusals.has(id))
  if (isOpen && before && !moved.includes(session.id)) session.setStatus(before)
  const isMoved = new Set(moved)
  const change = (draft: DraftSummary) => (isMoved.has(draft.id) ? { ...draft, status } : draft)
  if (isMoved.size > 0) useDesk.setState(state => ({ drafts: state.drafts.map(change) }))
  if (ids.length === 1 && ended !== null && !(ended instanceof Cancelled)) throw ended
  const [only] = moved
  // What was decided on one computer is to reach the other.
  if (ids.length === 1 && only !== undefined) {
    showDone(`${namedDrafts(moved)}已${moveNames[status]}。`, {
      label: '导出交换包',
      draft: only,
      run: () => askPackage(only),
    })
    return
  }
  const [first] = refusals.values()
  const rest = ids.length - done.length
  const isFailure = ended !== null && !(ended instanceof Cancelled)
  if (moved.length === 0 && !first && !isFailure) return
  const text = moveOutcomeText(
    {
      moved: only === undefined ? null : namedDrafts(moved),
      refused: first ? { titles: [...refusals.keys()].map(titleOf), reason: first.message } : null,
      rest: rest > 0 ? { count: rest, reason: isFailure ? failureText(ended) : null } : null,
    },
    status,
  )
  if (isFailure || only === undefined) throw new Error(text)
  showMessage(first ? 'notice' : 'done', text)
}

/** Reasons that lie with one draft: the others of its part can be moved without it. */
const ownReasons: readonly ErrorCode[] = ['status-refused', 'draft-not-found', 'draft-unreadable']

/** Moves drafts in one request; where one of them may not go, each by itself, and notes those that stay. */
async function moveOrRefuse(
  part: readonly string[],
  move: (ids: readonly string[]) => Promise<unknown>,
  refusals: Map<string, RequestFailure>,
): Promise<void> {
  const isOwn = (error: unknown): error is RequestFailure =>
    error instanceof RequestFailure && ownReasons.includes(error.code)
  try {
    await move(part)
  } catch (error) {
    if (part.length === 1 || !isOwn(error)) throw error
    for (const id of part) {
      try {
        await move([id])
      } catch (own) {
        if (!isOwn(own)) throw own
        refusals.set(id, own)
      }
    }
  }
}

/** Nothing may be typed between the saving and the move: the draft would then hold words that nobody sees reviewed. */
async function holdWords(session: DraftSession, status: DraftStatus): Promise<void> {
  const before = session.status
  await endComposition()
  if (freedomOf(status) !== 'all') session.setStatus(status)
  try {
    await saveTyped(session)
  } catch (error) {
    session.setStatus(before)
    throw error
  }
}

/** Makes a copy of a draft to be revised, without comments and checklist, and puts it on the desk. */
export async function reviseDraft(id: string): Promise<void> {
  await reporting(async () => {
    const copyId = crypto.randomUUID()
    const copy = await withProgress('正在复制为新稿', () => ask('draft.duplicate', { id, copyId, revises: true }))
    await refreshDrafts()
    await openDraft(copy.id)
    showMessage('done', `已复制为新稿「${copy.title}」，可以修订；原稿没有改动。`)
  })
}

/** Lets a person type another title of a draft in the list; that of a final one stays, which is said. */
export function startRenaming(id: string): void {
  const draft = useDesk.getState().drafts.find(known => known.id === id)
  if (draft?.status === 'final') showMessage('done', '已定稿的稿件不能改名；要修订，可以复制为新稿。')
  else useWindow.setState({ renaming: id })
}

/** What drafts are called in a sentence: the title of one, the number of many. */
export function namedDrafts(ids: readonly string[]): string {
  if (ids.length > 1) return `${ids.length.toLocaleString('zh-CN')} 份稿件`
  const { drafts, draft } = useDesk.getState()
  const title = drafts.find(known => known.id === ids[0])?.title ?? draft?.title
  return title === undefined ? '稿件' : `「${title}」`
}
