import { useEffect, useState } from 'react'
import { tableGroups } from '../commands/tables.ts'
import { pointIntoCell } from '../editor/table/cell-pointer.ts'
import { type MenuAnchor, PaperMenu } from './paper-menu.tsx'

const groups = [['cut', 'copy', 'paste'], ...tableGroups.slice(1), ['add-comment', 'suggest-change']]

/** The menu of a table on the paper, by the right mouse button or the menu key. Elsewhere the browser has its own. */
export function TableMenu() {
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null)
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const table = event.target instanceof Element && event.target.closest('.paper-text .table-block')
      if (!table || event.defaultPrevented || (event.button === 2 && event.shiftKey)) return
      event.preventDefault()
      if (event.button === 2) pointIntoCell(event.target as Element)
      setAnchor(anchorOf(event, table))
    }
    document.addEventListener('contextmenu', open)
    return () => document.removeEventListener('contextmenu', open)
  }, [])
  if (!anchor) return null
  return <PaperMenu label="表格操作" groups={groups} anchor={anchor} close={() => setAnchor(null)} />
}

/** The pointer's place; the menu key, which comes as a click at no place of a cell, opens it at the caret's cell. */
function anchorOf(event: MouseEvent, table: Element): MenuAnchor {
  if (event.button === 2) return { left: event.clientX, top: event.clientY }
  const node = getSelection()?.focusNode
  const cell = (node instanceof Element ? node : node?.parentElement)?.closest('td') ?? table
  const { left, bottom } = cell.getBoundingClientRect()
  return { left, top: bottom }
}
