import { Buffer } from 'node:buffer'
import type { DocxExport, ExportOutcome, Handlers } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftTitle } from '../../../core/document/draft.ts'
import { compareDocx } from '../../../core/docx/compare-docx.ts'
import { type ExportOptions, exportDocx } from '../../../core/docx/export.ts'
import { exportTitleFileName, safeFileName } from '../../../core/docx/file-name.ts'
import { chosenProfile, type ProfileChoice } from '../../../core/docx/own-profile.ts'
import { markdownFile } from '../../../core/plain/markdown-file.ts'
import { textFile } from '../../../core/plain/text-file.ts'
import { checkFile, conformFile } from '../files/check-file.ts'
import { readDraftFile } from '../files/read-file.ts'

/** Puts a finished file where the person wants it: the shell's part of an export. */
export type SaveFile = (name: string, bytes: Uint8Array) => Promise<ExportOutcome>

/** Files in and out: reading a stranger's document, writing a Word file. */
export function fileHandlers(saveFile: SaveFile) {
  return {
    'file.read': ({ name, bytes, revisions }) => readDraftFile(name, Buffer.from(bytes, 'base64'), { revisions }),
    'export.docx': async ({ content, withReview, ...layout }) => {
      const options = { ...optionsOf(layout), ...(withReview && { reviewClock: clockOffset }) }
      const name = exportTitleFileName(content)
      return saveFile(withReview ? fileNameWith(name, '_批注稿') : name, await exportDocx(content, options))
    },
    'export.comparison': async ({ before, after, author, ...layout }) => {
      const options = { ...optionsOf(layout), author, at: Date.now(), clock: clockOffset }
      const bytes = await compareDocx(before, after, options)
      return saveFile(fileNameWith(exportTitleFileName(after), '_修订对比'), bytes)
    },
    'export.text': ({ content, kind }) =>
      saveFile(
        safeFileName(draftTitle(content.blocks), `.${kind}`),
        kind === 'txt' ? textFile(content) : markdownFile(content),
      ),
    'format.check': ({ name, bytes, profile }) => checkFile(name, Buffer.from(bytes, 'base64'), knownProfile(profile)),
    'format.conform': async ({ name, bytes, profile }) => {
      const conformed = await conformFile(name, Buffer.from(bytes, 'base64'), knownProfile(profile))
      return {
        outcome: await saveFile(conformedFileName(name), conformed.bytes),
        losses: conformed.losses,
      }
    },
  } satisfies Partial<Handlers>
}

/** Beside the source, and never in its place: 「通知_规范版.docx」. */
function conformedFileName(name: string): string {
  return safeFileName(`${name.replace(/\.[^.]{1,8}$/u, '')}_规范版`, '.docx')
}

function optionsOf({ profile, fontSet, speechRate }: Omit<DocxExport, 'content' | 'withReview'>): ExportOptions {
  return { profile: knownProfile(profile), ...(fontSet && { fontSet }), ...(speechRate && { speechRate }) }
}

/** 「通知_批注稿.docx」: a file that is told apart from the text alone. */
function fileNameWith(name: string, what: string): string {
  return safeFileName(`${name.replace(/\.docx$/u, '')}${what}`, '.docx')
}

/** The minutes by which the clock on the wall is ahead of Greenwich. */
function clockOffset(at: number): number {
  return -new Date(at).getTimezoneOffset()
}

function knownProfile(choice: ProfileChoice): ProfileChoice {
  if (!chosenProfile(choice)) throw new ServiceError('profile-not-found')
  return choice
}
