import { copySelection, cutSelection, selectAll } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

const noSelection = '还没有选中文字'

/** The clipboard as far as a page may reach it by itself. Pasting is left to the keyboard, which menus say. */
export const clipboard: readonly Command[] = [
  {
    id: 'cut',
    label: '剪切',
    nativeKeys: 'Ctrl+X',
    idle: noSelection,
    isEnabled: desk => desk.selectedCharacters > 0,
    run: cutSelection,
  },
  {
    id: 'copy',
    label: '复制',
    nativeKeys: 'Ctrl+C',
    idle: noSelection,
    isEnabled: desk => desk.selectedCharacters > 0,
    run: copySelection,
  },
  {
    id: 'paste',
    label: '粘贴（请按键）',
    nativeKeys: 'Ctrl+V',
    idle: '请在正文中按 Ctrl+V',
    isEnabled: () => false,
    run: () => undefined,
  },
  { id: 'select-all', label: '全选', nativeKeys: 'Ctrl+A', isEnabled: hasDraft, run: selectAll },
]
