import type { Phrase } from '../../core/phrases/phrase.ts'
import { Icon } from '../app/icon.tsx'
import { handOnFocus } from './row-focus.ts'

interface PhraseRowProps {
  readonly phrase: Phrase
  readonly showsCategory: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One phrase, to be changed or deleted. */
export function PhraseRow({ phrase, showsCategory, onEdit, onRemove }: PhraseRowProps) {
  return (
    <li className="phrase-row">
      <span className="phrase-text">{phrase.text}</span>
      {showsCategory && <span className="choice-note">{phrase.category}</span>}
      <button type="button" className="button quiet small" aria-label={`修改「${phrase.text}」`} onClick={onEdit}>
        修改
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`删除「${phrase.text}」`}
        title="删除"
        onClick={event => {
          handOnFocus(event.currentTarget)
          onRemove()
        }}
      >
        <Icon name="trash" />
      </button>
    </li>
  )
}
