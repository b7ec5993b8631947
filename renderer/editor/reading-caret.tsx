import { useEffect, useRef } from 'react'

/** The caret of a paper whose words are locked, where the browser shows none. Stands in the paper, beside its text. */
export function ReadingCaret() {
  const caret = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => placeAtSelection(caret.current as HTMLDivElement)
    place()
    document.addEventListener('selectionchange', place)
    document.addEventListener('focusin', place)
    return () => {
      document.removeEventListener('selectionchange', place)
      document.removeEventListener('focusin', place)
    }
  }, [])
  return <div ref={caret} className="reading-caret" aria-hidden="true" hidden />
}

function placeAtSelection(caret: HTMLDivElement): void {
  const selection = getSelection()
  const paper = caret.parentElement
  const text = paper?.querySelector('.paper-text')
  const isHere = selection?.isCollapsed && text?.contains(selection.anchorNode) && document.activeElement === text
  const rect = isHere ? caretRect(selection) : undefined
  caret.hidden = rect === undefined
  if (!rect || !paper) return
  const origin = paper.getBoundingClientRect()
  caret.style.left = `${rect.left - origin.left}px`
  caret.style.top = `${rect.top - origin.top}px`
  caret.style.height = `${rect.height}px`
}

/** An empty block has no characters to stand between; its own box serves. */
function caretRect(selection: Selection): DOMRect | undefined {
  if (selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [rect] = range.getClientRects()
  if (rect && rect.height > 0) return rect
  const holder = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  return holder?.getBoundingClientRect()
}
