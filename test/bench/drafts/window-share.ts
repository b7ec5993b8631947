import type { Page } from 'playwright-core'

/** What the window's main thread spent on saving, in milliseconds: each entry one save. */
interface Shares {
  readonly sent: number[]
  readonly received: number[]
}

/**
 * Times what a window's own thread does for saves from its next load on: the timer that compares and sends, and the
 * handling of the answer. Painting and what React does later are not in it.
 */
export async function timeSaves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shares: Shares = { sent: [], received: [] }
    Object.assign(window, { shares })
    const appends = new Set<number>()
    let sends = 0
    const plainSend = WebSocket.prototype.send
    WebSocket.prototype.send = function (this: WebSocket, message: string) {
      const head = /^\{"id":(\d+),"name":"draft\.append"/.exec(message.slice(0, 60))
      if (head) {
        appends.add(Number(head[1]))
        sends++
      }
      plainSend.call(this, message)
    }
    const plainTimeout = window.setTimeout
    Object.assign(window, {
      setTimeout: (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
        plainTimeout(() => {
          const [before, start] = [sends, performance.now()]
          run(...args)
          if (sends > before) shares.sent.push(performance.now() - start)
        }, delay),
    })
    const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage') as PropertyDescriptor
    Object.defineProperty(WebSocket.prototype, 'onmessage', {
      ...own,
      set(handler: (event: MessageEvent) => void) {
        own.set?.call(this, (event: MessageEvent) => {
          const start = performance.now()
          handler(event)
          const id = Number(/^\{"id":(\d+)/.exec(String(event.data).slice(0, 30))?.[1])
          // The answer is taken up in the microtasks that follow.
          if (appends.delete(id)) queueMicrotask(() => shares.received.push(performance.now() - start))
        })
      },
    })
  })
}

/** What the saves so far cost the window, each with its answer, in milliseconds. */
export async function saveShares(page: Page): Promise<readonly number[]> {
  const { sent, received } = await page.evaluate(() => (window as unknown as { shares: Shares }).shares)
  return sent.map((share, index) => share + (received[index] ?? 0))
}
