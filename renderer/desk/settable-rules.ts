import type { Rule } from '../../core/lint/rule.ts'
import { rules } from '../../core/lint/rules/index.ts'
import { repetitionRules } from '../../core/repetition/repetition-rules.ts'

/** What settings know of a check: of a lint rule or of one against the library, which has no numbers to set. */
export type SettableRule = Pick<Rule, 'id' | 'kind' | 'severity' | 'description' | 'basis' | 'offByDefault'> &
  Partial<Pick<Rule, 'defaults' | 'optionLabels'>>

/** All checks that can be graded and turned off, those against the library behind the others. */
export const settableRules: readonly SettableRule[] = [...rules, ...repetitionRules]
