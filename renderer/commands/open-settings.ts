import { openSettings } from '../desk/open-settings.ts'
import type { Command } from './command.ts'

/** Opens the settings. The key lies beside F7, which checks: input methods take Ctrl+, for themselves. */
export const settingsCommand: Command = {
  id: 'open-settings',
  label: '设置…',
  shortcuts: ['Ctrl+F7'],
  run: () => openSettings(),
}
