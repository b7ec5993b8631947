import type { Handlers, RequestName } from '../../../core/contract/contract.ts'
import { lateCode } from '../late-code.ts'

/**
 * Handlers whose code is loaded at the first request for one of them, so that the start of the program does not wait for
 * it. What cannot be loaded is tried again at the next request. Each rejects as the handler itself does, and with
 * ServiceError `program-changed` where the file of its code is gone.
 */
export function lateHandlers<Name extends RequestName>(
  names: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let loading: Promise<Pick<Handlers, Name>> | undefined
  const loaded = () => {
    loading ??= lateCode(load).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const entries = names.map(name => [
    name,
    async (params: unknown) => ((await loaded())[name] as (params: unknown) => unknown)(params),
  ])
  return Object.fromEntries(entries) as Pick<Handlers, Name>
}
