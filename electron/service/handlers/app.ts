import type { AppInfo, Handlers } from '../../../core/contract/contract.ts'

/** What the program says of itself. */
export function appHandlers(info: AppInfo) {
  return { 'app.info': () => info } satisfies Partial<Handlers>
}
