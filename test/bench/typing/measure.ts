import type { CDPSession, Page } from 'playwright-core'

/** What a series of keys took: milliseconds from each key's own stamp to after the next paint, and of the page's thread. */
export interface KeyTimes {
  readonly paints: number[]
  /** Milliseconds of the page's main thread, over all keys. */
  thread: number
}

/** A page whose keys are timed. */
export interface TimedPage {
  readonly page: Page
  readonly protocol: CDPSession
  readonly times: KeyTimes
}

/** Milliseconds between two keys: a fast writer. */
const gap = 80

/** Notes the time of every key of a page from now on. The pointer rests on the text, as it does on a desk. */
export async function timed(page: Page): Promise<TimedPage> {
  await page.mouse.move(640, 400)
  await page.evaluate(() => {
    const paints: number[] = []
    Object.assign(window, { paints })
    const { port1, port2 } = new MessageChannel()
    const starts: number[] = []
    port1.onmessage = () => {
      for (const start of starts.splice(0)) paints.push(performance.now() - start)
    }
    document.addEventListener(
      'keydown',
      event => {
        requestAnimationFrame(() => {
          starts.push(event.timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Performance.enable')
  return { page, protocol, times: { paints: [], thread: 0 } }
}

/** Types `count` letters at the caret and adds what they took. */
export async function typeKeys({ page, protocol, times }: TimedPage, count: number): Promise<void> {
  await page.bringToFront()
  await page.waitForTimeout(300)
  await page.evaluate(() => (window as unknown as { paints: number[] }).paints.splice(0))
  const before = await threadTime(protocol)
  for (let key = 0; key < count; key++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(gap)
  }
  times.thread += (await threadTime(protocol)) - before
  times.paints.push(...(await page.evaluate(() => [...(window as unknown as { paints: number[] }).paints])))
}

async function threadTime(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics')
  return (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0) * 1000
}
