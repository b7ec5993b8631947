import { useState } from 'react'
import type { TemplateList as Templates } from '../../core/contract/contract.ts'
import { genreSpec } from '../../core/document/genres.ts'
import type { Template } from '../../core/template/template.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { SearchField } from '../panels/search-field.tsx'

interface TemplateListProps {
  readonly list: Templates | null
  readonly chosen: Template | null
  readonly onChoose: (template: Template | null) => void
}

/** The templates to choose from, the blank draft first. */
export function TemplateList({ list, chosen, onChoose }: TemplateListProps) {
  const [query, setQuery] = useState('')
  const shown = filterByText(
    list?.templates ?? [],
    query,
    template => `${template.name} ${genreSpec(template.genre).name} ${template.description}`,
  )
  return (
    <fieldset className="choice-column">
      <legend className="unseen">模板</legend>
      <SearchField label="搜索模板" value={query} onChange={setQuery} />
      <div className="choice-list">
        <Choice name="空白稿件" genre="自选文种" isChosen={chosen === null} onChoose={() => onChoose(null)} />
        {shown.map(template => (
          <Choice
            key={template.id}
            name={template.name}
            genre={genreSpec(template.genre).name}
            isChosen={template.id === chosen?.id}
            onChoose={() => onChoose(template)}
          />
        ))}
        {list === null && <EmptyState title="正在读取模板" />}
        {list !== null && shown.length === 0 && query !== '' && (
          <EmptyState title="没有符合的模板" text="换一个词再搜。" />
        )}
        {list?.problems.map(problem => (
          <p key={problem} className="notice">
            {problem}
          </p>
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly genre: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Choice({ name, genre, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="template" checked={isChosen} onChange={onChoose} />
      <span className="choice-name">{name}</span>
      <span className="choice-note">{genre}</span>
    </label>
  )
}
