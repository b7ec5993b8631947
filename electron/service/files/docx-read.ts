import type { Block } from '../../../core/document/draft.ts'
import type { RawParagraph } from '../../../core/document/recognise.ts'
import {
  type FileComment,
  hasRevisions,
  type RevisionCounts,
  type RevisionView,
  revisionNotice,
} from '../../../core/document/word-marks.ts'
import { isOwnExport, isReadingCopy } from '../../../core/docx/read-back.ts'
import { DocxBody } from './docx-body.ts'
import { readComments } from './docx-comments.ts'
import { holdsOwnText } from './docx-margins.ts'
import { omissionSentences } from './docx-notices.ts'
import { readNumbering } from './docx-numbering.ts'
import { findParts } from './docx-package.ts'
import { type ReviewedBody, reviewedBody } from './docx-review.ts'
import { readStyles } from './docx-styles.ts'
import { readThreads } from './docx-threads.ts'
import { readXml } from './xml.ts'
import { openZip } from './zip.ts'

/** The paragraphs of a file, with what was left out, a Chinese sentence each. */
export interface RawDocument {
  readonly paragraphs: readonly RawParagraph[]
  readonly notices: readonly string[]
  /** The file was exported here: its styles say what each paragraph is. */
  readonly isOwn?: boolean
  /** The tracked changes of the file; absent where it has none. */
  readonly revisions?: RevisionCounts
  readonly comments?: readonly FileComment[]
  /** Puts comments and changes on the body that is made of the paragraphs, where they were asked for. */
  readonly review?: (blocks: readonly Block[]) => ReviewedBody
}

/**
 * Reads a Word file with its tracked changes as `view` says. Synchronous and bounded in what it inflates, not in time: a stranger's file is read in a worker.
 * Throws ServiceError file-damaged, file-encrypted, file-too-large or file-unsupported.
 */
export function readDocx(name: string, bytes: Uint8Array, view: RevisionView = 'accepted'): RawDocument {
  const zip = openZip(bytes, name)
  const parts = findParts(zip, name)
  const styles = readStyles(zip, parts.styles, name)
  const isOwn = isOwnExport(styles.names)
  const isReading = isOwn && isReadingCopy(styles.names)
  const body = new DocxBody(name, styles, readNumbering(zip, parts.numbering, name), { isOwn, isReading, view })
  readXml(zip, parts.document, name, body)
  if (parts.margins.some(part => holdsOwnText(zip, part, name))) body.omitted.add('header')
  if (zip.names().some(entry => /(?:^|\/)vbaProject\.bin$/iu.test(entry))) body.omitted.add('macro')
  const comments = readComments(zip, parts.comments, name, body.comments)
  // Several references may lead to one comment, and some to none.
  if (comments.length > 0 && !body.marks) body.counts.set('comment', comments.length)
  else if (body.marks) body.omitted.delete('comment')
  const { counts: revisions } = body.revisions
  const isRevised = hasRevisions(revisions)
  const { marks } = body
  const threads = marks
    ? readThreads(zip, { comments: parts.comments, extended: parts.commentsExtended }, name)
    : { threads: new Map(), lost: 0 }
  return {
    paragraphs: body.paragraphs,
    notices: [
      ...(isRevised && view !== 'suggestions' ? [revisionNotice(view, revisions)] : []),
      ...omissionSentences(body.omitted, body.counts),
    ],
    ...(isOwn && { isOwn }),
    ...(isRevised && { revisions }),
    ...(comments.length > 0 && { comments }),
    ...(marks && {
      review: blocks => reviewedBody({ paragraphs: body.paragraphs, marks, threads, revisions }, blocks),
    }),
  }
}
