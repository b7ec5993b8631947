import { starDrafts } from '../desk/arrange-drafts.ts'
import { closeDraft } from '../desk/drafts.ts'
import { changeSettings } from '../desk/settings.ts'
import { openDialog } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

const currentId = () => useDesk.getState().draft?.id

/** The draft on the desk taken off it, or put in its place in the list: folder, tags, star. */
export const arrangeDrafts: readonly Command[] = [
  {
    id: 'close-draft',
    label: '关闭稿件',
    isEnabled: hasDraft,
    run: async () => {
      await closeDraft()
      changeSettings({ lastDraft: null })
    },
  },
  {
    id: 'move-draft',
    label: '移到文件夹…',
    isEnabled: hasDraft,
    run: () => {
      const id = currentId()
      if (id !== undefined) openDialog({ kind: 'moveDrafts', ids: [id] })
    },
  },
  {
    id: 'tag-draft',
    label: '标签…',
    isEnabled: hasDraft,
    run: () => {
      const id = currentId()
      if (id !== undefined) openDialog({ kind: 'tagDrafts', ids: [id] })
    },
  },
  {
    id: 'star-draft',
    label: '星标',
    isEnabled: hasDraft,
    isOn: ({ drafts, draft }) => drafts.some(({ id, starred }) => id === draft?.id && starred),
    run: async () => {
      const { drafts, draft } = useDesk.getState()
      const current = drafts.find(({ id }) => id === draft?.id)
      if (current) await starDrafts([current.id], !current.starred)
    },
  },
  { id: 'new-folder', label: '新建文件夹…', run: () => openDialog({ kind: 'folderName', parentId: null }) },
]
