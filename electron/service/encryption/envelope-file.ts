import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diskFailure } from '../disk-failure.ts'
import { makeFolder } from '../make-folder.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { type Envelope, parseEnvelope } from './envelope.ts'

/** The file in a data folder that says that it is encrypted, and holds its sealed key. */
export function envelopeFile(dataFolder: string): string {
  return join(dataFolder, 'encryption.json')
}

/** A second one beside it: without either the drafts would be lost. */
function spareFile(dataFolder: string): string {
  return join(dataFolder, 'encryption.copy.json')
}

/** How an encrypted data folder is found; `damaged` where the file is there and cannot be read, nor its copy. */
export type FoundEnvelope =
  | { readonly kind: 'none' | 'damaged' }
  | { readonly kind: 'found'; readonly envelope: Envelope }

/** Reads the envelope of a data folder, or else its copy. */
export function findEnvelope(dataFolder: string): FoundEnvelope {
  const files = [envelopeFile(dataFolder), spareFile(dataFolder)]
  for (const file of files) {
    const envelope = readEnvelope(file)
    if (envelope) return { kind: 'found', envelope }
  }
  return { kind: files.some(file => existsSync(file)) ? 'damaged' : 'none' }
}

/** The envelope in a file; undefined where there is none that can be read. */
export function readEnvelope(file: string): Envelope | undefined {
  try {
    return parseEnvelope(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Keeps the envelope of a data folder, whole or not at all, and then its copy. Where there is no room for that one, none
 * is left: an old one would open with an old password.
 */
export function keepEnvelope(dataFolder: string, envelope: Envelope): void {
  writeEnvelope(envelopeFile(dataFolder), envelope)
  const spare = spareFile(dataFolder)
  try {
    writeEnvelope(spare, envelope)
  } catch (error) {
    if (!diskFailure(error)) throw error
    rmSync(spare, { force: true })
  }
}

/** Deletes the envelope of a data folder that is encrypted no more: the copy first, as the other one counts. */
export function removeEnvelope(dataFolder: string): void {
  rmSync(spareFile(dataFolder), { force: true })
  rmSync(envelopeFile(dataFolder), { force: true })
  syncFolder(dataFolder)
}

const besideBackups = /^encryption-[0-9a-f]{16}\.json$/

/** Puts an envelope beside the backups that its key opens, so that they open with the password of their time elsewhere. */
export function keepBesideBackups(folder: string, { change: _, ...envelope }: Envelope): void {
  const file = join(folder, `encryption-${envelope.keyId}.json`)
  if (JSON.stringify(readEnvelope(file)) === JSON.stringify(envelope)) return
  makeFolder(folder, 0o700)
  writeEnvelope(file, envelope)
}

/** All envelopes that lie beside the backups of a folder. */
export function envelopesBeside(folder: string): readonly Envelope[] {
  try {
    return readdirSync(folder)
      .filter(name => besideBackups.test(name))
      .flatMap(name => readEnvelope(join(folder, name)) ?? [])
  } catch {
    return []
  }
}

function writeEnvelope(file: string, envelope: Envelope): void {
  const fresh = `${file}.part`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    writeFileSync(handle, `${JSON.stringify(envelope, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  try {
    syncFolder(dirname(file))
  } catch (error) {
    // Some sticks cannot bring a folder to disk by itself; the file is there all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error
  }
}
