import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, openDraft, paper, settingsWritten, statusBar } from './support/desk.ts'
import { picture } from './support/pictures.ts'

const app = startApp()

const settings = (page: Page) => page.getByRole('dialog', { name: '设置' })
const exporting = (page: Page) => page.getByRole('dialog', { name: '按版式导出' })

async function openLayout(page: Page): Promise<void> {
  await page.keyboard.press('Control+F7')
  await settings(page).getByRole('tab', { name: '格式' }).click()
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: '文件' }).click()
  await page.getByRole('menuitem', { name: '按版式导出…' }).click()
}

async function exported(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exporting(page).getByRole('button', { name: '导出', exact: true }).click(),
  ])
  await exporting(page).waitFor({ state: 'hidden' })
  return unzipSync(await readFile(await download.path()))
}

it('makes a layout of the office’s own, refuses what makes no sense, and counts pages by it', async () => {
  const { page } = app
  await page.getByRole('heading', { name: '简文' }).waitFor()
  await createDraft(page, {
    version: 1,
    genre: 'report',
    fields: {},
    blocks: [
      textBlock('title', '关于防汛备汛工作情况的报告'),
      ...Array.from({ length: 12 }, () =>
        textBlock('paragraph', '各镇街已完成堤防巡查，补充编织袋和救生衣。'.repeat(5)),
      ),
    ],
  })
  await openDraft(page)
  await statusBar(page).getByText('3 页').first().waitFor()
  const narrow = await paper(page).evaluate(text => text.getBoundingClientRect().width)
  await openLayout(page)
  await settings(page).getByText('还没有自己的版式').waitFor()
  await settings(page).getByRole('button', { name: '新建版式' }).click()
  await settings(page).getByText('每面 22 行、每行 28 字').waitFor()
  const pitch = settings(page).getByRole('spinbutton', { name: '正文行距' })
  await pitch.fill('12')
  await settings(page).getByRole('alert').getByText('行距 12 磅小于字高').waitFor()
  expect(await pitch.getAttribute('aria-invalid')).toBe('true')
  await pitch.fill('40')
  await settings(page).getByText('每面 15 行').waitFor()
  await settings(page).getByRole('spinbutton', { name: '左边距' }).fill('20')
  await settings(page).getByRole('textbox', { name: '正文字体' }).fill('华文仿宋')
  await settings(page).getByRole('combobox', { name: '页码位置' }).selectOption({ label: '居中' })
  const name = settings(page).getByRole('textbox', { name: '名称' })
  await name.fill('云溪')
  await name.press('End')
  await page.keyboard.type('版式')
  expect(await name.inputValue()).toBe('云溪版式')
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'own-layout')
  await settings(page).getByRole('combobox', { name: '本单位使用的版式' }).selectOption({ label: '云溪版式' })
  await settings(page).getByRole('button', { name: '完成' }).click()
  await statusBar(page).getByText('4 页').first().waitFor()
  await expect.poll(() => paper(page).evaluate(text => text.getBoundingClientRect().width)).toBeGreaterThan(narrow)
  const [text, number] = await page.evaluate(() =>
    ['.paper-text', '.paper-number'].map(selector => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector(selector) as Element)
      const box =
        selector === '.paper-text'
          ? (document.querySelector(selector) as Element).getBoundingClientRect()
          : range.getBoundingClientRect()
      return box.left + box.width / 2
    }),
  )
  expect(Math.abs((text as number) - (number as number))).toBeLessThan(2)
  await picture(page, 'paper-own-layout')
  await settingsWritten(page)
  const saved = JSON.parse(await readFile(join(app.dataFolder, 'profiles.json'), 'utf8'))
  expect(saved).toMatchObject([{ name: '云溪版式', linePitch: 40, left: 20 }])
})

it('exports by it, and as a reading copy of a chosen size, and says which fonts are missing', async () => {
  const { page } = app
  await openExport(page)
  expect(await exporting(page).getByRole('radio', { name: '云溪版式' }).isChecked()).toBe(true)
  await exporting(page).getByText('华文仿宋：本机以').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'export-own-layout')
  const own = await exported(page)
  expect(strFromU8(own['word/document.xml'] as Uint8Array)).toContain('w:linePitch="800"')
  expect(strFromU8(own['word/styles.xml'] as Uint8Array)).toContain('w:eastAsia="华文仿宋"')
  await openExport(page)
  await exporting(page).getByRole('radio', { name: '朗读版' }).check()
  await exporting(page).getByRole('combobox', { name: '朗读版字号' }).selectOption('22 磅')
  await exporting(page).getByRole('combobox', { name: '字体', exact: true }).selectOption({ label: 'Windows 自带字体' })
  await picture(page, 'export-reading')
  const reading = await exported(page)
  const styles = strFromU8(reading['word/styles.xml'] as Uint8Array)
  expect(styles).toContain('<w:sz w:val="44"/>')
  expect(styles).toContain('w:eastAsia="华文中宋"')
  expect(strFromU8(reading['word/document.xml'] as Uint8Array)).toContain(' 分</w:t>')
  // A reading copy was for that once: what leaves by F12 has the office's layout again.
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('F12')])
  const next = unzipSync(await readFile(await download.path()))
  expect(strFromU8(next['word/document.xml'] as Uint8Array)).toContain('w:linePitch="800"')
  await openExport(page)
  expect(await exporting(page).getByRole('radio', { name: '云溪版式' }).isChecked()).toBe(true)
  await page.keyboard.press('Escape')
})

it('keeps layouts as files, resets and deletes them', async () => {
  const { page } = app
  await openLayout(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    settings(page).getByRole('button', { name: '导出版式' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('版式_云溪版式.json')
  await settings(page).getByRole('button', { name: '恢复为起点' }).click()
  await settings(page).getByText('每面 22 行、每行 28 字').waitFor()
  const buffer = await readFile(await download.path())
  await page.locator('#profile-file').setInputFiles({ name: '版式.json', mimeType: '', buffer })
  await settings(page).getByText('已导入「云溪版式2」').waitFor()
  await settings(page).getByText('每面 15 行').waitFor()
  await page.locator('#profile-file').setInputFiles({ name: '坏.json', mimeType: '', buffer: Buffer.from('{') })
  await settings(page).getByText('不是有效的 JSON').waitFor()
  for (const rest of ['云溪版式', '']) {
    await settings(page).getByRole('button', { name: '删除版式' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '删除版式' }).click()
    if (rest) await settings(page).getByRole('combobox', { name: '编辑' }).waitFor()
  }
  await settings(page).getByText('还没有自己的版式').waitFor()
  await settings(page).getByRole('button', { name: '完成' }).click()
  await statusBar(page).getByText('3 页').first().waitFor()
  expect(app.errors).toEqual([])
})
