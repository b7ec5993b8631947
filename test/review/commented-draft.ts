import { parseDraftContent } from '../../core/contract/draft-schema.ts'
import { applyEdit } from '../../core/document/block-edit.ts'
import type { Comment } from '../../core/document/comment.ts'
import type { Block, DraftContent } from '../../core/document/draft.ts'
import { editsBetween } from '../../core/document/edits-between.ts'
import type { ReviewedDraft } from '../../renderer/editor/change-review.ts'
import { createDraftEditor } from '../../renderer/editor/create-editor.ts'
import type { DraftEditorModel } from '../../renderer/editor/slate-types.ts'
import { storedBlocks } from '../../renderer/editor/table/stored-blocks.ts'
import { isValidBlock } from '../../renderer/editor/valid-blocks.ts'
import { withCommentHistory } from '../../renderer/editor/with-comment-history.ts'

/** What typing corrects by itself would write characters that no oracle knows. */
const habits = {
  marks: false,
  quotationMarks: false,
  digits: false,
  dates: false,
  structure: false,
  renumbering: false,
}

/** A draft in an editor with its comments, saved step by step into a journal and loaded from it again. */
export class CommentedDraft implements ReviewedDraft {
  readonly freedom = 'all'
  editor: DraftEditorModel
  content: DraftContent
  /** What the journal leads to. */
  stored: DraftContent
  #saved: DraftContent

  constructor(content: DraftContent) {
    this.content = this.stored = this.#saved = content
    this.editor = this.#open(content)
  }

  get blocks(): readonly Block[] {
    return storedBlocks(this.editor.children)
  }

  setComments = (comments: readonly Comment[]): void => {
    this.content = { ...this.content, blocks: this.blocks, comments }
  }

  /** Sends what changed since the last time into the journal, as JSON. */
  save(): void {
    this.content = { ...this.content, blocks: this.blocks }
    for (const edit of editsBetween(this.#saved, this.content)) {
      this.stored = applyEdit(this.stored, JSON.parse(JSON.stringify(edit)))
    }
    this.#saved = this.content
  }

  /** Opens the draft anew from what is stored. */
  restart(): void {
    this.save()
    this.content = this.#saved = this.stored = parseDraftContent(JSON.parse(JSON.stringify(this.stored)))
    if (!this.stored.blocks.every(isValidBlock)) throw new Error('the editor would mend what was stored')
    this.editor = this.#open(this.stored)
    this.#saved = { ...this.content, blocks: this.blocks }
    this.content = this.#saved
    this.stored = this.#saved
  }

  #open(content: DraftContent): DraftEditorModel {
    const editor = createDraftEditor(content.blocks, {
      now: () => 0,
      habits: () => habits,
      parseHtml: () => {
        throw new Error('no HTML here')
      },
      onFields: () => undefined,
      comments: () => new Set(this.content.comments?.map(({ id }) => id)),
    })
    return withCommentHistory(editor, comments => this.setComments(comments))
  }
}
