import { genreSpec } from '../../../core/document/genres.ts'
import { severityLabels } from '../../../core/lint/severity-labels.ts'
import { countsLine } from './counts-line.ts'
import { countSeverity, type LintFile } from './lint-result.ts'

/** Findings for people: a head line a file, a line a finding, a sum at the end. */
export function stylish(files: readonly LintFile[]): string {
  const parts = files.map(file => {
    const head = `${file.filePath}  ${genreSpec(file.genre).name} · ${countsLine(file.counts)}`
    const lines = file.messages.map(({ line, column, severity, message, basis, ruleId, related }) => {
      const place = `${line}:${column}`.padEnd(8)
      const sources = (related ?? []).map(({ title, text }) => `\n            ${title}：${excerpt(text)}`)
      return `  ${place}${severityLabels[severity]}  ${message}${basis ? `（${basis}）` : ''}  ${ruleId}${sources.join('')}`
    })
    return `${[head, ...lines].join('\n')}\n`
  })
  const [errors, warnings, hints] = (['error', 'warning', 'info'] as const).map(one => countSeverity(files, one))
  const total = `\n${files.length} 个文件：${errors} 个${severityLabels.error}，${warnings} 个${severityLabels.warning}，${hints} 个${severityLabels.info}。\n`
  return parts.join('\n') + total
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}……` : line
}
