import { useState } from 'react'
import type { Phrase, PhraseSettings } from '../../core/phrases/phrase.ts'
import { addPhrases, changePhrase, otherCategory, removePhrase } from '../../core/phrases/phrase-book.ts'
import { failureText } from '../desk/messages.ts'
import { exportPhrases, importPhrases } from '../desk/phrase-files.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { FileButton } from './file-button.tsx'
import { PhraseForm } from './phrase-form.tsx'
import { PhraseRow } from './phrase-row.tsx'
import type { ChangePhrases } from './phrases-dialog.tsx'

interface PhraseListProps {
  readonly settings: PhraseSettings
  readonly categories: readonly string[]
  readonly phrases: readonly Phrase[]
  /** Null for all. */
  readonly category: string | null
  readonly onChange: ChangePhrases
}

/** Up to this many are laid out; the rest is found by searching. */
const shownPhrases = 500

/** The phrases of a category, or those that hold a word, each to be changed or deleted. */
export function PhraseList({ settings, categories, phrases, category, onChange }: PhraseListProps) {
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<string | null>(null)
  const inside = category === null ? phrases : phrases.filter(phrase => phrase.category === category)
  const found = filterByText(inside, query, phrase => phrase.text)
  const add = (written: Omit<Phrase, 'id'>) => {
    const { settings: next, added, refused } = addPhrases(settings, [written], () => crypto.randomUUID())
    if (added > 0) onChange(`已添加「${written.text.trim()}」。`, next)
    else onChange(refused > 0 ? '这条用语太长，没有添加。' : '这条用语已经有了，没有再添加。')
  }
  const importFile = async (chosen: File) => {
    try {
      const { text, settings: next } = await importPhrases(settings, chosen, category ?? otherCategory)
      onChange(text, next)
    } catch (error) {
      onChange(failureText(error))
    }
  }
  const rest = found.length - shownPhrases
  return (
    <section className="choice-detail phrase-detail" aria-label={category ?? '全部用语'}>
      <div className="settings-bar">
        <SearchField label="搜索用语" value={query} onChange={setQuery} />
        <FileButton
          label="导入"
          accept=".txt,.csv"
          inputId="phrase-file"
          note="文本或 CSV 文件，一行一条；可写成「分类,用语」，UTF-8、GB18030 编码都可以"
          onFile={chosen => void importFile(chosen)}
        />
        <button
          type="button"
          className="button"
          disabled={found.length === 0}
          onClick={() => exportPhrases(found, category)}
        >
          导出
        </button>
      </div>
      <PhraseForm key={category} categories={categories} category={category} action="添加" onDone={add} />
      {found.length === 0 && query !== '' && <EmptyState title="没有符合的用语" text="换一个词，或清空搜索。" />}
      {found.length === 0 && query === '' && (
        <EmptyState title="这个分类还没有用语" text="在上面写入第一条，或从文件导入。" />
      )}
      <ul className="phrase-rows" aria-label="用语">
        {found.slice(0, shownPhrases).map(phrase =>
          phrase.id === editing ? (
            <li key={phrase.id}>
              <PhraseForm
                categories={categories}
                category={phrase.category}
                start={phrase.text}
                action="保存"
                onDone={written => {
                  setEditing(null)
                  onChange('已保存。', changePhrase(settings, { ...phrase, ...written, text: written.text.trim() }))
                }}
                onCancel={() => setEditing(null)}
              />
            </li>
          ) : (
            <PhraseRow
              key={phrase.id}
              phrase={phrase}
              showsCategory={category === null}
              onEdit={() => setEditing(phrase.id)}
              onRemove={() => onChange(`已删除「${phrase.text}」。`, removePhrase(settings, phrase.id))}
            />
          ),
        )}
      </ul>
      {rest > 0 && <p className="quiet-text">另有 {numberText(rest)} 条，请用搜索查找。</p>}
    </section>
  )
}
