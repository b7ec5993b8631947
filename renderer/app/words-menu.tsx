import { useEffect, useState } from 'react'
import { caretNews } from '../editor/caret-news.ts'
import { currentSession } from '../editor/current-session.ts'
import { useDesk } from '../state/desk.ts'
import { type MenuAnchor, PaperMenu } from './paper-menu.tsx'

const groups = [
  ['cut', 'copy', 'paste'],
  ['add-comment', 'suggest-change'],
]

/** The menu of words that are selected on the paper. Where none are, and with Shift, the browser has its own. */
export function WordsMenu() {
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null)
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || (event.button === 2 && event.shiftKey) || !isOnText(event.target)) return
      const line = selectedLine(event)
      const session = currentSession()
      if (!line || !session || session.composing !== null) return
      event.preventDefault()
      // The menu opens at once: what is on offer in it must not wait for the pause after the last move.
      useDesk.setState(caretNews(session.editor))
      setAnchor(
        event.button === 2 ? { left: event.clientX, top: event.clientY } : { left: line.left, top: line.bottom },
      )
    }
    document.addEventListener('contextmenu', open)
    return () => document.removeEventListener('contextmenu', open)
  }, [])
  if (!anchor) return null
  return <PaperMenu label="文字操作" groups={groups} anchor={anchor} close={() => setAnchor(null)} />
}

function isOnText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.paper-text') !== null && !target.closest('.table-block')
}

/** The first line of the selection, where the pointer is on it or the menu key was pressed; undefined elsewhere. */
function selectedLine({ button, clientX: x, clientY: y }: MouseEvent): DOMRect | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const lines = [...selection.getRangeAt(0).getClientRects()]
  const isOn = lines.some(line => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom)
  return button !== 2 || isOn ? lines[0] : undefined
}
