import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Secret } from '../../../core/contract/encryption.ts'
import { readRecoveryKey, recoveryKeyBytes } from '../../../core/encryption/recovery-key.ts'

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** What deriving a key from a password costs: 128 MB of memory and a third of a second on an office computer. */
const cost = { N: 2 ** 17, r: 8, p: 1 }

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const sealedKey = { salt: hex(16), nonce: hex(12), sealed: hex(32), tag: hex(16) }

/** What a folder that is being encrypted or decrypted is on the way to: its files take each other's place. */
const change = z.enum(['to-encrypted', 'to-plain'])

const envelopeSchema = z.object({
  version: z.literal(1),
  /** Which data key this is, to be told from others. Says nothing of the key. */
  keyId: hex(8),
  password: z.object({
    ...sealedKey,
    N: z
      .number()
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.literal(8),
    p: z.literal(1),
  }),
  recovery: z.object(sealedKey),
  change: change.optional(),
})

/** The data key of a folder as it lies on the disk: sealed twice, by the password and by the recovery key. */
export type Envelope = z.infer<typeof envelopeSchema>
type SealedKey = Pick<Envelope['recovery'], 'nonce' | 'sealed' | 'tag'>

/** A key of 32 bytes. It is kept in memory alone. */
export type DataKey = Uint8Array

/** Reads an envelope; undefined where the text is none that this program can read. */
export function parseEnvelope(text: string): Envelope | undefined {
  try {
    return envelopeSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A new random data key. */
export function newDataKey(): DataKey {
  return randomBytes(32)
}

/** A new random recovery key, as bytes. */
export function newRecoveryKey(): Uint8Array {
  return randomBytes(recoveryKeyBytes)
}

/** Seals a data key under a password and a recovery key. */
export async function makeEnvelope(dataKey: DataKey, password: string, recoveryKey: Uint8Array): Promise<Envelope> {
  const keyId = createHash('sha256').update('jianwen key id').update(dataKey).digest('hex').slice(0, 16)
  return {
    version: 1,
    keyId,
    password: await sealedByPassword(keyId, dataKey, password),
    recovery: sealedByRecoveryKey(keyId, dataKey, recoveryKey),
  }
}

/** The same envelope under another password. */
export async function withPassword(envelope: Envelope, dataKey: DataKey, password: string): Promise<Envelope> {
  return { ...envelope, password: await sealedByPassword(envelope.keyId, dataKey, password) }
}

/** The same envelope under another recovery key; the old one opens it no more. */
export function withRecoveryKey(envelope: Envelope, dataKey: DataKey, recoveryKey: Uint8Array): Envelope {
  return { ...envelope, recovery: sealedByRecoveryKey(envelope.keyId, dataKey, recoveryKey) }
}

/** The data key of an envelope; undefined where the secret is wrong or the envelope was altered. */
export async function openEnvelope(envelope: Envelope, { by, text }: Secret): Promise<DataKey | undefined> {
  if (by === 'password') {
    const { salt, N, r, p } = envelope.password
    return unsealed(envelope.keyId, envelope.password, await passwordKey(text, salt, { N, r, p }))
  }
  const read = readRecoveryKey(text)
  if (read.kind !== 'whole') return undefined
  return unsealed(envelope.keyId, envelope.recovery, recoveryKeyKey(read.bytes, envelope.recovery.salt))
}

async function sealedByPassword(keyId: string, dataKey: DataKey, password: string): Promise<Envelope['password']> {
  const salt = randomBytes(16).toString('hex')
  return { ...cost, r: 8, p: 1, salt, ...sealed(keyId, dataKey, await passwordKey(password, salt, cost)) }
}

function sealedByRecoveryKey(keyId: string, dataKey: DataKey, recoveryKey: Uint8Array): Envelope['recovery'] {
  const salt = randomBytes(16).toString('hex')
  return { salt, ...sealed(keyId, dataKey, recoveryKeyKey(recoveryKey, salt)) }
}

/** The same characters give the same key, however an input method composes them. */
function passwordKey(password: string, salt: string, { N, r, p }: typeof cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r }
  return scryptAsync(password.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, options)
}

/** A recovery key is random: what makes guessing a password slow would only make this slow. */
function recoveryKeyKey(recoveryKey: Uint8Array, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', recoveryKey, Buffer.from(salt, 'hex'), 'jianwen recovery key', 32))
}

function sealed(keyId: string, dataKey: DataKey, key: Uint8Array): SealedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(keyId))
  const bytes = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return { nonce: nonce.toString('hex'), sealed: bytes.toString('hex'), tag: cipher.getAuthTag().toString('hex') }
}

function unsealed(keyId: string, { nonce, sealed, tag }: SealedKey, key: Uint8Array): DataKey | undefined {
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 })
  cipher.setAAD(Buffer.from(keyId)).setAuthTag(Buffer.from(tag, 'hex'))
  try {
    return Buffer.concat([cipher.update(Buffer.from(sealed, 'hex')), cipher.final()])
  } catch {
    return undefined
  }
}
