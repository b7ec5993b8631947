import { useId } from 'react'
import type { GenreId } from '../../core/document/genres.ts'
import { bundledCategories, templateCategory } from '../../core/template/category.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import { ownCategory } from '../desk/templates.ts'
import { useWindow } from '../desk/window-state.ts'

/** What a template is called and for. */
export interface TemplateFactsOfForm {
  readonly name: string
  readonly description: string
  readonly category: string
  readonly genre: GenreId
}

interface TemplateFactsFormProps {
  readonly facts: TemplateFactsOfForm
  readonly onFacts: (facts: TemplateFactsOfForm) => void
}

/** Name, category, genre and description of a template. */
export function TemplateFactsForm({ facts: { name, description, category, genre }, onFacts }: TemplateFactsFormProps) {
  const facts = { name, description, category, genre }
  const listId = useId()
  const templates = useWindow(state => state.templates)
  const categories = new Set([ownCategory, ...(templates?.templates ?? []).map(templateCategory), ...bundledCategories])
  return (
    <div className="template-fields">
      <label>
        <span>模板名称</span>
        <input
          className="field"
          data-start
          maxLength={60}
          value={name}
          onChange={event => onFacts({ ...facts, name: event.target.value })}
        />
      </label>
      <label>
        <span>分类</span>
        <input
          className="field"
          list={listId}
          maxLength={20}
          value={category}
          onChange={event => onFacts({ ...facts, category: event.target.value })}
        />
        <datalist id={listId}>
          {[...categories].map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <label>
        <span>文种</span>
        <select
          className="select"
          value={genre}
          onChange={event => onFacts({ ...facts, genre: event.target.value as GenreId })}
        >
          <GenreOptions />
        </select>
      </label>
      <label>
        <span>说明</span>
        <input
          className="field"
          maxLength={200}
          placeholder="什么场合用、有哪几部分"
          value={description}
          onChange={event => onFacts({ ...facts, description: event.target.value })}
        />
      </label>
    </div>
  )
}
