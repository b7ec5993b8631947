import type { ExportOutcome, Handlers, Params, RequestName, Value } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { faultOf } from './fault.ts'
import type { Logged, LogWriter } from './run-log.ts'

type Noted = Pick<Logged, 'count' | 'result'>

/** What is written of a request that was done: numbers and outcomes, never what it was about. */
type Notes = { readonly [N in RequestName]?: (params: Params<N>, value: Value<N>) => Noted }

const plain = (): Noted => ({})
const outcome = (_: unknown, { kind }: ExportOutcome): Noted => ({ result: kind })
const ofIds = ({ ids }: { readonly ids: readonly string[] }): Noted => ({ count: ids.length })

/** The requests of which the log tells. Of all others only failures are written. */
const notes: Notes = {
  'draft.delete': plain,
  'draft.deleteMany': ofIds,
  'file.read': plain,
  'export.docx': outcome,
  'export.comparison': outcome,
  'export.text': outcome,
  'ledger.export': outcome,
  'format.conform': (_, { outcome: { kind } }) => ({ result: kind }),
  'template.export': outcome,
  'template.delete': plain,
  'library.add': (_, { added, skipped }) => ({ count: added, ...(skipped.length > 0 && { result: 'partly' }) }),
  'library.addDraft': plain,
  'library.remove': ofIds,
  'library.rebuild': plain,
  'backup.make': plain,
  'backup.restoreDrafts': ofIds,
  'backup.restoreAll': plain,
  'backup.forgetDrafts': ({ ids }, { isComplete }) => ({
    count: ids.length,
    ...(!isComplete && { result: 'partly' }),
  }),
  'backup.setSecondFolder': plain,
  'encryption.unlock': plain,
  'encryption.reset': plain,
  'encryption.lock': plain,
  'encryption.turnOn': plain,
  'encryption.turnOff': plain,
  'encryption.changePassword': plain,
  'encryption.renewRecoveryKey': plain,
  'encryption.eraseCopies': plain,
  'recovery.deleteOriginals': plain,
}

/** The same handlers, each telling the log how it came out. */
export function withLog(handlers: Handlers, log: LogWriter): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    logged(name as RequestName, handler as (params: unknown) => unknown, log),
  ])
  return Object.fromEntries(entries) as Handlers
}

function logged(request: RequestName, handler: (params: unknown) => unknown, log: LogWriter) {
  const note = notes[request] as ((params: unknown, value: unknown) => Noted) | undefined
  return async (params: unknown): Promise<unknown> => {
    const start = performance.now()
    const took = () => Math.round(performance.now() - start)
    try {
      const value = await handler(params)
      if (note) log.write({ event: 'done', request, took: took(), ...note(params, value) })
      return value
    } catch (error) {
      log.write(
        error instanceof ServiceError
          ? { event: 'refused', request, result: error.code, took: took(), ...causeOf(error) }
          : { event: 'fault', request, took: took(), fault: faultOf(error) },
      )
      throw error
    }
  }
}

/** Why the disk or the database refused, where they did. */
function causeOf({ cause }: ServiceError): Pick<Logged, 'fault'> {
  return cause instanceof Error ? { fault: faultOf(cause) } : {}
}
