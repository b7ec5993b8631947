/// <reference path="../security/worker-address.d.ts" />

import type { DraftSummary, OpenedDraft, Params, RequestName, Settings, Value } from '../../core/contract/contract.ts'
import type { ErrorCode } from '../../core/contract/errors.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import type { LintConfig, LintSettings } from '../../core/lint/config.ts'
import { withUnit } from '../../core/lint/unit-vocabulary.ts'
import { bridge } from '../bridge/bridge.ts'
import type { LintWorker } from '../checking/lint-client.ts'
import lintWorkerAddress from '../checking/lint-worker.ts?worker&url'
import { lockReason } from '../commands/writing.ts'
import { showMessage } from '../desk/messages.ts'
import { usualSetting } from '../desk/profiles.ts'
import { windowClock } from '../saving/clock.ts'
import { parseInert, startWorker } from '../security/trusted-types.ts'
import { deskWithoutDraft, type SaveState, useDesk } from '../state/desk.ts'
import { currentSession, showSession } from './current-session.ts'
import { DeskNews } from './desk-news.ts'
import { DraftSession } from './draft-session.ts'

const news = new DeskNews(windowClock)

/** Sessions whose text is not all on disk: the one on screen, and closed ones that still save. */
const sessions = new Set<DraftSession>()

/**
 * Puts an opened draft on the desk in place of the one there, which goes on saving until it is on disk. Close that one
 * first where a failure to save is to be noticed.
 */
export function openSession(opened: OpenedDraft): void {
  listenToWindow()
  retire(currentSession())
  const session: DraftSession = new DraftSession(opened, {
    bridge,
    clock: windowClock,
    createWorker: () => startWorker(lintWorkerAddress) as LintWorker,
    parseHtml: parseInert,
    now: () => performance.now(),
    habits: () => useDesk.getState().settings.typing,
    config: lintConfigOf(useDesk.getState().settings),
    onSave: state => showSave(session, state),
    onNews: () => session === currentSession() && news.news(),
    onChange: () => session === currentSession() && news.changed(),
    onLocked: () => sayLocked(session),
  })
  sessions.add(session)
  useDesk.setState({ ...deskWithoutDraft, save: { status: 'saved', at: opened.summary.updatedAt } })
  showSession(session)
  news.follow(session)
  session.start()
  news.publish()
  void session.bringPast()
}

/**
 * Takes the draft off the desk once all that was typed is on disk, text in an input method included. Rejects with the
 * reason, and leaves the draft where it is, when it cannot be saved.
 */
export async function closeSession(): Promise<void> {
  const session = currentSession()
  if (!session) return
  await saveTyped(session)
  if (session === currentSession()) takeOff(session)
}

/** Puts all that was typed on disk, text in an input method included. Rejects with the reason when it cannot be saved. */
export async function saveTyped(session: DraftSession): Promise<void> {
  await endComposition()
  if (!(await session.save.flush())) throw new Error(saveFailure())
}

/** The draft as it stands in the window; null where none is open. */
export function currentContent(): DraftContent | null {
  return currentSession()?.content ?? null
}

/**
 * Stores the text in the window as a draft of its own. Where the draft itself can no longer be saved because another
 * window changed it, the copy takes its place on the desk. Rejects with the reason when the copy cannot be stored.
 */
export async function saveAsCopy(): Promise<DraftSummary> {
  await endComposition()
  const session = currentSession()
  if (!session) throw new Error('没有打开的稿件；请先打开一份稿件。')
  const copy = await ask('draft.create', { content: session.content, id: crypto.randomUUID() })
  if (session.save.failure !== null && givenUp.has(session.save.failure)) {
    const opened = await ask('draft.open', { id: copy.id })
    session.save.stop()
    sessions.delete(session)
    if (session === currentSession()) openSession(opened)
  }
  return copy
}

/** Failures after which the text in the window can only be kept as a draft of its own. */
const givenUp: ReadonlySet<ErrorCode> = new Set(['draft-conflict', 'draft-not-found', 'draft-in-review', 'draft-final'])

