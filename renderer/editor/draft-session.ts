import type { OpenedDraft, ServiceBridge } from '../../core/contract/contract.ts'
import type { ChecklistTick } from '../../core/document/checklist.ts'
import type { Comment } from '../../core/document/comment.ts'
import {
  type Block,
  blockText,
  type DraftContent,
  type DraftFacts,
  type DraftFields,
  type DraftLimit,
  draftTitle,
  type IgnoredFinding,
} from '../../core/document/draft.ts'
import { type DraftFreedom, type DraftStatus, freedomOf } from '../../core/document/draft-status.ts'
import type { GenreId } from '../../core/document/genres.ts'
import type { LintConfig } from '../../core/lint/config.ts'
import { type Ignoring, isIgnored } from '../../core/lint/ignore.ts'
import { DraftCheck } from '../checking/draft-check.ts'
import type { LintWorker } from '../checking/lint-client.ts'
import type { BlockFinding } from '../findings/block-findings.ts'
import { type FindingSource, FindingStore } from '../findings/finding-store.ts'
import { blockKey, withFindings } from '../findings/with-findings.ts'
import { Autosave } from '../saving/autosave.ts'
import type { Clock } from '../saving/clock.ts'
import type { SaveState } from '../state/desk.ts'
import { createDraftEditor, type EditorHooks } from './create-editor.ts'
import { putPastUnder } from './past-undo.ts'
import { restoreContent } from './restore-content.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { storedBlocks } from './table/stored-blocks.ts'
import { isValidBlock } from './valid-blocks.ts'
import { withChecklistHistory } from './with-checklist-history.ts'
import { noteComments, withCommentHistory } from './with-comment-history.ts'
import { withFactHistory } from './with-fact-history.ts'
import { withFieldHistory } from './with-field-history.ts'
import { withLimitHistory } from './with-limit-history.ts'
import { withLock } from './with-lock.ts'

/** What a session needs of the window around it. */
export interface SessionSurroundings extends Pick<EditorHooks, 'parseHtml' | 'now' | 'habits'> {
  readonly bridge: ServiceBridge
  readonly clock: Clock
  readonly createWorker: () => LintWorker
  readonly config: LintConfig
  readonly onSave: (state: SaveState) => void
  /** Called when anything that panels show may have changed. Never inside the handling of a key. */
  readonly onNews: () => void
  /** Called when something was to change words that the draft's status keeps. */
  readonly onLocked?: () => void
  /** Called when text or selection changed. To be cheap. */
  readonly onChange: () => void
}

/** A list of comments with those that an earlier state had besides. */
function withComments(present: readonly Comment[], earlier: readonly Comment[] = []): readonly Comment[] {
  const known = new Set(present.map(({ id }) => id))
  const missing = earlier.filter(({ id }) => !known.has(id))
  return missing.length > 0 ? [...present, ...missing] : present
}

/** One draft being written: its editor, its saving, its checking. Knows nothing of the DOM. */
export class DraftSession {
  readonly id: string
  readonly findings = new FindingStore()
  readonly save: Autosave
  readonly check: DraftCheck
  readonly #surroundings: SessionSurroundings
  readonly #offLibrary: () => void
  readonly #isMended: boolean
  readonly #openedSeq: number
  readonly #deferred = new Map<string, () => void>()
  #editor: DraftEditorModel
  #content: DraftContent
  #composing: string | null = null
  #status: DraftStatus

