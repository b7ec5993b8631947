import type { ShownFinding } from '../state/desk.ts'
import { countSeverities } from './finding-groups.ts'
import { numberText } from './number-text.ts'

/** What a careful person would look at before handing the draft on; empty where nothing is open. */
export function exportHint(findings: readonly ShownFinding[]): string {
  const placeholders = findings.filter(finding => finding.kind === 'placeholder').length
  const { error } = countSeverities(findings.filter(finding => finding.kind !== 'placeholder'))
  const parts = [
    ...(placeholders > 0 ? [`${numberText(placeholders)} 处待补内容`] : []),
    ...(error > 0 ? [`${numberText(error)} 处错误`] : []),
  ]
  return parts.length > 0 ? `稿中还有 ${parts.join('、')}没有处理。` : ''
}
