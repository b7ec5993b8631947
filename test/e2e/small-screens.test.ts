import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { importFile, paper, problems } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'

const app = startApp({ width: 1024, height: 700 })

it.each([
  ['1024 × 700', 1024, 700, 'normal'],
  ['1024 × 700 with large type', 1024, 700, 'large'],
  ['1024 × 700 enlarged by a quarter', 819, 560, 'normal'],
] as const)('has every button of the desk in reach at %s', async (_, width, height, type) => {
  const { page } = app
  if (!(await paper(page).isVisible())) await importFile(page, fixture('speech.txt'))
  await problems(page).first().waitFor()
  await page.setViewportSize({ width, height })
  await page.evaluate(type => {
    document.documentElement.dataset.interface = type
  }, type)
  await page.waitForTimeout(300)
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('header button, footer button, .panel-bar button, [role="tab"]')]
      .filter(button => {
        const { left, right, width } = button.getBoundingClientRect()
        const panel = button.closest('.side-panel')?.getBoundingClientRect()
        const edges = panel ?? { left: 0, right: innerWidth }
        return width > 0 && (left < edges.left - 1 || right > edges.right + 1)
      })
      .map(button => button.getAttribute('aria-label') ?? button.textContent),
  )
  expect(outside).toEqual([])
})
