import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type {
  EncryptionProgress,
  EncryptionState,
  OfferedRecoveryKey,
  Secret,
} from '../../../core/contract/encryption.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { recoveryKeyGroups } from '../../../core/encryption/recovery-key.ts'
import { backupFolder } from '../backups/backup-file.ts'
import type { OpenFolder } from '../open-folder.ts'
import { guardFolder } from '../storage/rescue/folder-guard.ts'
import { hasContent } from '../storage/rescue/recovery-files.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import type { Attempts } from './attempts.ts'
import {
  type DataKey,
  type Envelope,
  makeEnvelope,
  newDataKey,
  newRecoveryKey,
  openEnvelope,
  withPassword,
  withRecoveryKey,
} from './envelope.ts'
import { findEnvelope, keepBesideBackups, keepEnvelope } from './envelope-file.ts'
import { discardQuietly, finishExchange } from './finish-exchange.ts'
import { type FolderKeys, folderKeys } from './folder-keys.ts'
import { erasePlainCopies, plainCopies } from './plain-copies.ts'
import { runConversion } from './run-conversion.ts'

/** How long windows have to save before the folder closes under them, in milliseconds. */
const savingTime = 600

/** Groups of a new recovery key that are typed back. */
const askedGroups = 2

/** What the keeping of a folder needs of the service. */
export interface EncryptionOptions {
  readonly dataFolder: string
  /** The envelope of an encrypted folder as it was found; undefined where it is not encrypted. */
  readonly envelope: Envelope | undefined
  readonly attempts: Attempts
  /** Opens the folder with its keys. */
  open(keys: FolderKeys | null, envelope: () => Envelope | null): Promise<OpenFolder>
  onChanged(state: EncryptionState): void
  onLocking(): void
  onProgress(progress: EncryptionProgress): void
}

/** An offered recovery key, until it is typed back in part. */
interface Offer {
  readonly dataKey: DataKey
  readonly envelope: Envelope
  readonly groups: readonly string[]
  readonly asked: readonly number[]
}

/**
 * A data folder that may be encrypted: open, locked, or on the way from one form to the other. The data key is in memory
 * while it is open, and nowhere else.
 */
export class Encryption {
  readonly #options: EncryptionOptions
  #envelope: Envelope | undefined
  #dataKey: DataKey | undefined
  #folder: OpenFolder | undefined
  #offer: Offer | undefined
  #isRunning = false
  #isCancelled = false
  #cancel: () => void = () => undefined
  /** Keeps a locked folder from being opened by another program. */
  #guard: { release(): void } | undefined

  constructor(options: EncryptionOptions) {
    this.#options = options
    this.#envelope = options.envelope
  }

