import { type DecoratedRange, Node, type NodeEntry } from 'slate'
import type { RenderElementProps, RenderLeafProps } from 'slate-react'
import { elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { headsAttachment } from '../../core/document/page-rules.ts'
import { attendanceLabel } from '../../core/document/placement.ts'
import { elementStyle } from './element-style.ts'
import type { SlateBlock, SlateText } from './slate-types.ts'
import { CellElement, RowElement, TableElement } from './table/table-element.tsx'

/** One block of the paper, looking as its element does in print. */
export function BlockElement(props: RenderElementProps) {
  const { attributes, children, element } = props
  if (element.type === 'table') return <TableElement {...props} element={element} />
  if (element.type === 'row') return <RowElement {...props} element={element} />
  if (element.type === 'cell') return <CellElement {...props} />
  const id = elementOfBlock(element)
  const { group, style } = elementSpec(id)
  const isAttachment = headsAttachment({ type: element.type, text: headOf(element) })
  return (
    <p
      {...attributes}
      className="block"
      data-element={id}
      data-group={group}
      data-font={isAttachment ? 'hei' : style.font}
      data-attachment={isAttachment || undefined}
      data-align={style.align}
      data-empty={element.children.every(run => run.text === '') || undefined}
      style={elementStyle(id)}
    >
      {children}
    </p>
  )
}

/** The longest line that heads an attachment, and a little more: a longer text is none. */
const longestHead = 40

function headOf({ children }: SlateBlock): string {
  let text = ''
  for (const run of children) {
    text += run.text
    if (text.length > longestHead) break
  }
  return text
}

/** Finds the label of who attended (出席：), which stands in 黑体 (10.3). The text stays one; only its leaf is parted. */
export function labelRanges([node, path]: NodeEntry): (DecoratedRange & { readonly label: true })[] {
  if (path.length !== 1 || !Node.isElement(node) || node.type !== 'paragraph') return []
  const end = attendanceLabel((node.children[0] as SlateText | undefined)?.text ?? '')
  const at = [...path, 0]
  return end === 0 ? [] : [{ anchor: { path: at, offset: 0 }, focus: { path: at, offset: end }, label: true }]
}

/** A run of text. */
export function RunLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return (
    <span {...attributes} className={leaf.bold ? 'bold' : undefined} data-font={leaf.label ? 'hei' : undefined}>
      {children}
    </span>
  )
}
