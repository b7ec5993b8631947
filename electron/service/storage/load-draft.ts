import type { Database } from 'better-sqlite3'
import { errorSentence, ServiceError } from '../../../core/contract/errors.ts'
import { applyEdit } from '../../../core/document/block-edit.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { getDraft } from './draft-rows.ts'
import { lastStep, parseStep, stepsAfter } from './journal.ts'
import { type ReadVersion, readVersion, versionNumbers } from './versions.ts'

/** A draft as it stands: the newest sound version with the journal replayed on it. */
export interface LoadedDraft {
  readonly content: DraftContent
  /** The number of the last step stored, whether or not damage kept it from being replayed. */
  readonly seq: number
  /** Steps and their UTF-16 units since the version that `content` was built on. */
  readonly steps: number
  readonly size: number
  /** A sentence, where damage was found. The next append then stores `content` as a version before its own steps. */
  readonly notice: string | null
}

const mended = '这份稿件的保存记录有一处损坏，已由编辑记录完整恢复；请核对后继续。'

/**
 * Rebuilds a draft. Damage never hides it: an earlier version serves where the newest is altered, replay stops before
 * an altered step, and an altered version serves, with a notice, where no sound one is left. Throws ServiceError
 * `draft-not-found`, `draft-too-new`, and `draft-unreadable` where nothing at all can be read.
 */
export function loadDraft(database: Database, id: string): LoadedDraft {
  const record = getDraft(database, id)
  const { base, isNewest } = baseVersion(database, id)
  let content = base.content
  let reached = base.seq
  let size = 0
  for (const json of stepsAfter(database, id, base.seq)) {
    try {
      content = applyEdit(content, parseStep(json))
    } catch {
      break
    }
    reached++
    size += json.length
  }
  const seq = Math.max(record.seq, reached, lastStep(database, id))
  const isWhole = base.isIntact && reached === seq && reached === record.seq
  const notice = isWhole ? (isNewest ? null : mended) : errorSentence('draft-damaged')
  return { content, seq, steps: reached - base.seq, size, notice }
}

function baseVersion(database: Database, id: string): { readonly base: ReadVersion; readonly isNewest: boolean } {
  let altered: ReadVersion | undefined
  let isNewest = true
  for (const number of versionNumbers(database, id)) {
    const version = readVersion(database, id, number)
    if (version?.isIntact) return { base: version, isNewest }
    altered ??= version
    isNewest = false
  }
  if (!altered) throw new ServiceError('draft-unreadable')
  return { base: altered, isNewest: false }
}
