import { jumpToWords } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'

/** Where the browser keeps, as long as the window lives, where the caret stood: numbers and an id, no text. */
const place = 'jianwen-caret'

interface KeptPlace {
  readonly draft: string
  readonly block: number
  readonly offset: number
}

/** Remembers where the caret stands, for when the folder is unlocked again. */
export function keepCaret(): void {
  const { draft, caretBlock, caretOffset } = useDesk.getState()
  if (!draft || caretBlock === null) sessionStorage.removeItem(place)
  else sessionStorage.setItem(place, JSON.stringify({ draft: draft.id, block: caretBlock, offset: caretOffset }))
}

/** Puts the caret where it stood, if its draft is on the desk again. */
export function returnToCaret(): void {
  const kept = sessionStorage.getItem(place)
  sessionStorage.removeItem(place)
  if (kept === null) return
  const { draft, block, offset } = JSON.parse(kept) as KeptPlace
  if (useDesk.getState().draft?.id === draft) jumpToWords(block, { from: offset, to: offset })
}
