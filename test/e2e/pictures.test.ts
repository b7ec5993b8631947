import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'
import { startApp } from './support/app.ts'
import { addToLibrary, importFile, paper, problems } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'
import { chooseFromMenu, picture, pictureFolder } from './support/pictures.ts'

const app = startApp({ width: 1280, height: 800 })
/** The picture of the README changes only where a person asks for it. */
const windowPicture = process.env.UPDATE_PICTURES
  ? join(root, 'docs', 'images', 'window.png')
  : join(pictureFolder, 'window.png')

async function openMenuItem(page: Page, menu: string, item: string): Promise<void> {
  await chooseFromMenu(page, menu, item)
  await page.getByRole('dialog').waitFor()
}

it('shows the start page', async () => {
  const { page } = app
  await page.getByRole('heading', { name: '简文' }).waitFor()
  await picture(page, 'start')
})

it('shows a speech with its placeholders and the policy that it repeats beside it', async () => {
  const { page } = app
  await addToLibrary(page, fixture('policy.txt'))
  await importFile(page, fixture('speech.txt'))
  await paper(page).waitFor()
  const repetition = problems(page).filter({ hasText: '云岭市一次性告知规定' }).first()
  await repetition.waitFor()
  await repetition.getByRole('link').click()
  await page.getByRole('region', { name: '重复来源' }).waitFor()
  await page.getByRole('button', { name: '关闭消息' }).click()
  await paper(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.mouse.move(640, 20)
  const inView = (text: string) => paper(page).getByText(text).first()
  await inView('过去开一家小餐馆').evaluate(block => block.scrollIntoView({ block: 'start' }))
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)).toBeGreaterThan(0)
  await page.waitForTimeout(300)
  mkdirSync(join(windowPicture, '..'), { recursive: true })
  await page.screenshot({ path: windowPicture, animations: 'disabled' })
  await picture(page, 'editor')
})

it.each([
  ['right', '重复'],
  ['right', '篇幅'],
  ['right', '要素'],
  ['left', '大纲'],
] as const)('shows the %s tab %s', async (_, name) => {
  await app.page.getByRole('tab', { name }).click()
  await picture(app.page, name)
})

it.each(['常规', '检查规则', '篇幅规定', '单位词库', '自动更正', '已忽略', '数据'])(
  'shows the settings, page %s',
  async name => {
    const { page } = app
    await openMenuItem(page, '文件', '设置')
    const dialog = page.getByRole('dialog', { name: '设置' })
    await dialog.getByRole('tab', { name }).click()
    if (name === '单位词库') {
      await dialog.getByRole('textbox', { name: '要加入的词' }).fill('云岭市数据局、云岭市行政审批局、云岭云')
      await dialog.getByRole('button', { name: '加入词库' }).click()
    }
    await picture(page, name)
    await dialog.getByRole('button', { name: '完成' }).click()
  },
)

it('shows a template with its fields, and the source of a repetition', async () => {
  const { page } = app
  await openMenuItem(page, '文件', '新建稿件')
  await page.getByRole('radio', { name: '通知' }).check()
  await picture(page, '模板')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: '重复' }).click()
  await page.getByRole('button', { name: '打开来源' }).click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  await picture(page, '来源')
  await page.keyboard.press('Escape')
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
