import type { DeskState } from '../state/desk.ts'

/** Something a person can have done, by menu, button or key. One file a command; menu, toolbar and help read it. */
export interface Command {
  readonly id: string
  /** The menu's words; `…` at the end where a dialog follows. */
  readonly label: string
  /** All keys that run it, the one to show first. */
  readonly shortcuts?: readonly string[]
  /** Whether the keys leave text fields other than the paper alone, as 撤销 must. */
  readonly paperKeys?: boolean
  /** The keys by which the browser itself does the same in the paper. Shown, and left to it. */
  readonly nativeKeys?: string
  /** Present where the command can be idle. */
  isEnabled?(desk: DeskState): boolean
  /** Why it cannot run, shown where it is idle though a draft lies on the desk. */
  readonly idle?: string
  /** Present for commands that are on or off. */
  isOn?(desk: DeskState): boolean
  run(): void | Promise<void>
}

/** Whether a draft lies on the desk: what most commands need. */
export function hasDraft(desk: DeskState): boolean {
  return desk.draft !== null
}
