import type { DraftSession } from './draft-session.ts'

/** The session on screen, with a number that counts up each time the editor must be mounted anew. */
export interface SessionOnScreen {
  readonly session: DraftSession
  readonly mount: number
}

let onScreen: SessionOnScreen | null = null
let mounts = 0
const listeners = new Set<() => void>()

/** The session on screen; the same object until it changes. */
export function sessionOnScreen(): SessionOnScreen | null {
  return onScreen
}

/** The session that actions work on. */
export function currentSession(): DraftSession | null {
  return onScreen?.session ?? null
}

/** Puts a session on screen, or the same one anew, or none. */
export function showSession(session: DraftSession | null): void {
  onScreen = session && { session, mount: ++mounts }
  for (const listener of listeners) listener()
}

export function listenToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
