import { useWindow } from './window-state.ts'

/** Work shorter than this shows nothing, in milliseconds. */
const patience = 300

interface Work {
  label: string
  readonly cancel?: () => void
}

const underWay: Work[] = []

/** What work that a person called off rejects with. It is no failure: nobody is told of it again. */
export class Cancelled extends Error {}

/** Shows `label` while `work` runs, once it takes longer than 300 ms. */
export function withProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
  return shown({ label }, work)
}

/**
 * Like `withProgress`, with a button that calls the work off: the promise rejects with `Cancelled` at once, and what the
 * work comes to is dropped. `signal` tells work of several steps to take no further one; `say` shows another label, as of how
 * far the work has come. Only for work that may be left half done.
 */
export function withCancel<T>(
  label: string,
  work: (signal: AbortSignal, say: (label: string) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  const called = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled(label)), { once: true })
  })
  const entry: Work = { label, cancel: () => controller.abort() }
  const say = (label: string) => {
    entry.label = label
    if (underWay.includes(entry)) show()
  }
  return shown(entry, () => Promise.race([work(signal, say), called]))
}

async function shown<T>(entry: Work, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    underWay.push(entry)
    show()
  }, patience)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const index = underWay.indexOf(entry)
    if (index >= 0) underWay.splice(index, 1)
    show()
  }
}

function show(): void {
  const last = underWay.at(-1)
  useWindow.setState({ progress: last?.label ?? null, cancelProgress: last?.cancel ?? null })
}
