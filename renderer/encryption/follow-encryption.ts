import type { EncryptionState } from '../../core/contract/encryption.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { bridge } from '../bridge/bridge.ts'
import { useConnection } from '../bridge/connection.ts'
import { refreshBackups, useBackups } from '../desk/backups.ts'
import { reporting } from '../desk/messages.ts'
import { startDesk } from '../desk/start.ts'
import { useWindow } from '../desk/window-state.ts'
import { checkNow, retrySave } from '../editor/actions.ts'
import { saveAll } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { readEncryption, useEncryption } from './encryption-state.ts'
import { keepCaret } from './kept-caret.ts'

/** Keeps the window in step with the folder: saves before it is locked, and shows what asks for the password after. */
export function followEncryption(): void {
  bridge.on('encryption.locking', () => {
    keepCaret()
    void saveAll()
  })
  bridge.on('encryption.progress', progress => useEncryption.setState({ progress }))
  bridge.on('encryption.changed', state => {
    const earlier = useEncryption.getState().state
    useEncryption.setState({ state, ...(!state.isRunning && { progress: null }) })
    if (state.isLocked) void stepBack()
    else if (!state.isRunning) void comeBack(earlier)
  })
  // A service that was started anew under this window is locked and tells nobody: the first request that fails shows it.
  useDesk.subscribe(({ save }, { save: earlier }) => {
    if (save.status === 'failed' && earlier.status !== 'failed') void look()
  })
  useConnection.subscribe(({ isLost }, { isLost: wasLost }) => {
    if (wasLost && !isLost) void look()
  })
}

async function look(): Promise<void> {
  const state = await readEncryption().catch(() => null)
  if (state?.isLocked) await stepBack()
}

/** Leaves the desk, and with it all that was read; where something is not saved it stays, under the question for the password. */
async function stepBack(): Promise<void> {
  if (useWindow.getState().startup.status !== 'ready') return
  if (await saveAll()) window.location.reload()
  else useEncryption.setState({ isHeld: true })
}

async function comeBack(earlier: EncryptionState | null): Promise<void> {
  if (useEncryption.getState().isHeld) {
    useEncryption.setState({ isHeld: false })
    // What was refused meanwhile is told no longer, and is done again.
    const sentence = errorSentence('locked')
    useWindow.setState(({ messages }) => ({ messages: messages.filter(({ text }) => text !== sentence) }))
    retrySave()
    checkNow()
  }
  if (useWindow.getState().startup.status === 'locked') await startDesk()
  else if (earlier?.isRunning && useBackups.getState().state) await reporting(refreshBackups)
}
