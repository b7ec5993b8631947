import { openFind, stepMatch } from '../find/find.ts'
import { type Command, hasDraft } from './command.ts'

/** Finding and replacing in the draft, by the keys of Word. */
export const finding: readonly Command[] = [
  { id: 'find', label: '查找…', shortcuts: ['Ctrl+F'], isEnabled: hasDraft, run: () => openFind(false) },
  { id: 'replace', label: '替换…', shortcuts: ['Ctrl+H'], isEnabled: hasDraft, run: () => openFind(true) },
  { id: 'find-next', label: '查找下一处', shortcuts: ['F3'], isEnabled: hasDraft, run: () => stepMatch(1) },
  { id: 'find-previous', label: '查找上一处', shortcuts: ['Shift+F3'], isEnabled: hasDraft, run: () => stepMatch(-1) },
]
