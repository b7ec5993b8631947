import { useId } from 'react'
import type { LintSettings } from '../../core/lint/config.ts'
import { changeLint } from '../desk/lint-settings.ts'
import {
  chooseSeverity,
  genresWithOwn,
  isRuleOn,
  isRuleSet,
  type RuleChoice,
  ruleChoice,
  ruleChoiceLabel,
  ruleChoices,
  type SettingScope,
} from '../desk/rule-settings.ts'
import type { SettableRule } from '../desk/settable-rules.ts'
import { SettingsRuleOptions } from './settings-rule-options.tsx'

interface SettingsRuleProps {
  readonly rule: SettableRule
  readonly lint: LintSettings
  readonly scope: SettingScope
}

/** One rule: what it finds, what it goes by, how it is graded, and its numbers. */
export function SettingsRule({ rule, lint, scope }: SettingsRuleProps) {
  const descriptionId = useId()
  const choice = ruleChoice(lint, scope, rule)
  const apart = scope === 'all' ? genresWithOwn(lint, rule.id) : []
  const notes = [
    ...(rule.basis ? [`依据：${rule.basis}`] : []),
    ...(apart.length > 0 ? [`${apart.join('、')}另有设定`] : []),
  ]
  return (
    <li className="rule" data-off={!isRuleOn(lint, scope, rule)} data-changed={isRuleSet(lint, scope, rule)}>
      <div className="rule-words">
        <p id={descriptionId}>{rule.description}</p>
        {notes.length > 0 && <p className="quiet-text">{notes.join('；')}</p>}
        {rule.optionLabels && <SettingsRuleOptions rule={rule} lint={lint} scope={scope} />}
      </div>
      <select
        className="select"
        aria-labelledby={descriptionId}
        value={choice}
        onChange={event => {
          const chosen = event.target.value as RuleChoice
          changeLint(current => chooseSeverity(current, scope, rule, chosen))
        }}
      >
        {ruleChoices(scope, rule).map(one => (
          <option key={one} value={one}>
            {ruleChoiceLabel(one, rule)}
          </option>
        ))}
      </select>
    </li>
  )
}
