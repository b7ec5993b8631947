import type { MouseEvent } from 'react'
import { focusEditor } from '../editor/actions.ts'

/** With the mouse, buttons and the menu of an item leave the keyboard where it is, mostly in the paper. */
export function keepPaperFocus(event: MouseEvent): void {
  if (event.button === 2 || (event.target as Element).closest('button')) event.preventDefault()
}

/**
 * Keeps the keyboard in the problem list when the item that has it goes away: the item that moves up into its place gets
 * it, and where the list is empty, the paper. To be called in a layout effect of the item; returns its clean-up.
 */
export function keepListFocus(item: HTMLElement): () => void {
  return () => {
    if (!item.contains(document.activeElement)) return
    const list = item.closest('.panel-scroll')
    if (!list) return
    const place = linksIn(list).findIndex(link => item.contains(link))
    // The items around it may go away in the same breath.
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      const links = linksIn(list)
      const link = links[Math.min(place, links.length - 1)]
      if (link) link.focus()
      else focusEditor()
    }, 0)
  }
}

function linksIn(list: Element): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.finding-link')]
}
