import type { EncryptionAct } from '../desk/window-state.ts'
import { ChangePasswordDialog } from './change-password-dialog.tsx'
import { RenewKeyDialog } from './renew-key-dialog.tsx'
import { TurnOffDialog } from './turn-off-dialog.tsx'
import { TurnOnDialog } from './turn-on-dialog.tsx'

/** What is done about the encryption of the data folder, a dialog each. */
export function EncryptionDialog({ act }: { readonly act: EncryptionAct }) {
  switch (act) {
    case 'turnOn':
      return <TurnOnDialog />
    case 'turnOff':
      return <TurnOffDialog />
    case 'changePassword':
      return <ChangePasswordDialog />
    case 'renewRecoveryKey':
      return <RenewKeyDialog />
  }
}
