import { Buffer } from 'node:buffer'
import type { ExportOutcome, Handlers } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftTitle } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
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
    'export.docx': async ({ content, profile, fontSet, speechRate }) => {
      const options = { profile: knownProfile(profile), ...(fontSet && { fontSet }), ...(speechRate && { speechRate }) }
      return saveFile(exportTitleFileName(content), await exportDocx(content, options))
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

function knownProfile(choice: ProfileChoice): ProfileChoice {
  if (!chosenProfile(choice)) throw new ServiceError('profile-not-found')
  return choice
}
