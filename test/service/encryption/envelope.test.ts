import { expect, it } from 'vitest'
import { recoveryKeyText } from '../../../core/encryption/recovery-key.ts'
import {
  type Envelope,
  makeEnvelope,
  newDataKey,
  newRecoveryKey,
  openEnvelope,
  parseEnvelope,
  withPassword,
  withRecoveryKey,
} from '../../../electron/service/encryption/envelope.ts'

const dataKey = newDataKey()
const recoveryKey = newRecoveryKey()
const password = '晨读半小时再改稿'
const made = makeEnvelope(dataKey, password, recoveryKey)
const byPassword = (text: string) => ({ by: 'password', text }) as const
const byRecoveryKey = (key: Uint8Array) => ({ by: 'recovery-key', text: recoveryKeyText(key) }) as const

it('opens with the password, however it was composed, and with the recovery key', async () => {
  const envelope = parseEnvelope(JSON.stringify(await made)) as Envelope
  expect(await openEnvelope(envelope, byPassword(password))).toEqual(dataKey)
  expect(await openEnvelope(envelope, byRecoveryKey(recoveryKey))).toEqual(dataKey)
  expect(await openEnvelope(envelope, byPassword(`${password} `))).toBeUndefined()
  expect(await openEnvelope(envelope, byRecoveryKey(newRecoveryKey()))).toBeUndefined()
  expect(await openEnvelope(envelope, { by: 'recovery-key', text: '不是密钥' })).toBeUndefined()
  const composed = await makeEnvelope(dataKey, 'caf\u00e9 2468', recoveryKey)
  expect(await openEnvelope(composed, byPassword('cafe\u0301 2468'))).toEqual(dataKey)
})

it('holds neither the key nor a secret', async () => {
  const text = JSON.stringify(await made)
  expect(text).not.toContain(Buffer.from(dataKey).toString('hex'))
  expect(text).not.toContain(password)
  expect(text).not.toContain(Buffer.from(recoveryKey).toString('hex'))
})

it('notices every altered part', async () => {
  const envelope = await made
  const flipped = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)
  for (const part of ['salt', 'nonce', 'sealed', 'tag'] as const) {
    const altered = {
      ...envelope,
      password: { ...envelope.password, [part]: flipped(envelope.password[part]) },
      recovery: { ...envelope.recovery, [part]: flipped(envelope.recovery[part]) },
    }
    expect(await openEnvelope(altered, byPassword(password))).toBeUndefined()
    expect(await openEnvelope(altered, byRecoveryKey(recoveryKey))).toBeUndefined()
  }
  const other = { ...envelope, keyId: flipped(envelope.keyId) }
  expect(await openEnvelope(other, byRecoveryKey(recoveryKey))).toBeUndefined()
})

it('takes another password or recovery key, and opens with the old one no more', async () => {
  const changed = await withPassword(await made, dataKey, '新的一句密码')
  expect(await openEnvelope(changed, byPassword('新的一句密码'))).toEqual(dataKey)
  expect(await openEnvelope(changed, byPassword(password))).toBeUndefined()
  expect(await openEnvelope(changed, byRecoveryKey(recoveryKey))).toEqual(dataKey)
  const another = newRecoveryKey()
  const renewed = withRecoveryKey(changed, dataKey, another)
  expect(await openEnvelope(renewed, byRecoveryKey(another))).toEqual(dataKey)
  expect(await openEnvelope(renewed, byRecoveryKey(recoveryKey))).toBeUndefined()
})

it('is not read where it is of another form, or asks for more memory than a computer has', async () => {
  const envelope = await made
  for (const wrong of ['', '{}', 'null', JSON.stringify({ ...envelope, version: 2 })]) {
    expect(parseEnvelope(wrong)).toBeUndefined()
  }
  const greedy = { ...envelope, password: { ...envelope.password, N: 2 ** 30 } }
  expect(parseEnvelope(JSON.stringify(greedy))).toBeUndefined()
})
