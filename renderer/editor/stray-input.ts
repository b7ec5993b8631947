/**
 * Keeps text off the paper that is meant for another place. A click on what cannot be selected, as a line of the draft
 * list, takes the keyboard from the paper and leaves the browser's caret there; the browser would then put the next
 * character on paper without the editor ever hearing of it. Returns the way to stop.
 */
export function keepStrayInputOff(paper: Element): () => void {
  const isStray = ({ target }: Event) =>
    target instanceof Node && !paper.contains(target) && paper.contains(document.getSelection()?.anchorNode ?? null)
  const refuse = (event: Event) => {
    if (isStray(event)) event.preventDefault()
  }
  // What an input method composes cannot be refused; without a caret on the paper it has no place there.
  const takeCaretAway = (event: KeyboardEvent) => {
    if (event.key === 'Process' && isStray(event)) document.getSelection()?.removeAllRanges()
  }
  document.addEventListener('beforeinput', refuse, true)
  document.addEventListener('keydown', takeCaretAway, true)
  return () => {
    document.removeEventListener('beforeinput', refuse, true)
    document.removeEventListener('keydown', takeCaretAway, true)
  }
}
