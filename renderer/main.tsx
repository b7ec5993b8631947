import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { guardComposingKeys } from './commands/composing-keys.ts'
import { listenToKeys } from './commands/key-handler.ts'
import { listenToMenuKeys } from './commands/menu-keys.ts'
import { followAppearance } from './desk/appearance.ts'
import { reportFaults } from './desk/report-faults.ts'
import { startDesk } from './desk/start.ts'
import { followEncryption } from './encryption/follow-encryption.ts'
import './styles/index.css'

followAppearance()
guardComposingKeys()
listenToKeys()
listenToMenuKeys()
reportFaults()
followEncryption()
void startDesk()

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
