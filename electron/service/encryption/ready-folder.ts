import { join } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { backupFolder, readSecondFolder } from '../backups/backup-file.ts'
import { ownPart } from '../backups/second-folder.ts'
import { guardFolder } from '../storage/rescue/folder-guard.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import type { Envelope } from './envelope.ts'
import { envelopesBeside, findEnvelope, keepEnvelope } from './envelope-file.ts'
import { discardConverted, hasConverted } from './exchange-folder.ts'
import { finishExchange } from './finish-exchange.ts'
import { formOf } from './keyed-file.ts'

/** A data folder as a start finds it. */
export interface ReadyFolder {
  /** The sealed key of an encrypted folder; undefined where it is not encrypted. */
  readonly envelope: Envelope | undefined
  /** Why nothing can be opened; null where it can. */
  readonly problem: ServiceError | null
}

/**
 * Looks whether a data folder is encrypted, before anything of it is opened. What an earlier run left half done is finished
 * where it was decided, else undone. A sealed key that is gone is taken from beside the backups.
 */
export function readyFolder(dataFolder: string): ReadyFolder {
  try {
    const found = findEnvelope(dataFolder)
    if (found.kind === 'damaged') return { envelope: undefined, problem: new ServiceError('envelope-damaged') }
    const envelope = found.kind === 'found' ? found.envelope : fromBackups(dataFolder)
    if (!envelope?.change && !hasConverted(dataFolder)) return { envelope, problem: null }
    const guard = guardFolder(join(dataFolder, 'drafts.db'))
    try {
      if (envelope?.change) return { envelope: finishExchange(dataFolder, envelope), problem: null }
      discardConverted(dataFolder)
      return { envelope, problem: null }
    } finally {
      guard.release()
    }
  } catch (error) {
    const failure = toServiceError(error)
    if (failure instanceof ServiceError) return { envelope: undefined, problem: failure }
    throw failure
  }
}

/** The envelope of a folder whose own is gone though its drafts are encrypted: the one that lies beside its backups. */
function fromBackups(dataFolder: string): Envelope | undefined {
  const databaseFile = join(dataFolder, 'drafts.db')
  if (formOf(databaseFile) !== 'encrypted') return undefined
  const stick = readSecondFolder(databaseFile)
  const beside = [...envelopesBeside(backupFolder(databaseFile)), ...(stick ? envelopesBeside(ownPart(stick)) : [])]
  // Which of several is the right one only its secret would tell.
  const ids = new Set(beside.map(({ keyId }) => keyId))
  if (ids.size !== 1) return undefined
  const [envelope] = beside
  if (envelope) keepEnvelope(dataFolder, envelope)
  return envelope
}
