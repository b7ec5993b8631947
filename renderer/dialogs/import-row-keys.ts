import type { LineRole } from '../desk/import-lines.ts'

/** Where the keyboard goes in the list of lines. */
export type RowMove = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

/** Rows that a page key passes over. */
const page = 10

/** The place of the row that a move leads to, of `count` rows. */
export function rowAfter(place: number, move: RowMove, count: number): number {
  const targets: { readonly [M in RowMove]: number } = {
    up: place - 1,
    down: place + 1,
    pageUp: place - page,
    pageDown: place + page,
    first: 0,
    last: count - 1,
  }
  return Math.max(0, Math.min(count - 1, targets[move]))
}

/** What a key press does in a row: moves on, takes the line for something, or restores it as it was recognised. */
export type RowAct = { readonly move: RowMove } | { readonly role: LineRole } | 'restore'

const acts: Readonly<Record<string, RowAct>> = {
  ArrowUp: { move: 'up' },
  ArrowDown: { move: 'down' },
  PageUp: { move: 'pageUp' },
  PageDown: { move: 'pageDown' },
  Home: { move: 'first' },
  End: { move: 'last' },
  '0': { role: 'paragraph' },
  '1': { role: 'heading1' },
  '2': { role: 'heading2' },
  '3': { role: 'heading3' },
  '4': { role: 'heading4' },
  Delete: { role: 'leftOut' },
  Backspace: 'restore',
}

/** The act of a key; undefined where the key is the browser's, as with Alt, by which a list of choices opens. */
export function rowAct(press: {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): RowAct | undefined {
  return press.altKey || press.ctrlKey || press.metaKey ? undefined : acts[press.key]
}
