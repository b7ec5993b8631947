import { openDialog } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { EmptyState } from './empty-state.tsx'

/** What the panel says where nothing is repeated, and what to do next. */
export function NoRepetition() {
  const isEmpty = useDesk(state => state.libraryStats.documents === 0)
  const hasDraft = useDesk(state => state.draft !== null)
  if (isEmpty) return <EmptyLibrary />
  return hasDraft ? (
    <EmptyState title="没有发现重复" text="正文与资料库、正文前后都没有重复的段落。资料库更新后会自动重新比对。" />
  ) : (
    <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里列出它与资料库重复的段落。" />
  )
}

/** The way to a library, where there is none yet. */
export function EmptyLibrary() {
  return (
    <EmptyState title="资料库还没有文件" text="导入政策文件和本单位旧稿后，正文与其重复之处会随写随标。">
      <button type="button" className="button" onClick={() => openDialog({ kind: 'library' })}>
        导入资料
      </button>
    </EmptyState>
  )
}
