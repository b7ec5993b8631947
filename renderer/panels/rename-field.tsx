import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { isComposing } from '../commands/shortcut.ts'
import { renameDraft } from '../desk/drafts.ts'
import { useWindow } from '../desk/window-state.ts'

/** The longest title that the service takes, in UTF-16 units. */
const longestTitle = 200

/** A draft's title as a field in its row: Enter or leaving it keeps the new title, Escape the old one. */
export function RenameField({ draft }: { readonly draft: DraftSummary }) {
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.select()
  }, [])
  const finish = (title: string | null) => {
    if (isOver.current) return
    isOver.current = true
    useWindow.setState({ renaming: null })
    if (title !== null) void renameDraft(draft, title)
  }
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    else if (event.key === 'Escape') finish(null)
  }
  return (
    <input
      className="field rename-field"
      aria-label="稿件标题"
      defaultValue={draft.title}
      maxLength={longestTitle}
      ref={field}
      onKeyDown={key}
      onBlur={event => finish(event.target.value)}
    />
  )
}
