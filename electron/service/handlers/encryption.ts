import type { Handlers } from '../../../core/contract/contract.ts'
import type { Encryption } from '../encryption/encryption.ts'

/** The encryption of the data folder: these alone are answered while it is locked. */
export function encryptionHandlers(encryption: Encryption) {
  return {
    'encryption.state': () => encryption.state(),
    'encryption.unlock': ({ secret }) => encryption.unlock(secret),
    'encryption.reset': ({ recoveryKey, password }) => encryption.reset(recoveryKey, password),
    'encryption.lock': () => encryption.lock(),
    'encryption.offer': ({ password }) => encryption.offer(password),
    'encryption.turnOn': ({ groups, erase }) => encryption.turnOn(groups, erase),
    'encryption.turnOff': ({ password }) => encryption.turnOff(password),
    'encryption.cancel': () => encryption.cancel(),
    'encryption.changePassword': ({ secret, password }) => encryption.changePassword(secret, password),
    'encryption.renewRecoveryKey': ({ groups }) => encryption.renewRecoveryKey(groups),
    'encryption.eraseCopies': () => encryption.eraseCopies(),
  } satisfies Partial<Handlers>
}
