import type { Handlers } from '../../../core/contract/contract.ts'
import { faultOfWindow } from '../log/fault.ts'
import type { LogWriter } from '../log/run-log.ts'

/** The local log. */
export function logHandlers(log: LogWriter) {
  return {
    'log.read': () => log.read(),
    'log.fault': ({ name, stack }) => {
      log.write({ event: 'window-fault', fault: faultOfWindow(name, stack) })
      return null
    },
  } satisfies Partial<Handlers>
}
