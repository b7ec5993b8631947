import { countSeverities } from '../panels/finding-groups.ts'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'

/** What a careful person would look at before handing the draft on. */
export function ExportHints() {
  const findings = useDesk(state => state.findings)
  const placeholders = findings.filter(finding => finding.kind === 'placeholder').length
  const { error } = countSeverities(findings.filter(finding => finding.kind !== 'placeholder'))
  if (placeholders === 0 && error === 0) return null
  return (
    <p className="notice">
      {placeholders > 0 && `稿中还有 ${numberText(placeholders)} 处待补内容。`}
      {error > 0 && `${placeholders > 0 ? '另' : '稿中'}有 ${numberText(error)} 处错误没有处理。`}
      仍可导出。
    </p>
  )
}
