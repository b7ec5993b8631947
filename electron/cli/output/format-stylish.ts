import type { FormatFinding } from '../../../core/format-check/finding.ts'
import { severityLabels } from '../../../core/lint/severity-labels.ts'

/** The format findings of one file, as `check-format --format json` prints them. */
export interface FormatFile {
  readonly filePath: string
  readonly profile: string
  readonly messages: readonly FormatFinding[]
  readonly losses: readonly string[]
}

/** Format findings for people: a head line a file, two lines a finding, a sum at the end. */
export function formatStylish(files: readonly FormatFile[]): string {
  const parts = files.map(({ filePath, messages }) => {
    const lines = messages.map(
      ({ severity, message, advice, basis, ruleId, places }) =>
        `  ${severityLabels[severity]}  ${message}（${basis}）  ${ruleId}\n` + `        ${placesLine(places)}${advice}`,
    )
    return `${[filePath, ...(lines.length > 0 ? lines : ['  没有发现版式问题。'])].join('\n')}\n`
  })
  const count = (one: FormatFinding['severity']) =>
    files.reduce((sum, { messages }) => sum + messages.filter(({ severity }) => severity === one).length, 0)
  const total = (['error', 'warning', 'info'] as const).map(one => `${count(one)} 个${severityLabels[one]}`).join('，')
  return `${parts.join('\n')}\n${files.length} 个文件：${total}。\n`
}

function placesLine(places: FormatFinding['places']): string {
  const [first] = places
  if (!first) return ''
  const others = places.length > 1 ? `等 ${places.length} 段` : ''
  return `第 ${first.paragraph} 段「${first.text}」${others}：`
}