  constructor(opened: OpenedDraft, surroundings: SessionSurroundings) {
    this.id = opened.summary.id
    this.#surroundings = surroundings
    this.#status = opened.summary.status
    this.#editor = this.#createEditor(opened.content.blocks)
    this.#content = { ...opened.content, blocks: this.blocks }
    // A body that storage holds as the editor does is not sent again; one that was mended is, as a whole.
    const isMended = opened.content.blocks.length !== this.blocks.length || !opened.content.blocks.every(isValidBlock)
    this.save = new Autosave({
      id: this.id,
      seq: opened.seq,
      saved: isMended ? opened.content : this.#content,
      clock: surroundings.clock,
      append: append => surroundings.bridge.request('draft.append', append),
      report: surroundings.onSave,
    })
    this.check = new DraftCheck(
      {
        clock: surroundings.clock,
        createWorker: surroundings.createWorker,
        checkRepetition: params => surroundings.bridge.request('repetition.check', { ...params, draft: this.id }),
        readReferences: () => surroundings.bridge.request('library.references', null),
        keyAt: index => blockKey(this.#editor, index) ?? '',
        indexOf: key => this.indexOf(key),
        onFindings: (key, text, source, findings) => this.#put(key, text, source, findings),
        onNews: surroundings.onNews,
      },
      { blocks: this.blocks, facts: this.#content, config: surroundings.config },
    )
    this.#offLibrary = surroundings.bridge.on('library.changed', () => this.check.libraryChanged())
    this.#isMended = isMended
    this.#openedSeq = opened.seq
  }

  /** Saves the body where it had to be mended to be shown. */
  start(): void {
    if (this.#isMended) this.save.changed(this.#content)
  }

  /** Asks for what was done before the draft was opened, so that it can be undone too. Without an answer nothing is. */
  async bringPast(): Promise<void> {
    if (this.#isMended) return
    const editor = this.#editor
    const reply = await this.#surroundings.bridge.request('draft.past', { id: this.id, seq: this.#openedSeq })
    if (reply.ok && editor === this.#editor) putPastUnder(editor, reply.value)
  }

  get editor(): DraftEditorModel {
    return this.#editor
  }

  /** The body as the editor holds it: the same objects, which never change. */
  get blocks(): readonly Block[] {
    return storedBlocks(this.#editor.children)
  }

  get content(): DraftContent {
    return this.#content
  }

  get title(): string {
    return draftTitle(this.blocks)
  }

  /** How far the draft has come, as far as the window knows. */
  get status(): DraftStatus {
    return this.#status
  }

  /** What may be changed of it now. */
  get freedom(): DraftFreedom {
    return freedomOf(this.#status)
  }

  /** The draft has come to another status, here or in another window. What could not be saved in between is tried again. */
  setStatus(status: DraftStatus): void {
    if (status === this.#status) return
    this.#status = status
    this.#surroundings.onNews()
    if (this.freedom === 'all' && this.save.failure === 'draft-in-review') void this.save.flush()
  }

  /** The block in which an input method is composing, by key. Its findings wait until it has ended. */
  get composing(): string | null {
    return this.#composing
  }

  startComposing(key: string | null): void {
    this.#composing = key
  }

  endComposing(): void {
    this.#composing = null
    const waiting = [...this.#deferred.values()]
    this.#deferred.clear()
    for (const put of waiting) put()
  }

  /** Runs a change once the input method that is composing has ended and its text is in the draft; at once where none is. */
  afterComposing(change: () => void): void {
    if (this.#composing === null) change()
    // Slate puts the committed text into the model after the event that ends the composition.
    else this.#deferred.set(`change ${this.#deferred.size}`, () => void this.#surroundings.clock.after(0, change))
  }

  /** Genre, form and limits stay as they are where the words do. */
  setGenre(genre: GenreId): void {
    if (this.#isFree()) this.#setFacts({ genre })
  }

  setFields(fields: DraftFields): void {
    if (this.#isFree()) this.#setFacts({ fields })
  }

  /** What is passed over in this draft alone. */
  setIgnored(ignored: readonly IgnoredFinding[]): void {
    if (this.freedom !== 'none') this.#setFacts({ ignored })
  }

  /** Limits of this draft alone. */
  setLimits(limits: readonly DraftLimit[]): void {
    if (this.#isFree()) this.#setFacts({ limits })
  }

  /** What the reviewer has answered of the checklist. */
  setChecklist(checklist: readonly ChecklistTick[]): void {
    if (this.freedom === 'none') return
    this.#content = { ...this.#content, checklist }
    this.save.changed(this.#content)
    this.#surroundings.onNews()
  }

  /** Comments and suggestions, together with the body as it stands now: their marks go to the disk with them. */
  setComments(comments: readonly Comment[]): void {
    if (this.freedom === 'none') return
    if (this.blocks !== this.#content.blocks) this.#bodyChanged()
    this.#content = { ...this.#content, comments }
    this.save.changed(this.#content)
    this.#surroundings.onNews()
  }

  /** Makes the draft what it was, body and all, in one undo step. Comments made since stay in the list. */
  restore(content: DraftContent): void {
    if (this.freedom !== 'all') return
    const { genre, fields, ignored = [], limits = [] } = content
    const before = this.#content.comments ?? []
    const comments = withComments(before, content.comments)
    restoreContent(this.#editor, this.#content, content)
    noteComments(this.#editor, before, comments, true)
    this.#setFacts({ genre, fields, ignored, limits })
    this.setComments(comments)
  }

  /**
   * Takes findings that are to be passed over off the paper, before linter and library say so. Returns the way to bring
   * them back where their text still stands.
   */
  passOver(ignoring: Ignoring): () => void {
    const taken = this.blocks.flatMap((block, index) => {
      const key = blockKey(this.#editor, index) as string
      if (this.findings.of(key).length === 0) return []
      const text = blockText(block)
      const putBack = this.findings.take(key, finding => isIgnored(finding, text, ignoring))
      return putBack ? [{ key, text, putBack }] : []
    })
    this.#surroundings.onNews()
    return () => {
      for (const { key, text, putBack } of taken) {
        const block = this.blocks[this.indexOf(key)]
        if (block && blockText(block) === text) putBack()
      }
      this.#surroundings.onNews()
    }
  }

  /** A new editor with the same text and the same undo steps, for when the present one can no longer be shown. */
  rebuildEditor(): DraftEditorModel {
    const { history } = this.#editor
    const { blocks } = this
    this.#editor = this.#createEditor(blocks)
    // Undo steps go by place: where the body had to be mended they would change something else.
    if (blocks.length === this.blocks.length && blocks.every(isValidBlock)) this.#editor.history = history
    this.findings.clear('lint')
    this.findings.clear('library')
    this.#bodyChanged()
    return this.#editor
  }

  /** Stops checking. Saving goes on until everything is on disk. */
  close(): void {
    this.check.close()
    this.#offLibrary()
  }

  /** Says so where it is not. */
  #isFree(): boolean {
    const isFree = this.freedom === 'all'
    if (!isFree) this.#surroundings.onLocked?.()
    return isFree
  }

  #createEditor(blocks: readonly Block[]): DraftEditorModel {
    const { now, parseHtml, habits } = this.#surroundings
    const editor = createDraftEditor(blocks, {
      now,
      parseHtml,
      ...(habits && { habits }),
      comments: () => new Set(this.#content.comments?.map(({ id }) => id)),
      onFields: fields => this.setFields({ ...fields, ...this.#content.fields }),
    })
    withFindings(editor, this.findings)
    withFieldHistory(editor, fields => this.setFields(fields))
    withLimitHistory(editor, limits => this.setLimits(limits))
    withFactHistory(editor, facts => this.#setFacts(facts))
    withChecklistHistory(editor, checklist => this.setChecklist(checklist))
    withCommentHistory(editor, comments => this.setComments(comments))
    withLock(editor, () => this.freedom, this.#surroundings.onLocked)
    const { onChange } = editor
    editor.onChange = options => {
      onChange(options)
      if (editor === this.#editor) this.#changed()
    }
    return editor
  }

  #changed(): void {
    if (this.blocks !== this.#content.blocks) this.#bodyChanged()
    this.#surroundings.onChange()
  }

  #bodyChanged(): void {
    this.#content = { ...this.#content, blocks: this.blocks }
    this.save.changed(this.#content)
    this.check.bodyChanged(this.blocks)
  }

  #setFacts(facts: Partial<DraftFacts>): void {
    this.#content = { ...this.#content, ...facts }
    this.save.changed(this.#content)
    this.check.factsChanged(this.#content)
    this.#surroundings.onNews()
  }

  /** Puts in findings of a block, if it still holds the text of which they speak; for the composing block, later. */
  #put(key: string, text: string, source: FindingSource, findings: readonly BlockFinding[]): void {
    if (key === this.#composing) {
      this.#deferred.set(`${source} ${key}`, () => this.#put(key, text, source, findings))
      return
    }
    const index = this.indexOf(key)
    const block = this.blocks[index]
    if (block && blockText(block) === text) this.findings.put(key, source, findings)
  }

  #indexes: ReadonlyMap<string, number> = new Map()
  #indexed: readonly Block[] = []

  /** Where a block stands now, by key; -1 where it is gone. Typing moves no block: the places known before it still hold. */
  indexOf(key: string): number {
    const known = this.#indexes.get(key)
    if (known !== undefined && blockKey(this.#editor, known) === key) return known
    if (this.#indexed === this.blocks) return -1
    this.#indexed = this.blocks
    this.#indexes = new Map(this.blocks.map((_, index) => [blockKey(this.#editor, index) as string, index]))
    return this.#indexes.get(key) ?? -1
  }
}
