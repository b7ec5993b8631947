import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { launchBrowser, openPage } from './support/browser.ts'
import { paperText } from './support/desk.ts'
import { startShell, temporaryFolder } from './support/shell.ts'

it('opens files that were named at the start, and says which cannot be read', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder.path, '通知.txt'), '关于清查渡口的通知\n各渡口要在汛期之前完成检修。\n')
  const shell = await startShell(join(folder.path, 'data'), 0, [
    join(folder.path, '通知.txt'),
    join(folder.path, '没有.txt'),
  ])
  const browser = await launchBrowser()
  onTestFinished(async () => {
    await browser.close()
    await shell.stop()
    folder.remove()
  })
  const { page, errors } = await openPage(browser, shell.url)
  await expect
    .poll(() => paperText(page), { timeout: 15_000 })
    .toEqual(['关于清查渡口的通知', '各渡口要在汛期之前完成检修。'])
  await page.getByText('没有找到文件「没有.txt」').waitFor()
  await page.reload()
  await expect.poll(() => paperText(page), { timeout: 15_000 }).toHaveLength(2)
  expect(await page.getByText('没有找到文件').count()).toBe(0)
  expect(errors).toEqual([])
})
