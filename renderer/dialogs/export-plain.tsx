import { exportText, type TextKind } from '../desk/text-exports.ts'

interface ExportPlainProps {
  readonly isBusy: boolean
  /** Runs an export with the dialog's own progress and failures. */
  readonly run: (write: () => Promise<boolean>) => void
}

const kinds: readonly { readonly kind: TextKind; readonly label: string }[] = [
  { kind: 'txt', label: '导出纯文本' },
  { kind: 'md', label: '导出 Markdown' },
]

/** The ways out without a layout. */
export function ExportPlain({ isBusy, run }: ExportPlainProps) {
  return (
    <div className="export-plain">
      <span className="quiet-text">只要文字，不要版式：</span>
      {kinds.map(({ kind, label }) => (
        <button
          key={kind}
          type="button"
          className="button small"
          disabled={isBusy}
          onClick={() => run(() => exportText(kind))}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
