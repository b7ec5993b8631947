import type { KeyboardEvent } from 'react'
import { useId } from 'react'
import type { TemplateList as Templates } from '../../core/contract/contract.ts'
import { genreSpec } from '../../core/document/genres.ts'
import type { Template } from '../../core/template/template.ts'
import { Icon } from '../app/icon.tsx'
import { EmptyState } from '../panels/empty-state.tsx'
import { blankName, type TemplateGroup } from './template-search.ts'

interface TemplateListProps {
  readonly list: Templates | null
  readonly groups: readonly TemplateGroup[]
  /** Whether the blank draft is among what fits. */
  readonly hasBlank: boolean
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Null for the blank draft. */
  readonly chosen: Template | null
  readonly onChoose: (template: Template | null) => void
  /** The keyboard goes on to the form. */
  readonly onEnter: () => void
}

/** The templates to choose from under their headings, the blank draft first. Arrows in the search field move the choice. */
export function TemplateList({ list, groups, hasBlank, query, onQuery, chosen, onChoose, onEnter }: TemplateListProps) {
  const order = [...(hasBlank ? [null] : []), ...groups.flatMap(group => group.templates)]
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const at = order.findIndex(template => template?.id === chosen?.id)
    const next = order[Math.min(order.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]
    if (next !== undefined) onChoose(next)
  }
  return (
    <fieldset className="choice-column template-column">
      <legend className="unseen">模板</legend>
      <div className="search-field">
        <Icon name="search" />
        <input
          type="search"
          data-start
          aria-label="搜索模板"
          placeholder="搜索模板：名称或拼音首字母"
          value={query}
          onChange={event => onQuery(event.target.value)}
          onKeyDown={move}
        />
      </div>
      <div className="choice-list">
        {hasBlank && (
          <Choice name={blankName} note="自选文种" isChosen={chosen === null} onChoose={() => onChoose(null)} />
        )}
        {groups.map(group => (
          <section key={group.heading} aria-label={group.heading}>
            <h3 className="choice-heading">{group.heading}</h3>
            {group.templates.map(template => (
              <Choice
                key={template.id}
                name={template.name}
                note={noteOf(template, list?.own.includes(template.id) ?? false)}
                isChosen={template.id === chosen?.id}
                onChoose={() => onChoose(template)}
              />
            ))}
          </section>
        ))}
        {list === null && <EmptyState title="正在读取模板" />}
        {list !== null && groups.length === 0 && !hasBlank && (
          <EmptyState title="没有符合的模板" text="换一个词，或用拼音首字母，如 tz 找通知。" />
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

/** What a name does not say by itself: the genre, or that a person made it. */
function noteOf({ name, genre }: Template, isOwn: boolean): string {
  const genreName = genreSpec(genre).name
  const parts = [...(isOwn ? ['自建'] : []), ...(name.includes(genreName) ? [] : [genreName])]
  return parts.join(' · ')
}

interface ChoiceProps {
  readonly name: string
  readonly note: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Choice({ name, note, isChosen, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <label className="choice" ref={isChosen ? intoView : undefined}>
      <input
        type="radio"
        name="template"
        aria-labelledby={`${id}name`}
        aria-describedby={`${id}note`}
        checked={isChosen}
        onChange={onChoose}
      />
      <span id={`${id}name`} className="choice-name" title={name}>
        {name}
      </span>
      <span id={`${id}note`} className="choice-note">
        {note}
      </span>
    </label>
  )
}

function intoView(choice: HTMLElement | null): void {
  choice?.scrollIntoView({ block: 'nearest' })
}
