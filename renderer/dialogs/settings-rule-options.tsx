import type { LintSettings } from '../../core/lint/config.ts'
import type { OptionLabel } from '../../core/lint/rule.ts'
import { changeLint } from '../desk/lint-settings.ts'
import {
  chooseOption,
  isRuleOn,
  restoreOptions,
  ruleChoice,
  ruleOptions,
  type SettingScope,
} from '../desk/rule-settings.ts'
import type { SettableRule } from '../desk/settable-rules.ts'
import { NumberField } from './number-field.tsx'

interface SettingsRuleOptionsProps {
  readonly rule: SettableRule
  readonly lint: LintSettings
  readonly scope: SettingScope
}

/** The numbers by which a rule judges. Those of a genre that follows all the others are shown and cannot be changed. */
export function SettingsRuleOptions({ rule, lint, scope }: SettingsRuleOptionsProps) {
  const options = ruleOptions(lint, scope, rule)
  const isDisabled = ruleChoice(lint, scope, rule) === 'same' || !isRuleOn(lint, scope, rule)
  const labels = Object.entries(rule.optionLabels ?? {})
  const isChanged = labels.some(([option]) => options[option] !== rule.defaults?.[option])
  return (
    <div className="rule-options">
      {labels.map(([option, shown]) => (
        <NumberField
          key={option}
          {...shown}
          value={inUnit(Number(options[option]), shown)}
          isDisabled={isDisabled}
          onChange={value => changeLint(current => chooseOption(current, scope, rule, option, stored(value, shown)))}
        />
      ))}
      {isChanged && !isDisabled && (
        <button
          type="button"
          className="link-button"
          onClick={() => changeLint(current => restoreOptions(current, scope, rule))}
        >
          恢复默认数值
        </button>
      )}
    </div>
  )
}

function inUnit(value: number, { unit }: OptionLabel): number {
  return unit === '%' ? Math.round(value * 100) : value
}

function stored(value: number, { unit }: OptionLabel): number {
  return unit === '%' ? value / 100 : value
}
