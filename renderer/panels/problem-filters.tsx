import type { RuleKind } from '../../core/lint/rule.ts'
import { changeSettings } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import { type FindingGrouping, groupings, kindLabels } from './finding-groups.ts'
import { type ProblemReach, reaches } from './problem-filter.ts'
import { setProblemFilter, useProblemView } from './problem-view.ts'
import { SearchField } from './search-field.tsx'

const kinds: readonly (readonly [RuleKind | 'all', string])[] = [['all', '全部类别'], ...kindLabels]

/** How the problem list is divided, and what of it is shown: by kind, place and words. */
export function ProblemFilters() {
  const filter = useProblemView(state => state.filter)
  const grouping = useDesk(state => state.settings.problemGrouping ?? 'kind')
  return (
    <div className="problem-filters" id="problem-filters">
      <div className="problem-choices">
        <Choice<FindingGrouping>
          label="分组"
          options={groupings}
          value={grouping}
          onChange={problemGrouping => changeSettings({ problemGrouping })}
        />
        <Choice<RuleKind | 'all'>
          label="类别"
          options={kinds}
          value={filter.kind}
          onChange={kind => setProblemFilter({ kind })}
        />
        <Choice<ProblemReach>
          label="范围"
          options={reaches}
          value={filter.reach}
          onChange={reach => setProblemFilter({ reach })}
        />
      </div>
      <SearchField label="在问题里找" value={filter.text} onChange={text => setProblemFilter({ text })} />
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly (readonly [T, string])[]
  readonly value: T
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <select className="select" aria-label={label} value={value} onChange={event => onChange(event.target.value as T)}>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
