import type { Query } from '../../core/text/search/query.ts'
import { changeQuery } from '../find/find.ts'
import { useFind } from '../find/find-state.ts'

interface FindOptionsProps {
  readonly query: Query
  readonly isInSelection: boolean
  readonly onBound: (isBound: boolean) => void
}

const options: readonly (readonly ['matchesCase' | 'matchesWidth' | 'isExpression', string])[] = [
  ['matchesCase', '区分大小写'],
  ['matchesWidth', '区分全半角'],
  ['isExpression', '正则表达式'],
]

/** How exactly the words are taken, and where they are looked for. */
export function FindOptions({ query, isInSelection, onBound }: FindOptionsProps) {
  const isReplacing = useFind(state => state.isReplacing)
  return (
    <div className="find-options">
      {options.map(([id, label]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={query[id]}
            onChange={event => void changeQuery({ [id]: event.target.checked })}
          />
          {label}
        </label>
      ))}
      <label>
        <input type="checkbox" checked={isInSelection} onChange={event => onBound(event.target.checked)} />
        选中范围内
      </label>
      {!isReplacing && (
        <button type="button" className="link-button" onClick={() => useFind.setState({ isReplacing: true })}>
          替换…
        </button>
      )}
    </div>
  )
}
