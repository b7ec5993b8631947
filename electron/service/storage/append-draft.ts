import type { Database } from 'better-sqlite3'
import type { DraftAppend } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { applyEdit, type DraftEdit } from '../../../core/document/block-edit.ts'
import { type DraftContent, draftTitle } from '../../../core/document/draft.ts'
import { type DraftFreedom, freedomOf } from '../../../core/document/draft-status.ts'
import { isAllowed } from '../../../core/review/review-edit.ts'
import { countCharacters } from './draft-counts.ts'
import { getDraft, putDraft } from './draft-rows.ts'
import { addSteps, stepsAfter } from './journal.ts'
import type { LoadedDraft } from './load-draft.ts'
import { addVersion } from './versions.ts'

/**
 * Adds the steps of an append that are not stored yet to the journal of `current`, in one transaction, and answers with
 * the draft that results. A window that got no answer may send the same steps again, alone or with later ones behind
 * them. Throws ServiceError `draft-conflict` where other steps hold those numbers or an edit does not fit, and
 * `draft-in-review` or `draft-final` where the draft's status forbids an edit.
 */
export function appendDraft(database: Database, current: LoadedDraft, append: DraftAppend, now: number): LoadedDraft {
  const { id } = append
  const edits = newEdits(database, current, append)
  if (edits.length === 0) return current
  return database
    .transaction(() => {
      const freedom = freedomOf(getDraft(database, id).summary.status)
      const content = edits.reduce((before, edit) => applyAllowed(before, edit, freedom), current.content)
      return storeEdits(database, id, current, { edits, content }, now)
    })
    .immediate()
}

/**
 * Adds steps to the journal of `current` that lead to `content`, in the transaction under way, and answers with the draft
 * that results.
 */
export function storeEdits(
  database: Database,
  id: string,
  current: LoadedDraft,
  { edits, content }: { readonly edits: readonly DraftEdit[]; readonly content: DraftContent },
  now: number,
): LoadedDraft {
  const record = getDraft(database, id)
  const isMended = current.notice !== null
  if (isMended) addVersion(database, id, current, now)
  const size = addSteps(database, id, current.seq, edits)
  const seq = current.seq + edits.length
  const summary = {
    ...record.summary,
    title: record.renamed ? record.summary.title : draftTitle(content.blocks),
    genre: content.genre,
    characters: countCharacters(content.blocks),
    updatedAt: now,
  }
  putDraft(database, { ...record, summary, seq })
  const since = isMended ? { steps: 0, size: 0 } : current
  return { content, seq, steps: since.steps + edits.length, size: since.size + size, notice: null }
}

function newEdits(database: Database, current: LoadedDraft, { id, seq, edits }: DraftAppend): readonly DraftEdit[] {
  if (seq > current.seq) throw new ServiceError('draft-conflict')
  const known = Math.min(edits.length, current.seq - seq)
  const stored = stepsAfter(database, id, seq)
  for (const edit of edits.slice(0, known)) {
    if (stored.next().value !== JSON.stringify(edit)) throw new ServiceError('draft-conflict')
  }
  return edits.slice(known)
}

function applyAllowed(content: DraftContent, edit: DraftEdit, freedom: DraftFreedom): DraftContent {
  if (!isAllowed(edit, content, freedom)) throw new ServiceError(freedom === 'none' ? 'draft-final' : 'draft-in-review')
  try {
    return applyEdit(content, edit)
  } catch (error) {
    throw error instanceof RangeError ? new ServiceError('draft-conflict', '', { cause: error }) : error
  }
}
