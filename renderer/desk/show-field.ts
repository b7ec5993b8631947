import type { FieldId } from '../../core/document/draft.ts'
import { leaveFocus } from './focus-mode.ts'
import { showRightTab } from './panel-fold.ts'

/** The id of a field's box in the elements panel. */
export function fieldBoxId(id: FieldId): string {
  return `element-${id}`
}

/** Opens the elements panel with the keyboard in one field, its text selected. */
export function showField(id: FieldId): void {
  leaveFocus()
  showRightTab('elements')
  // The panel stands once React has drawn it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const box = document.getElementById(fieldBoxId(id))
      if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return
      box.focus()
      box.select()
    }),
  )
}
