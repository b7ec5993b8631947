import type { EventName, Events, Unsubscribe } from '../../core/contract/contract.ts'

/** Receives every event of the service; a shell passes them on to its windows. */
export type EventListener = <E extends EventName>(name: E, payload: Events[E]) => void

/** Tells all listeners. */
export interface EventSource {
  readonly emit: EventListener
  subscribe(listener: EventListener): Unsubscribe
}

export function createEventSource(): EventSource {
  const listeners = new Set<EventListener>()
  return {
    emit(name, payload) {
      for (const listener of listeners) listener(name, payload)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
