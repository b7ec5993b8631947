import { expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { pdfWords } from '../support/libre-office.ts'
import { noticeDraft } from '../support/sample-drafts.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, openDraft, paper, statusBar } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const app = startApp()

const sentence = '各窗口要把一次性告知清单摆在台面上，群众问什么答什么，缺什么补什么。'
const longDraft: DraftContent = {
  ...noticeDraft,
  blocks: [
    textBlock('title', '关于进一步规范政务服务窗口工作的通知'),
    textBlock('mainRecipient', '各乡镇人民政府，县直各单位：'),
    ...Array.from({ length: 700 }, (_, at) =>
      textBlock('paragraph', `第${at + 1}点，${sentence.repeat(1 + (at % 4))}`),
    ),
  ],
}

const open = async (content: DraftContent) => {
  await createDraft(app.page, content)
  await openDraft(app.page)
  await paper(app.page).click()
}

it('shows the pages by Ctrl+P, turns them, prints all or some of them, and gives the keyboard back', async () => {
  const { page } = app
  await open(noticeDraft)
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: '打印预览' })
  const first = dialog.getByRole('document', { name: '第 1 页' })
  await first.waitFor()
  const count = Number(/共 (\d+) 页/u.exec((await first.getAttribute('aria-label')) ?? '')?.[1])
  expect(count).toBeGreaterThan(1)
  await statusBar(page).getByText(`${count} 页`).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'preview')
  await page.keyboard.press('PageDown')
  await expect.poll(() => dialog.getByRole('textbox', { name: '页码' }).inputValue()).toBe('2')
  await page.keyboard.press('Home')
  await expect.poll(() => dialog.getByRole('textbox', { name: '页码' }).inputValue()).toBe('1')
  await dialog.getByRole('button', { name: '双页' }).click()
  await picture(page, 'preview-two')
  const all = await pdfWords(await page.pdf({ preferCSSPageSize: true }))
  expect(all.pages).toBe(count)
  await dialog.getByLabel('打印范围').selectOption('指定页')
  await dialog.getByText('请输入 1 至').waitFor()
  expect(await dialog.getByRole('button', { name: /^打印/u }).isDisabled()).toBe(true)
  await dialog.getByLabel('指定的页码').fill('2')
  await dialog.getByRole('button', { name: '打印 1 页…' }).waitFor()
  const second = await pdfWords(await page.pdf({ preferCSSPageSize: true }))
  expect(second.pages).toBe(1)
  expect(second.words.map(word => word.text).join('')).toBe(
    all.words.flatMap(word => (word.page === 2 ? [word.text] : [])).join(''),
  )
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => paper(page).evaluate(element => element.contains(document.activeElement))).toBe(true)
  expect(app.errors).toEqual([])
})

it('opens a hundred pages at once, draws those in view, and prints every one', async () => {
  const { page } = app
  await open(longDraft)
  const started = Date.now()
  await chooseFromMenu(page, '文件', '打印预览…')
  const dialog = page.getByRole('dialog', { name: '打印预览' })
  await dialog.getByRole('document', { name: '第 1 页' }).waitFor()
  expect(Date.now() - started).toBeLessThan(5000)
  const label = (await dialog.getByRole('document').first().getAttribute('aria-label')) ?? ''
  const count = Number(/共 (\d+) 页/u.exec(label)?.[1])
  expect(count).toBeGreaterThan(80)
  expect(await dialog.getByRole('document').count()).toBeLessThan(12)
  await dialog.getByRole('textbox', { name: '页码' }).fill('60')
  await page.keyboard.press('Enter')
  await dialog.getByRole('document', { name: '第 60 页' }).waitFor()
  expect((await pdfWords(await page.pdf({ preferCSSPageSize: true }))).pages).toBe(count)
  await page.keyboard.press('Escape')
  expect(app.errors).toEqual([])
}, 60_000)
