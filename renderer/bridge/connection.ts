import { create } from 'zustand'

/** Whether the way to the service stands. The desktop shell's never breaks: service and window end together. */
export interface ConnectionState {
  readonly isLost: boolean
}

/** The state of the connection, for whatever shows it or must do without the service. */
export const useConnection = create<ConnectionState>(() => ({ isLost: false }))
