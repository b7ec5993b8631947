import { openGuide } from '../desk/open-guide.ts'
import type { Command } from './command.ts'

/** Opens the user guide. */
export const showGuide: Command = {
  id: 'show-guide',
  label: '使用说明',
  shortcuts: ['F1'],
  run: () => openGuide(),
}
