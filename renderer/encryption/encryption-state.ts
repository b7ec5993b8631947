import { create } from 'zustand'
import type { EncryptionProgress, EncryptionState } from '../../core/contract/encryption.ts'
import { ask } from '../desk/request.ts'

/** What the window knows of the encryption of the data folder. */
interface EncryptionDesk {
  /** Null until it was asked for. */
  readonly state: EncryptionState | null
  /** How far the folder is encrypted or decrypted; null where nothing of the kind goes on. */
  readonly progress: EncryptionProgress | null
  /** Whether the folder was locked while this window holds text that is not saved: it then asks for the password in place. */
  readonly isHeld: boolean
}

/** The encryption of the data folder, for whatever shows it. */
export const useEncryption = create<EncryptionDesk>(() => ({ state: null, progress: null, isHeld: false }))

/** Asks how the folder is kept. Throws RequestFailure. */
export async function readEncryption(): Promise<EncryptionState> {
  const state = await ask('encryption.state', null)
  useEncryption.setState({ state })
  return state
}
