import { useState } from 'react'
import { type Phrase, phraseBounds } from '../../core/phrases/phrase.ts'
import { otherCategory } from '../../core/phrases/phrase-book.ts'

interface PhraseFormProps {
  readonly categories: readonly string[]
  readonly category: string | null
  readonly start?: string
  /** The verb of the button. */
  readonly action: string
  readonly onDone: (phrase: Omit<Phrase, 'id'>) => void
  /** Present where an existing phrase is changed. */
  readonly onCancel?: () => void
}

/** The words of a phrase and its category. Enter keeps them, Escape gives them up. */
export function PhraseForm({ categories, category, start = '', action, onDone, onCancel }: PhraseFormProps) {
  const [text, setText] = useState(start)
  const [chosen, setChosen] = useState(category ?? categories[0] ?? otherCategory)
  return (
    <form
      className="phrase-form"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() === '') return
        onDone({ text, category: chosen })
        setText('')
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !onCancel || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <input
        ref={input => {
          if (onCancel && input && input.form?.contains(document.activeElement) === false) input.focus()
        }}
        className="field"
        aria-label={onCancel ? '修改用语' : '新的用语'}
        placeholder="用语，要填的内容写在〔　〕里"
        maxLength={phraseBounds.longest}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <select className="select" aria-label="所属分类" value={chosen} onChange={event => setChosen(event.target.value)}>
        {[...new Set([...categories, chosen])].map(name => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <button type="submit" className={onCancel ? 'button primary' : 'button'} disabled={text.trim() === ''}>
        {action}
      </button>
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
      )}
    </form>
  )
}
