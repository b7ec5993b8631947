/**
 * Keeps React from reading where the selection stands in the paper. Before each commit, also one of a mere panel, React
 * counts every character above the caret, so as to put the selection back should the focus be lost on the way; in a long
 * draft that costs more than all else at a key, and Slate keeps the selection itself. React asks this property whether
 * there is a selection to keep; the browser goes by the attribute.
 */
export function keepOwnSelection(paper: HTMLElement | null): void {
  if (paper) Object.defineProperty(paper, 'contentEditable', { value: 'inherit', configurable: true, writable: true })
}
