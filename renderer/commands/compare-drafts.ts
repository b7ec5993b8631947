import { compareWith } from '../desk/compare-drafts.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Compares the draft on the desk with another one, an earlier version, or a file. */
export const compareDrafts: Command = {
  id: 'compare-drafts',
  label: '对比两份稿件…',
  isEnabled: hasDraft,
  run: () => {
    const { draft } = useDesk.getState()
    if (draft) compareWith(draft.id)
  },
}
