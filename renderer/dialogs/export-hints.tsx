import { exportHint } from '../panels/export-hint.ts'
import { useDesk } from '../state/desk.ts'

/** What is still open in the draft. It stops no export. */
export function ExportHints() {
  const hint = exportHint(useDesk(state => state.findings))
  return hint === '' ? null : <p className="notice">{hint}仍可导出。</p>
}
