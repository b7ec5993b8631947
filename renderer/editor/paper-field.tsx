import type { ReactNode } from 'react'
import type { FieldId } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { showField } from '../desk/show-field.ts'
import { useDesk } from '../state/desk.ts'

interface PaperFieldProps {
  readonly id: FieldId
  readonly children: ReactNode
}

/** An element of header or imprint on paper. A click opens it in the elements panel, where it is filled in. */
export function PaperField({ id, children }: PaperFieldProps) {
  const { label } = elementSpec(id)
  const fault = useDesk(desk => desk.findings.find(finding => finding.field?.id === id))
  return (
    <button
      type="button"
      className="paper-field"
      data-field={id}
      data-severity={fault?.severity}
      title={fault?.message ?? `修改${label}`}
      onClick={() => showField(id)}
    >
      {children}
    </button>
  )
}
