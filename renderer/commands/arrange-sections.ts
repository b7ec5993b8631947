import { moveSection, renumberHeadings, shiftSection } from '../editor/section-actions.ts'
import type { DeskState } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

const isInHeading = (desk: DeskState) => desk.caretElement?.startsWith('heading') === true

/** Moving, raising and lowering sections by the keys of Word, and numbering them anew. */
export const arrangeSections: readonly Command[] = [
  {
    id: 'move-section-up',
    label: '上移段落或部分',
    shortcuts: ['Alt+Shift+↑'],
    paperKeys: true,
    isEnabled: hasDraft,
    run: () => moveSection(-1),
  },
  {
    id: 'move-section-down',
    label: '下移段落或部分',
    shortcuts: ['Alt+Shift+↓'],
    paperKeys: true,
    isEnabled: hasDraft,
    run: () => moveSection(1),
  },
  {
    id: 'promote-heading',
    label: '标题升级',
    shortcuts: ['Alt+Shift+←'],
    paperKeys: true,
    isEnabled: isInHeading,
    run: () => shiftSection(-1),
  },
  {
    id: 'demote-heading',
    label: '标题降级',
    shortcuts: ['Alt+Shift+→'],
    paperKeys: true,
    isEnabled: isInHeading,
    run: () => shiftSection(1),
  },
  { id: 'renumber-headings', label: '重新编号', isEnabled: hasDraft, run: renumberHeadings },
]
