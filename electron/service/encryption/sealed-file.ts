import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const mark = Buffer.from('JIANWEN-SEALED-1')
const nonceLength = 12
const tagLength = 16

/** Whether bytes are a small file that was sealed, rather than one that can be read as it is. */
export function isSealed(bytes: Uint8Array): boolean {
  return mark.equals(bytes.subarray(0, mark.length))
}

/** The bytes of a small file, to be written where the folder is encrypted. */
export function seal(bytes: Uint8Array, key: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(mark)
  return Buffer.concat([mark, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed; bytes that were not, as they are. Undefined where the key is another, or something was altered. */
export function unseal(bytes: Buffer, key: Uint8Array | null): Buffer | undefined {
  if (!isSealed(bytes)) return bytes
  const nonce = bytes.subarray(mark.length, mark.length + nonceLength)
  const end = bytes.length - tagLength
  if (!key || end < mark.length + nonceLength) return undefined
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(mark).setAuthTag(bytes.subarray(end))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(mark.length + nonceLength, end)), cipher.final()])
  } catch {
    return undefined
  }
}
