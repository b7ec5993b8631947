import { type BodyElementId, elements } from '../../core/document/elements.ts'
import { focusEditor, setElement } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

const shortcuts: { readonly [E in BodyElementId]?: readonly string[] } = {
  heading1: ['Ctrl+Alt+1'],
  heading2: ['Ctrl+Alt+2'],
  heading3: ['Ctrl+Alt+3'],
  heading4: ['Ctrl+Alt+4'],
  paragraph: ['Ctrl+Alt+0', 'Ctrl+Shift+N'],
}

/** The elements that a block of the body can be made, in the order of the page. A table is inserted, not made of text. */
export const bodyElements = elements.filter(({ zone, id }) => zone === 'body' && id !== 'table') as readonly {
  readonly id: BodyElementId
  readonly label: string
}[]

/** Makes the blocks of the selection that element. */
export function chooseElement(id: BodyElementId): void {
  setElement(id)
  focusEditor()
}

/** One command an element of the body. */
export const setElements: readonly Command[] = bodyElements.map(element => ({
  id: `set-${element.id}`,
  label: element.label,
  ...(shortcuts[element.id] && { shortcuts: shortcuts[element.id] }),
  isEnabled: hasDraft,
  isOn: desk => desk.caretElement === element.id,
  run: () => chooseElement(element.id),
}))
