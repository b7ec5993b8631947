import { useState } from 'react'
import { type FieldChoice, freeLabel } from '../../core/template/from-draft.ts'

interface FieldChoiceRowsProps {
  readonly choices: readonly FieldChoice[]
  /** How often words stand in the draft. */
  readonly count: (words: string) => number
  readonly onChoices: (choices: readonly FieldChoice[]) => void
}

/** What of a draft becomes a field, with the name of each, and a way to name more of its words. */
export function FieldChoiceRows({ choices, count, onChoices }: FieldChoiceRowsProps) {
  const [words, setWords] = useState('')
  const change = (index: number, part: Partial<FieldChoice>) =>
    onChoices(choices.map((choice, at) => (at === index ? { ...choice, ...part } : choice)))
  const typed = words.trim()
  const times = count(typed)
  const isKnown = choices.some(choice => choice.words === typed)
  const isUsable = typed.length >= 2 && times > 0 && !isKnown
  const add = () => {
    onChoices([...choices, { words: typed, label: freeLabel(labelOf(typed), choices), isUsual: true }])
    setWords('')
  }
  return (
    <>
      {choices.length === 0 && (
        <p className="quiet-text">没有找到机关、日期或〔　〕占位内容；可以在下面写出要换成字段的文字。</p>
      )}
      <ul className="field-choices" aria-label="可以成为字段的内容">
        {choices.map((choice, index) => (
          <li key={choice.words}>
            <label className="check-label">
              <input
                type="checkbox"
                checked={choice.isUsual}
                onChange={event => change(index, { isUsual: event.target.checked })}
              />
              <span className="choice-words" title={choice.words}>
                {choice.words}
              </span>
            </label>
            <span className="choice-note">{count(choice.words)} 处</span>
            <input
              className="field"
              aria-label={`「${choice.words}」的字段名称`}
              maxLength={40}
              disabled={!choice.isUsual}
              value={choice.label}
              onChange={event => change(index, { label: event.target.value.replace(/[【】〔〕{}]/gu, '') })}
            />
          </li>
        ))}
      </ul>
      <div className="field-add">
        <input
          className="field"
          aria-label="另外的文字"
          placeholder="稿件中的其他文字，如会议名称"
          value={words}
          onChange={event => setWords(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            if (isUsable) add()
          }}
        />
        <button type="button" className="button" disabled={!isUsable} onClick={add}>
          添加字段
        </button>
        <span className="quiet-text" role="status">
          {typed !== '' && (isKnown ? '已在上面列出' : times > 0 ? `文中有 ${times} 处` : '文中没有这几个字')}
        </span>
      </div>
    </>
  )
}

function labelOf(words: string): string {
  return words.replace(/[【】〔〕{}]/gu, '').slice(0, 12)
}
