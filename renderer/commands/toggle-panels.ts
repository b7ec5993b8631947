import { togglePanel } from '../desk/panel-fold.ts'
import type { Command } from './command.ts'

/** Folds the side panels, or brings them back. */
export const togglePanels: readonly Command[] = [
  {
    id: 'toggle-left-panel',
    label: '左栏',
    isOn: desk => desk.settings.leftPanel > 0,
    run: () => togglePanel('left'),
  },
  {
    id: 'toggle-right-panel',
    label: '右栏',
    isOn: desk => desk.settings.rightPanel > 0,
    run: () => togglePanel('right'),
  },
]
