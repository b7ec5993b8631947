import { useEffect, useState } from 'react'
import type { StatusMove } from '../../core/document/status-log.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { useDesk } from '../state/desk.ts'

/** The moves of a draft, the first one first: null until they are read, a sentence where they cannot be. */
export function useStatusLog(id: string | undefined): readonly StatusMove[] | string | null {
  const status = useDesk(state => (state.draft?.id === id ? state.draft?.status : undefined))
  const [read, setRead] = useState<{ readonly id: string; readonly log: readonly StatusMove[] | string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move changes the status
  useEffect(() => {
    if (id === undefined) return
    let isOver = false
    ask('draft.log', { id }).then(
      log => isOver || setRead({ id, log }),
      error => isOver || setRead({ id, log: failureText(error) }),
    )
    return () => {
      isOver = true
    }
  }, [id, status])
  return read !== null && read.id === id ? read.log : null
}
