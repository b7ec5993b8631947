import { ask } from './request.ts'

/** The most faults of one window that are told: one that comes with every key must not fill the log. */
const most = 20

/** Has faults of the window written into the local log, by their kind and their places in the program alone. */
export function reportFaults(): void {
  let told = 0
  const tell = (error: unknown) => {
    if (!(error instanceof Error) || told >= most) return
    told++
    const { name, message, stack = '' } = error
    // What it says may quote a draft; it stays here.
    const at = message === '' ? -1 : stack.indexOf(message)
    const places = at === -1 ? stack : stack.slice(at + message.length)
    ask('log.fault', { name: name.slice(0, 200), stack: places.slice(0, 20_000) }).catch(() => undefined)
  }
  window.addEventListener('error', event => tell(event.error))
  window.addEventListener('unhandledrejection', event => tell(event.reason))
}
