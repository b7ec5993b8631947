import type { RenderElementProps, RenderLeafProps } from 'slate-react'
import { elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { elementStyle } from './element-style.ts'
import { CellElement, RowElement, TableElement } from './table/table-element.tsx'

/** One block of the paper, looking as its element does in print. */
export function BlockElement(props: RenderElementProps) {
  const { attributes, children, element } = props
  if (element.type === 'table') return <TableElement {...props} element={element} />
  if (element.type === 'row') return <RowElement {...props} element={element} />
  if (element.type === 'cell') return <CellElement {...props} />
  const id = elementOfBlock(element)
  const { group, style } = elementSpec(id)
  return (
    <p
      {...attributes}
      className="block"
      data-element={id}
      data-group={group}
      data-font={style.font}
      data-align={style.align}
      data-empty={element.children.every(run => run.text === '') || undefined}
      style={elementStyle(id)}
    >
      {children}
    </p>
  )
}

/** A run of text. */
export function RunLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return (
    <span {...attributes} className={leaf.bold ? 'bold' : undefined}>
      {children}
    </span>
  )
}
