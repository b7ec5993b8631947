import { TextEncoder } from 'node:util'
import type { Handlers, Settings } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftPath } from '../../../core/contract/library-files.ts'
import { safeFileName } from '../../../core/docx/file-name.ts'
import { officeProfile } from '../../../core/docx/own-profile.ts'
import { pageSetting } from '../../../core/docx/profiles.ts'
import type { LintConfig } from '../../../core/lint/config.ts'
import { type KnownDocuments, knownDocuments, noDocuments } from '../../../core/lint/reference/known-documents.ts'
import { withUnit } from '../../../core/lint/unit-vocabulary.ts'
import { reportDocx } from '../../../core/report/report-docx.ts'
import { reportHtml } from '../../../core/report/report-html.ts'
import type { Library } from '../library/library.ts'
import { type ReviewTask, reportDay, reviewDraft } from '../report/review-draft.ts'
import type { Storage } from '../storage/storage.ts'
import type { SaveFile } from './files.ts'

/** What a library tells of its documents, which holds for every draft. */
type Compared = Pick<ReviewTask, 'known' | 'library' | 'numbers'>

const withNone: Compared = { known: noDocuments }

/** Review reports (审核报告) of drafts, and the files that they become. */
export function reportHandlers(storage: Storage, library: () => Promise<Library>, saveFile: SaveFile) {
  /** What the documents of the library were when it last told of them: reading it anew takes long where there are many. */
  let read: { readonly documents: string; readonly known: Promise<KnownDocuments> } | undefined

  const knownTo = (opened: Library, documents: string): Promise<KnownDocuments> => {
    if (read?.documents === documents) return read.known
    const known = opened.references().then(knownDocuments)
    read = { documents, known }
    known.catch(() => (read = undefined))
    return known
  }

  /** With a library that is empty or cannot be read a draft is not compared: the report says so. */
  const comparedNow = async (): Promise<Compared> => {
    try {
      const opened = await library()
      const documents = await opened.list()
      if (documents.length === 0) return withNone
      const numbers = new Map(documents.map(({ id, number }) => [id, number ?? '']))
      return { known: await knownTo(opened, JSON.stringify(documents)), library: opened, numbers }
    } catch (error) {
      if (error instanceof ServiceError) return withNone
      throw error
    }
  }

  return {
    'report.review': async ({ id }) => {
      const [{ summary, content }, log, settings, compared] = await Promise.all([
        storage.open(id),
        storage.log(id),
        storage.readSettings(),
        comparedNow(),
      ])
      const { report } = await reviewDraft(content, {
        ...compared,
        title: summary.title,
        config: lintConfigOf(settings),
        copyOf: draftPath(id),
        reviewer: '',
        date: reportDay(new Date()),
        moves: log.map(({ version: _, ...move }) => move),
      })
      return report
    },
    'report.export': async ({ name, kind, parts }) => {
      const bytes = kind === 'docx' ? await reportDocx(parts) : new TextEncoder().encode(reportHtml(name, parts))
      return saveFile(safeFileName(name, `.${kind}`), bytes)
    },
  } satisfies Partial<Handlers>
}

/** The checker as the settings have it, as in the window. */
function lintConfigOf({ lint, speechRate, profiles, profile }: Settings): LintConfig {
  return withUnit({ ...lint, speechRate, page: pageSetting(officeProfile(profiles, profile)) })
}
