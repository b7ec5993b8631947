import { useState } from 'react'
import { type Phrase, type PhraseSettings, phraseBounds } from '../../core/phrases/phrase.ts'
import { addCategory, moveCategory, removeCategory, renameCategory } from '../../core/phrases/phrase-book.ts'
import { Icon } from '../app/icon.tsx'
import { numberText } from '../panels/number-text.ts'
import type { ChangePhrases } from './phrases-dialog.tsx'

interface PhraseCategoriesProps {
  readonly settings: PhraseSettings
  readonly categories: readonly string[]
  readonly phrases: readonly Phrase[]
  /** Null where the phrases of all are shown. */
  readonly chosen: string | null
  readonly onChoose: (category: string | null) => void
  readonly onChange: ChangePhrases
}

/** The categories in their order, with what can be done about the chosen one. */
export function PhraseCategories({ settings, categories, phrases, chosen, onChoose, onChange }: PhraseCategoriesProps) {
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const count = (category: string) => phrases.filter(phrase => phrase.category === category).length
  const at = chosen === null ? -1 : categories.indexOf(chosen)
  const name = (written: string) => {
    const to = written.trim()
    setNaming(null)
    if (to === '' || to === chosen) return
    if (naming === 'new') onChange(`已新建分类「${to}」。`, addCategory(settings, to))
    else if (chosen !== null) onChange(`分类已改名为「${to}」。`, renameCategory(settings, chosen, to))
    onChoose(to)
  }
  const move = (direction: 1 | -1) => {
    if (chosen !== null) onChange(`已移动分类「${chosen}」。`, moveCategory(settings, chosen, direction))
  }
  return (
    <div className="choice-column phrase-categories">
      <ul className="choice-list" aria-label="分类">
        {[null, ...categories].map(category => (
          <li key={category ?? ''}>
            <button
              type="button"
              className="phrase-category"
              aria-pressed={category === chosen}
              data-start={category === chosen ? '' : undefined}
              onClick={() => onChoose(category)}
            >
              <span className="choice-name">{category ?? '全部用语'}</span>
              <span className="choice-note">{numberText(category === null ? phrases.length : count(category))}</span>
            </button>
          </li>
        ))}
      </ul>
      {naming && (
        <CategoryName
          start={naming === 'rename' ? (chosen ?? '') : ''}
          onName={name}
          onCancel={() => setNaming(null)}
        />
      )}
      <div className="phrase-category-acts">
        <button type="button" className="button small" onClick={() => setNaming('new')}>
          新建分类
        </button>
        <button type="button" className="button small" disabled={chosen === null} onClick={() => setNaming('rename')}>
          改名
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="上移分类"
          title="上移分类"
          disabled={at <= 0}
          onClick={() => move(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="下移分类"
          title="下移分类"
          disabled={at === -1 || at === categories.length - 1}
          onClick={() => move(1)}
        >
          <Icon name="next" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="删除分类"
          title="删除分类"
          disabled={chosen === null}
          onClick={() => {
            if (chosen === null) return
            const inside = count(chosen)
            const whole = inside > 0 ? `和其中的 ${inside} 条用语` : ''
            onChange(`已删除分类「${chosen}」${whole}。`, removeCategory(settings, chosen))
            onChoose(null)
          }}
        >
          <Icon name="trash" />
        </button>
      </div>
    </div>
  )
}

interface CategoryNameProps {
  readonly start: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function CategoryName({ start, onName, onCancel }: CategoryNameProps) {
  const [written, setWritten] = useState(start)
  return (
    <input
      ref={input => input?.focus()}
      className="field"
      aria-label="分类名称"
      placeholder="分类名称，按 Enter 确定"
      maxLength={phraseBounds.longestCategory}
      value={written}
      onChange={event => setWritten(event.target.value)}
      onBlur={() => onName(written)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') onName(written)
        if (event.key !== 'Escape') return
        // Escape gives the name up, not the dialog.
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    />
  )
}
