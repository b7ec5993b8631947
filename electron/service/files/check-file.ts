import type { ImportedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { chosenProfile, type ProfileChoice } from '../../../core/docx/own-profile.ts'
import { checkFormat } from '../../../core/format-check/check-format.ts'
import type { FormatReport } from '../../../core/format-check/finding.ts'
import { readFileInWorker } from './file-client.ts'
import { fileKind } from './file-kind.ts'
import { assertReadableSize } from './readable-size.ts'

/** A new file made to the profile, and what of the old one it does not hold, a Chinese sentence each. */
export interface ConformedFile {
  readonly content: ImportedFile['content']
  readonly bytes: Uint8Array
  readonly losses: readonly string[]
}

/** Compares a Word file with a profile. Throws as `readDraftFile`, and file-unsupported for any other kind of file. */
export async function checkFile(name: string, bytes: Uint8Array, choice: ProfileChoice): Promise<FormatReport> {
  const profile = chosenProfile(choice)
  if (!profile) throw new ServiceError('profile-not-found')
  const { facts, content } = await readFormatOf(name, bytes)
  return checkFormat(facts, content, profile)
}

/** Sets a Word file anew by a profile: its text and structure are read, and a new file is written. Throws as `checkFile`. */
export async function conformFile(name: string, bytes: Uint8Array, profile: ProfileChoice): Promise<ConformedFile> {
  const { facts, content } = await readFormatOf(name, bytes)
  return { content, bytes: await exportDocx(content, { profile }), losses: facts.losses }
}

async function readFormatOf(name: string, bytes: Uint8Array) {
  assertReadableSize(name, bytes.length)
  if (fileKind(name, bytes) === 'encrypted') throw new ServiceError('file-encrypted', name)
  if (fileKind(name, bytes) !== 'docx') throw new ServiceError('file-unsupported', name)
  return readFileInWorker({ reading: 'format', name, bytes })
}
