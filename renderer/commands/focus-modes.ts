import { toggleFocus } from '../desk/focus-mode.ts'
import { changeSettings } from '../desk/settings.ts'
import { useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Ways to write with nothing else in sight. */
export const focusModes: readonly Command[] = [
  {
    id: 'full-screen',
    label: '全屏',
    shortcuts: ['F11'],
    isEnabled: hasDraft,
    isOn: () => useWindow.getState().focusMode && document.fullscreenElement !== null,
    run: () => toggleFocus(true),
  },
  {
    id: 'focus-mode',
    label: '专注模式',
    isEnabled: hasDraft,
    isOn: () => useWindow.getState().focusMode,
    run: () => toggleFocus(false),
  },
  {
    id: 'typewriter',
    label: '打字机滚动',
    isOn: desk => desk.settings.typewriter === true,
    run: () => changeSettings({ typewriter: useDesk.getState().settings.typewriter !== true }),
  },
]
