/**
 * Gives the keyboard to the row beside the one that is about to go, or to the page's tab where there is none, so that it
 * stays in the dialog. `button` is the one in the row that was pressed.
 */
export function handOnFocus(button: HTMLElement): void {
  const row = button.closest('li, tr')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const target =
    neighbour?.querySelector<HTMLElement>('button') ??
    button.closest('dialog')?.querySelector<HTMLElement>('[role="tab"][data-state="active"]')
  target?.focus()
}
