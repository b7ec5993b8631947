import { askPackage, choosePackage } from '../desk/exchange.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Drafts that travel between computers as files (交换包). */
export const exchangeCommands: readonly Command[] = [
  { id: 'open-package', label: '打开交换包…', run: choosePackage },
  {
    id: 'export-package',
    label: '导出交换包…',
    isEnabled: hasDraft,
    run() {
      const { draft } = useDesk.getState()
      if (draft) askPackage(draft.id)
    },
  },
]
