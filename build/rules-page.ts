import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example, Rule, RuleKind } from '../core/lint/rule.ts'
import { rules } from '../core/lint/rules/index.ts'
import { severityLabels } from '../core/lint/severity-labels.ts'
import { root } from './bundle.ts'

const kinds: readonly (readonly [RuleKind, string])[] = [
  ['length', '篇幅'],
  ['placeholder', '待补内容'],
  ['structure', '结构'],
  ['format', '格式'],
  ['wording', '用语'],
  ['repetition', '重复'],
]

/** The most characters of an example that the page shows. */
const longestExample = 60

/** The page that lists every rule, drawn from the rules themselves. */
export function rulesPage(): string {
  const parts = kinds.map(([kind, label]) => {
    const own = rules.filter(rule => rule.kind === kind)
    return own.length === 0 ? '' : `## ${label}\n\n${own.map(ruleText).join('\n\n')}\n`
  })
  const head = `# 检查规则\n\n本页由规则自身生成，共 ${rules.length} 条；用 \`npm run rules-page\` 更新。`
  return `${head}\n\n${parts.filter(part => part !== '').join('\n')}`
}

function ruleText(rule: Rule): string {
  const gravest = rule.gravest && rule.gravest !== rule.severity ? `，重者为${severityLabels[rule.gravest]}` : ''
  const severity = `${severityLabels[rule.severity]}${gravest}${rule.offByDefault ? '，默认关闭' : ''}`
  const example = rule.examples.invalid.map(exampleText).find(text => text !== '')
  return [
    `### ${rule.id}`,
    '',
    `${rule.description}（${severity}）`,
    ...(rule.basis ? ['', `依据：${rule.basis}。`] : []),
    ...(example ? ['', `例：${example}`] : []),
  ].join('\n')
}

function exampleText(example: Example): string {
  const text = typeof example === 'string' ? example : example.blocks.map(block => block.text).join(' ／ ')
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[*_`|<>[\]#\\]/g, '\\$&')
    .trim()
  return [...plain].length > longestExample ? `${[...plain].slice(0, longestExample).join('')}…` : plain
}

if (import.meta.main) writeFileSync(join(root, 'docs', 'rules.md'), rulesPage())
