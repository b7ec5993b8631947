import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '../../electron/service/library/library.ts'
import { startApp } from './support/app.ts'

const app = startApp({ width: 1280, height: 800 })
const count = 10_000

const library = () => app.page.getByRole('region', { name: '资料库', exact: true })
const rows = () => library().getByRole('row')
const search = () => library().getByRole('searchbox', { name: '搜索资料' })

/** The longest of the frames, and the one that 5 in 100 exceed, in milliseconds, while something goes on. */
async function frames(work: () => Promise<void>): Promise<{ readonly p95: number; readonly most: number }> {
  await app.page.evaluate(() => {
    const gaps: number[] = []
    let last = performance.now()
    const look = () => {
      const now = performance.now()
      gaps.push(now - last)
      last = now
      if (!(window as unknown as { isOver?: boolean }).isOver) requestAnimationFrame(look)
    }
    Object.assign(window, { gaps, isOver: false })
    requestAnimationFrame(look)
  })
  await work()
  const gaps = await app.page.evaluate(() => {
    Object.assign(window, { isOver: true })
    return (window as unknown as { gaps: readonly number[] }).gaps
  })
  const sorted = gaps.toSorted((a, b) => a - b)
  return { p95: sorted[Math.floor(sorted.length * 0.95)] as number, most: sorted.at(-1) as number }
}

it('lists ten thousand documents', async () => {
  await app.page.getByRole('heading', { name: '简文' }).waitFor()
  const filled = await openLibrary(join(app.dataFolder, 'library'))
  await filled.add(
    Array.from({ length: count }, (_, number) => ({
      title: `青禾市第${number}号巡堤办法`,
      path: `办法/${number}.txt`,
      kind: 'policy' as const,
      text: `青禾市第${number}号巡堤办法\n第一条　第${number}段河堤由一名村干部看护${number % 100 === 7 ? '，夜间增派一人' : ''}。`,
    })),
  )
  await filled.settled()
  await filled.close()
  await app.page.reload()
  await app.page.getByRole('button', { name: '资料库', exact: true }).click()
  await library().getByText('共 10,000 份').waitFor()
  expect(await rows().count()).toBeLessThan(80)
}, 60_000)

/** Scrolls in steps of some pixels, one a frame. */
function scroll(steps: number, pixels: number): Promise<{ readonly p95: number; readonly most: number }> {
  const place = library().locator('.library-scroll')
  return frames(() =>
    place.evaluate(
      async (element, [steps, pixels]) => {
        for (let step = 0; step < steps; step++) {
          element.scrollTop += pixels
          await new Promise(requestAnimationFrame)
        }
      },
      [steps, pixels] as const,
    ),
  )
}

it('scrolls through all of them smoothly', async () => {
  const wheel = await scroll(120, 120)
  // As one drags the bar: every step shows other rows.
  const bar = await scroll(80, 4100)
  const told = [wheel, bar].map(({ p95, most }) => `p95 ${p95.toFixed(0)} ms a frame, longest ${most.toFixed(0)} ms`)
  console.log(`by the wheel: ${told[0]}; by the bar: ${told[1]}`)
  expect(wheel.p95).toBeLessThan(60)
  expect(bar.p95).toBeLessThan(150)
  await library()
    .locator(`[data-index="${count - 1}"]`)
    .waitFor()
  expect(await rows().count()).toBeLessThan(80)
})

it('narrows them by title while one types, without a long frame', async () => {
  const { p95, most } = await frames(async () => {
    await search().pressSequentially('第1234号', { delay: 40 })
    await expect.poll(() => rows().count()).toBe(2)
  })
  console.log(`typing a filter: p95 ${p95.toFixed(0)} ms a frame, longest ${most.toFixed(0)} ms`)
  expect(p95).toBeLessThan(60)
  await search().fill('')
})

it('finds words of the texts soon', async () => {
  const began = Date.now()
  await search().fill('夜间增派')
  await library().getByText('符合条件 100 份').waitFor()
  const wait = Date.now() - began
  console.log(`words found in ${count} texts ${wait} ms after they were typed`)
  expect(wait).toBeLessThan(2000)
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
