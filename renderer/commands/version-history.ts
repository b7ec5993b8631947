import { openVersions } from '../desk/versions.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Shows the earlier versions of the draft on the desk. */
export const versionHistory: Command = {
  id: 'version-history',
  label: '版本历史…',
  isEnabled: hasDraft,
  run: async () => {
    const { draft } = useDesk.getState()
    if (draft) await openVersions(draft.id)
  },
}
