import type { RuleKind, Severity } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { severityLabels } from '../../../core/lint/severity-labels.ts'
import { repetitionRules } from '../../../core/repetition/repetition-rules.ts'
import { choice, noPositionals } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'

/** What is told of a rule. */
export interface RuleEntry {
  readonly id: string
  readonly kind: RuleKind
  readonly severity: Severity
  /** The gravest of its findings, where it grades some above `severity`. */
  readonly gravest?: Severity
  readonly description: string
  readonly basis?: string
}

/** Every rule that `lint` can run, the checks against a library among them. */
export const ruleEntries: readonly RuleEntry[] = [
  ...rules.map(({ id, kind, severity, gravest, description, basis }) => ({
    id,
    kind,
    severity,
    ...(gravest !== undefined && { gravest }),
    description,
    ...(basis !== undefined && { basis }),
  })),
  ...repetitionRules,
].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What a rule's findings are called, e.g. 提醒，重者为错误. */
function severityText({ severity, gravest }: RuleEntry): string {
  const own = severityLabels[severity]
  return gravest === undefined ? own : `${own}，重者为${severityLabels[gravest]}`
}

/** Lists the rules. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [--format text|json]',
  summary: '列出检查规则。',
  options: formatOption,
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    if (format === 'json') writeJson(io, ruleEntries)
    else {
      for (const rule of ruleEntries) {
        io.out(`${rule.id}  ${severityText(rule)}\n    ${rule.description}${rule.basis ? `（${rule.basis}）` : ''}\n`)
      }
    }
    return exitCode.clean
  },
}
