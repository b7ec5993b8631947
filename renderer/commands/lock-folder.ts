import { openDialog } from '../desk/window-state.ts'
import { useEncryption } from '../encryption/encryption-state.ts'
import { lockNow } from '../encryption/lock-now.ts'
import type { Command } from './command.ts'

/** The encryption of the data folder, and locking it at once. */
export const lockFolder: readonly Command[] = [
  {
    id: 'encrypt-folder',
    label: '加密数据文件夹…',
    run: () => openDialog({ kind: 'settings', page: 'data' }),
  },
  {
    id: 'lock-folder',
    label: '锁定简文',
    isEnabled: () => useEncryption.getState().state?.isOn === true,
    run: lockNow,
  },
]