  /** Opens a folder that is not encrypted; of one that is it only takes hold. Answers why drafts cannot be reached. */
  async start(): Promise<ServiceError | null> {
    if (!this.#envelope) return (await this.#open()).problem
    try {
      this.#guard = guardFolder(this.#database)
      return null
    } catch (error) {
      if (error instanceof ServiceError) return error
      throw error
    }
  }

  /** The open folder. Throws ServiceError `locked`, `encryption-running`. */
  get folder(): OpenFolder {
    if (this.#folder) return this.#folder
    throw new ServiceError(this.#isRunning ? 'encryption-running' : 'locked')
  }

  state(): EncryptionState {
    const isOn = this.#envelope !== undefined
    return {
      isOn,
      isLocked: isOn && !this.#dataKey,
      unencryptedCopies: isOn && this.#dataKey && !this.#isRunning ? plainCopies(this.#database).length : 0,
      isRunning: this.#isRunning,
    }
  }

  async unlock(secret: Secret): Promise<null> {
    const envelope = this.#needsEnvelope()
    this.#refuseRunning()
    if (this.#dataKey) return null
    this.#dataKey = await this.#opened(envelope, secret)
    await this.#openUnlocked()
    return null
  }

  async reset(recoveryKey: string, password: string): Promise<null> {
    const envelope = this.#needsEnvelope()
    const dataKey = await this.#opened(envelope, { by: 'recovery-key', text: recoveryKey })
    this.#keep(await withPassword(envelope, dataKey, password))
    if (this.#dataKey) return null
    this.#dataKey = dataKey
    await this.#openUnlocked()
    return null
  }

  async lock(): Promise<null> {
    this.#needsEnvelope()
    this.#refuseRunning()
    if (!this.#dataKey) return null
    this.#options.onLocking()
    await setTimeout(savingTime)
    await this.#close()
    this.#forgetKey()
    this.#guard = guardFolder(this.#database)
    this.#tell()
    return null
  }

  /** Offers a recovery key: of a new data key where the folder is not encrypted, else of the present one. */
  async offer(password: string): Promise<OfferedRecoveryKey> {
    this.#refuseRunning()
    const recoveryKey = newRecoveryKey()
    const groups = recoveryKeyGroups(recoveryKey)
    const asked = chosenGroups(groups.length)
    if (this.#envelope) {
      const dataKey = await this.#opened(this.#envelope, { by: 'password', text: password })
      this.#offer = { dataKey, envelope: withRecoveryKey(this.#envelope, dataKey, recoveryKey), groups, asked }
    } else {
      const dataKey = newDataKey()
      this.#offer = { dataKey, envelope: await makeEnvelope(dataKey, password, recoveryKey), groups, asked }
    }
    return { groups, asked }
  }

  renewRecoveryKey(groups: readonly string[]): null {
    const offer = this.#taken(groups)
    if (offer.envelope.keyId !== this.#needsEnvelope().keyId) throw new ServiceError('encryption-not-as-asked')
    // The password may have been changed since the offer.
    this.#keep({ ...this.#needsEnvelope(), recovery: offer.envelope.recovery })
    this.#offer = undefined
    return null
  }

  async changePassword(secret: Secret, password: string): Promise<null> {
    this.#refuseRunning()
    const envelope = this.#needsEnvelope()
    const dataKey = await this.#opened(envelope, secret)
    this.#keep(await withPassword(envelope, dataKey, password))
    return null
  }

  async turnOn(groups: readonly string[], erase: boolean): Promise<EncryptionState> {
    if (this.#envelope) throw new ServiceError('encryption-not-as-asked')
    const { dataKey, envelope } = this.#taken(groups)
    await this.#convert({ dataKey, envelope })
    this.#offer = undefined
    await this.#alone(async () => {
      this.#progress('erase', 0.92)
      // The first backup under the new key: the others may then go.
      await this.folder.backups.make('hand')
      if (erase) this.#eraseCopies()
    }).catch(error => {
      // The folder is encrypted all the same; the state tells of the copies that are left.
      if (!(toServiceError(error) instanceof ServiceError)) throw error
    })
    this.#tell()
    return this.state()
  }

  async turnOff(password: string): Promise<EncryptionState> {
    const envelope = this.#needsEnvelope()
    this.#refuseRunning()
    if (!this.#dataKey) throw new ServiceError('locked')
    await this.#opened(envelope, { by: 'password', text: password })
    await this.#convert(null)
    await this.#alone(() => this.folder.backups.make('hand')).catch(error => {
      if (!(toServiceError(error) instanceof ServiceError)) throw error
    })
    this.#tell()
    return this.state()
  }

  cancel(): null {
    this.#isCancelled = true
    this.#cancel()
    return null
  }

  async eraseCopies(): Promise<EncryptionState> {
    this.#refuseRunning()
    if (!this.#dataKey) throw new ServiceError('locked')
    await this.#alone(async () => this.#eraseCopies())
    return this.state()
  }

  async close(): Promise<void> {
    this.#guard?.release()
    this.#guard = undefined
    await this.#close()
    this.#forgetKey()
  }

  get #database(): string {
    return join(this.#options.dataFolder, 'drafts.db')
  }

  async #open(): Promise<OpenFolder> {
    const keys = this.#dataKey ? folderKeys(this.#dataKey) : null
    this.#guard?.release()
    this.#guard = undefined
    this.#folder = await this.#options.open(keys, () => this.#envelope ?? null)
    return this.#folder
  }

  async #openUnlocked(): Promise<void> {
    try {
      // What an exchange that failed has left to do.
      if (this.#envelope?.change) this.#envelope = this.#finished(this.#envelope)
      if (!this.#envelope) this.#forgetKey()
      await this.#open()
    } catch (error) {
      this.#forgetKey()
      throw toServiceError(error)
    }
    this.#tell()
  }

  #finished(decided: Envelope): Envelope | undefined {
    try {
      return finishExchange(this.#options.dataFolder, decided)
    } catch (error) {
      throw new ServiceError('encryption-unfinished', '', { cause: error })
    }
  }

  #forgetKey(): void {
    this.#dataKey?.fill(0)
    this.#dataKey = undefined
    this.#offer = undefined
  }

  async #close(): Promise<void> {
    const folder = this.#folder
    this.#folder = undefined
    await folder?.close()
  }

  /**
   * Encrypts the folder under a new key, or decrypts it where `next` is null. Up to the moment in which the envelope says
   * so nothing has changed; from then on the exchange is finished, by the next start if need be.
   */
  async #convert(next: { readonly dataKey: DataKey; readonly envelope: Envelope } | null): Promise<void> {
    const { dataFolder } = this.#options
    await this.#alone(async () => {
      this.#progress('backup', 0, true)
      this.#cancel = () => void this.folder.backups.cancel()
      await this.folder.backups.make('hand')
      this.#options.onLocking()
      await setTimeout(savingTime)
      const from = this.#dataKey ? folderKeys(this.#dataKey) : null
      const to = next ? folderKeys(next.dataKey) : null
      try {
        await this.#close()
        this.#guard = guardFolder(this.#database)
        // What stands in the log alone would be left behind.
        if (hasContent(`${this.#database}-wal`)) throw new ServiceError('write-failed')
        this.#throwIfCancelled()
        const running = runConversion(dataFolder, { from, to }, done => {
          this.#progress(done < 0.5 ? 'copy' : 'verify', 0.1 + 0.75 * done, true)
        })
        this.#cancel = running.cancel
        await running.finished
        this.#throwIfCancelled()
        this.#cancel = () => undefined
        this.#progress('exchange', 0.88)
        this.#exchange(next?.envelope ?? null)
        this.#dataKey = next?.dataKey
      } catch (error) {
        const found = findEnvelope(dataFolder)
        if (found.kind === 'found' && found.envelope.change) {
          // Decided, and not done: nothing may be written before it is, by the next unlocking or the next start.
          this.#envelope = found.envelope
          this.#forgetKey()
          throw new ServiceError('encryption-unfinished', '', { cause: error })
        }
        discardQuietly(dataFolder)
        await this.#open()
        throw toServiceError(error)
      }
      await this.#open()
    })
  }

  /** From here on there is no way back. */
  #exchange(next: Envelope | null): void {
    const { dataFolder } = this.#options
    const decided: Envelope = next
      ? { ...next, change: 'to-encrypted' }
      : { ...this.#needsEnvelope(), change: 'to-plain' }
    keepEnvelope(dataFolder, decided)
    this.#envelope = finishExchange(dataFolder, decided)
  }

  /** Runs work while nothing else of the kind may begin. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseRunning()
    this.#isRunning = true
    this.#isCancelled = false
    this.#tell()
    try {
      return await work()
    } finally {
      this.#isRunning = false
      this.#cancel = () => undefined
      this.#tell()
    }
  }

  #eraseCopies(): void {
    const copies = plainCopies(this.#database)
    erasePlainCopies(copies, done => this.#progress('erase', 0.92 + (0.08 * done) / copies.length))
  }

  #keep(envelope: Envelope): void {
    keepEnvelope(this.#options.dataFolder, envelope)
    this.#envelope = envelope
    try {
      keepBesideBackups(backupFolder(this.#database), envelope)
    } catch {
      // The next backup lays it there.
    }
  }

  #opened(envelope: Envelope, secret: Secret): Promise<DataKey> {
    const wrong = secret.by === 'password' ? 'password-wrong' : 'recovery-key-wrong'
    return this.#options.attempts.at(() => openEnvelope(envelope, secret), wrong)
  }

  #taken(groups: readonly string[]): Offer {
    const offer = this.#offer
    if (!offer) throw new ServiceError('encryption-not-as-asked')
    const typed = groups.map(group => group.normalize('NFKC').trim().toUpperCase())
    const wanted = offer.asked.map(number => offer.groups[number - 1])
    if (typed.join() !== wanted.join()) throw new ServiceError('recovery-groups-wrong')
    return offer
  }

  #needsEnvelope(): Envelope {
    if (!this.#envelope) throw new ServiceError('encryption-not-as-asked')
    return this.#envelope
  }

  #refuseRunning(): void {
    if (this.#isRunning) throw new ServiceError('encryption-running')
  }

  #throwIfCancelled(): void {
    if (this.#isCancelled) throw new ServiceError('encryption-cancelled')
  }

  #progress(step: EncryptionProgress['step'], done: number, canCancel = false): void {
    this.#options.onProgress({ step, done, canCancel })
  }

  #tell(): void {
    this.#options.onChanged(this.state())
  }
}

function chosenGroups(count: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const chosen = Array.from(
    { length: askedGroups },
    () => numbers.splice(Math.floor(Math.random() * numbers.length), 1)[0] as number,
  )
  return chosen.sort((one, other) => one - other)
}