/** Sends everything unsaved now. */
export function flushSession(): void {
  void currentSession()?.save.flush()
}

/** Puts all that was typed on disk, of closed drafts too. Resolves to whether nothing is left unsaved. */
export async function saveAll(): Promise<boolean> {
  await endComposition()
  await Promise.all([...sessions].map(session => session.save.flush()))
  return ![...sessions].some(session => session.save.isUnsaved)
}

/** Shows the draft with a new editor, from the text in memory, after showing it had failed. */
export function remountSession(isRepeated: boolean): void {
  const session = currentSession()
  if (!session) return
  if (isRepeated) session.rebuildEditor()
  else session.editor.selection = null
  showSession(session)
}

function takeOff(session: DraftSession): void {
  retire(session)
  news.follow(null)
  showSession(null)
  useDesk.setState(deskWithoutDraft)
}

/** Ends a session's checking; one with unsaved text stays known until it is on disk. */
function retire(session: DraftSession | null): void {
  if (!session) return
  session.close()
  if (session.save.isUnsaved) void session.save.flush()
  else sessions.delete(session)
}

function showSave(session: DraftSession, save: SaveState): void {
  if (session === currentSession()) news.save(save)
  else if (save.status === 'saved') sessions.delete(session)
}

/** Makes the browser commit what an input method holds, so that `currentContent` has it. The keyboard stays where it is. */
export async function endComposition(): Promise<void> {
  const session = currentSession()
  const focused = document.activeElement
  if (!session?.composing || !(focused instanceof HTMLElement)) return
  focused.blur()
  // Slate writes the committed text in the event and tells of it one microtask later.
  await Promise.resolve()
  await Promise.resolve()
  focused.focus({ preventScroll: true })
}

function saveFailure(): string {
  const { save } = useDesk.getState()
  return save.status === 'failed' ? save.message : '稿件还没有存好；请稍候再试。'
}

async function ask<N extends RequestName>(name: N, params: Params<N>): Promise<Value<N>> {
  const reply = await bridge.request(name, params)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

/** The settings last checked with and the unit's vocabulary worked into them: the same parts as long as they are the same. */
let workedIn: { readonly lint: LintSettings; readonly config: LintConfig } | undefined

function lintConfigOf(settings: Settings): LintConfig {
  const { lint, speechRate } = settings
  if (workedIn?.lint !== lint) workedIn = { lint, config: withUnit({ ...lint, speechRate }) }
  return { ...workedIn.config, speechRate, page: usualSetting(settings) }
}

let isListening = false

/** Saves when the window is left, and warns before it closes on unsaved text. */
function listenToWindow(): void {
  if (isListening) return
  isListening = true
  window.addEventListener('blur', flushSession)
  window.addEventListener('pagehide', flushSession)
  document.addEventListener('visibilitychange', flushSession)
  window.addEventListener('beforeunload', event => {
    const isUnsaved = currentSession()?.composing || [...sessions].some(session => session.save.isUnsaved)
    if (!isUnsaved) return
    flushSession()
    event.preventDefault()
  })
  useDesk.subscribe((desk, earlier) => {
    if (desk.drafts !== earlier.drafts) followStatus(desk.drafts)
    const { lint, speechRate } = desk.settings
    const isSamePage = usualSetting(desk.settings) === usualSetting(earlier.settings)
    if (lint === earlier.settings.lint && speechRate === earlier.settings.speechRate && isSamePage) return
    currentSession()?.check.configChanged(lintConfigOf(desk.settings))
  })
}

/** Whoever wants to change words that are locked is told why they stay. */
function sayLocked(session: DraftSession): void {
  const reason = lockReason(session.status)
  if (reason !== null && session === currentSession()) showMessage('done', `${reason}。`)
}

/** The draft on the desk may have been sent, decided or taken back in another window. */
function followStatus(drafts: readonly DraftSummary[]): void {
  const session = currentSession()
  const summary = session && drafts.find(({ id }) => id === session.id)
  if (summary) session.setStatus(summary.status)
}
