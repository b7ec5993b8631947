import { trashDraft as trash } from '../desk/drafts.ts'
import { useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Moves the draft on the desk to the trash. */
export const trashDraft: Command = {
  id: 'trash-draft',
  label: '移到回收站',
  isEnabled: hasDraft,
  run: async () => {
    const { draft } = useDesk.getState()
    if (draft) await trash({ id: draft.id, title: useWindow.getState().givenTitle ?? draft.title })
  },
}
