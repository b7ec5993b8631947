import { Icon } from '../app/icon.tsx'

/** What came of an act in the picker of templates: one sentence, and where it can be taken back the way to do so. */
export interface PickerNote {
  readonly tone: 'done' | 'failure'
  readonly text: string
  readonly undo?: () => Promise<PickerNote | null>
}

/** An act of the picker. What it throws is shown as its note. */
export type PickerWork = () => Promise<PickerNote | null>

interface PickerNoteBarProps {
  readonly note: PickerNote | null
  readonly onWork: (work: PickerWork) => void
  readonly onClose: () => void
}

/** The note of the last act, inside the dialog: the window's own messages lie behind it. */
export function PickerNoteBar({ note, onWork, onClose }: PickerNoteBarProps) {
  return (
    <div className="picker-note" role="status">
      {note && (
        <p className={note.tone === 'failure' ? 'notice failure' : 'notice done'}>
          <span>{note.text}</span>
          {note.undo && (
            <button type="button" className="button small" onClick={() => note.undo && onWork(note.undo)}>
              撤销
            </button>
          )}
          <button type="button" className="icon-button" aria-label="关闭提示" onClick={onClose}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}
