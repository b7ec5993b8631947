import { useState } from 'react'
import { failureText } from '../desk/messages.ts'
import { closeDialog } from '../desk/window-state.ts'

/** The trouble of a step and whether the service is being asked. */
export interface Steps {
  readonly trouble: string
  readonly isBusy: boolean
  readonly setTrouble: (trouble: string) => void
  /** Asks the service; what it refuses becomes the trouble. Resolves to undefined then. */
  run<T>(work: () => Promise<T>): Promise<T | undefined>
  /** Like `run`, and closes the dialog where it went well. */
  finish(work: () => Promise<unknown>): Promise<void>
}

/** Follows a dialog that asks the service step by step. */
export function useSteps(): Steps {
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    setTrouble('')
    try {
      return await work()
    } catch (error) {
      setTrouble(failureText(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const finish = async (work: () => Promise<unknown>) => {
    await run(async () => {
      await work()
      closeDialog()
    })
  }
  return { trouble, isBusy, setTrouble, run, finish }
}
