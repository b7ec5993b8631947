import { withCancel, withProgress } from './progress.ts'

/** Drafts of one request: what a person types meanwhile waits for one of them at most, some tens of milliseconds. */
export const partSize = 1000

/** What has become of an act on many. */
export interface DoneInParts<T> {
  /** What it was done to, from the first on. */
  readonly done: readonly T[]
  /** Why it ended before the last one: a failure, or `Cancelled`; null where it is whole. */
  readonly ended: unknown
}

/**
 * Does something to many in requests of so many each, with how far it has come and a way to call it off. Never rejects:
 * what was done before it was called off or failed is told, since it can be taken back.
 */
export async function inParts<T>(
  label: string,
  items: readonly T[],
  act: (part: readonly T[]) => Promise<unknown>,
  size = partSize,
): Promise<DoneInParts<T>> {
  let done = 0
  let last: Promise<unknown> = Promise.resolve()
  const next = () => {
    const part = items.slice(done, done + size)
    last = act(part).then(() => {
      done += part.length
    })
    return last
  }
  const all = async (signal: AbortSignal, say: (label: string) => void) => {
    while (done < items.length && !signal.aborted) {
      say(`${label} ${done.toLocaleString('zh-CN')}／${items.length.toLocaleString('zh-CN')}`)
      await next()
    }
  }
  let ended: unknown = null
  try {
    if (items.length <= size) await withProgress(label, next)
    else await withCancel(label, all)
  } catch (error) {
    ended = error
  }
  // What was under way when it was called off is done all the same.
  await last.catch(() => undefined)
  return { done: items.slice(0, done), ended }
}
