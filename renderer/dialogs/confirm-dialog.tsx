import { useState } from 'react'
import { type Question, useWindow } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'

/** The question before something is lost. The safe answer has the focus. */
export function ConfirmDialog() {
  const question = useWindow(state => state.question)
  return question && <AskedQuestion question={question} />
}

function AskedQuestion({ question }: { readonly question: Question }) {
  const { title, text, action, notes = [], choice = null, answer } = question
  const [isChosen, setChosen] = useState(false)
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={() => answer(false)}
      actions={
        <>
          <button type="button" className="button" data-start onClick={() => answer(false)}>
            取消
          </button>
          <button type="button" className="button danger" onClick={() => answer(true, isChosen)}>
            {action}
          </button>
        </>
      }
    >
      <p>{text}</p>
      {notes.map(note => (
        <p key={note} className="quiet-text">
          {note}
        </p>
      ))}
      {choice !== null && (
        <label className="check-row">
          <input type="checkbox" checked={isChosen} onChange={event => setChosen(event.currentTarget.checked)} />
          {choice}
        </label>
      )}
    </Dialog>
  )
}
