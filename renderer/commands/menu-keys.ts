import { focusEditor } from '../editor/actions.ts'
import { menus } from './menus.ts'
import { isComposing } from './shortcut.ts'

/** Whether Alt went down and nothing else has happened since. */
let isAltAlone = false

/** The element that had the keyboard before the menu row took it. */
let before: HTMLElement | null = null

/**
 * Lets Alt with a letter open a menu and Alt alone go to the menu row and back, as in Word and WPS. An input method at
 * work, an open dialog and Alt together with the mouse or another window keep the key. Returns the way to stop.
 */
export function listenToMenuKeys(): () => void {
  const forget = () => {
    isAltAlone = false
  }
  window.addEventListener('keydown', handleDown)
  window.addEventListener('keyup', handleUp)
  window.addEventListener('pointerdown', forget)
  window.addEventListener('wheel', forget, { passive: true })
  window.addEventListener('blur', forget)
  return () => {
    window.removeEventListener('keydown', handleDown)
    window.removeEventListener('keyup', handleUp)
    window.removeEventListener('pointerdown', forget)
    window.removeEventListener('wheel', forget)
    window.removeEventListener('blur', forget)
  }
}

function handleDown(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.shiftKey && !event.metaKey
  isAltAlone = event.key === 'Alt' && isPlain && !event.repeat && isFree(event)
  if (event.key === 'Escape' && isOnRow()) leaveRow(event)
  if (!event.altKey || event.key === 'Alt' || !isPlain || event.defaultPrevented || !isFree(event)) return
  const menu = menus.find(({ letter }) => event.code === `Key${letter}`)
  const trigger = menu && triggers()[menus.filter(hasEntries).indexOf(menu)]
  if (!trigger) return
  event.preventDefault()
  remember()
  openByKey(trigger)
}

function handleUp(event: KeyboardEvent): void {
  if (event.key !== 'Alt' || !isAltAlone) return
  isAltAlone = false
  if (isOnRow()) leaveRow(event)
  else focusMenuRow()
}

/** Moves the keyboard to the first menu; Escape and Alt lead back to where it was. */
export function focusMenuRow(): void {
  remember()
  triggers()[0]?.focus()
}

/** Whether a menu has anything to choose from. */
export function hasEntries(menu: { readonly groups: readonly (readonly string[])[] }): boolean {
  return menu.groups.some(group => group.length > 0)
}

function isFree(event: KeyboardEvent): boolean {
  return !isComposing(event) && !document.querySelector('dialog[open]')
}

function triggers(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="menubar"] > [role="menuitem"]')]
}

function isOnRow(): boolean {
  return document.activeElement?.closest('[role="menubar"]') != null
}

function remember(): void {
  if (!isOnRow() && document.activeElement instanceof HTMLElement) before = document.activeElement
}

function leaveRow(event: KeyboardEvent): void {
  event.preventDefault()
  if (before?.isConnected && before !== document.body && !before.isContentEditable) before.focus()
  else focusEditor()
  before = null
}

/** The menu row's own way to open with the first entry marked is the arrow key. */
function openByKey(trigger: HTMLElement): void {
  trigger.focus()
  trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
}
