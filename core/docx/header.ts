import type { Paragraph, Table } from 'docx'
import type { FieldId } from '../document/draft.ts'
import { type ElementId, elements } from '../document/elements.ts'
import { customElements } from './custom-elements.ts'
import { letterHeader } from './letter.ts'
import type { Paper } from './paper.ts'
import { safeText } from './safe-text.ts'

/** The header (版头, 7.2) in the order of the element table; nothing where none of its fields is filled in. */
export function header(paper: Paper): readonly (Paragraph | Table)[] {
  if (paper.header.format === 'letter') return letterHeader(paper)
  return elements
    .filter(spec => spec.zone === 'header')
    .flatMap(spec =>
      isField(spec.id) ? customElements[spec.id](safeText(paper.content.fields[spec.id] ?? ''), paper) : [],
    )
}

function isField(id: ElementId): id is FieldId & keyof typeof customElements {
  return id in customElements
}
