import { expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, paperOutline, problems } from './support/desk.ts'

const app = startApp()

const joint: DraftContent = {
  version: 3,
  genre: 'notice',
  fields: {
    issuingAuthorityMark: '清河县财政局\n清河县教育局\n清河县水利局文件',
    documentNumber: '清财发[2026]8号',
  },
  blocks: [
    textBlock('title', '关于做好校园防汛物资保障工作的通知'),
    textBlock('mainRecipient', '各镇人民政府：'),
    textBlock('paragraph', '请各镇核对校园防汛物资，缺少的及时补足。'),
    textBlock('signature', '清河县财政局'),
  ],
}

it('takes offices typed one under the other as signatures and then the date', async () => {
  const { page } = app
  await createDraft(page, joint)
  await openDraft(page)
  await paper(page).click()
  await page.keyboard.press('Control+End')
  for (const line of ['清河县教育局', '清河县水利局', '2026年5月6日']) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
  await expect
    .poll(async () => (await paperOutline(page)).slice(-4).map(line => line.replace(/^.*?[:：] ?/u, '')))
    .toEqual(['清河县财政局', '清河县教育局', '清河县水利局', '2026年5月6日'])
  const elements = (await paperOutline(page)).slice(-4).map(line => line.split(/[:：]/u)[0])
  expect(new Set(elements.slice(0, 3)).size).toBe(1)
  expect(elements[3]).not.toBe(elements[2])
})

it('marks a wrong number on the header and mends it there by key', async () => {
  const { page } = app
  const entry = problems(page).filter({ hasText: '清财发〔2026〕8号' })
  await entry.waitFor()
  await page.locator('.paper-field[data-field="documentNumber"][data-severity="error"]').waitFor()
  await entry.getByRole('link').click()
  await page.keyboard.press('Alt+Enter')
  await page.locator('.paper-field[data-field="documentNumber"]', { hasText: '清财发〔2026〕8号' }).waitFor()
  await page.keyboard.press('Control+Z')
  await page.locator('.paper-field[data-field="documentNumber"]', { hasText: '清财发[2026]8号' }).waitFor()
})

it('says what else can be done where a finding cannot be mended by key', async () => {
  const { page } = app
  await paper(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('联系电话：XXXXXXX。')
  const entry = problems(page).filter({ hasText: 'XXXX' }).first()
  await entry.getByRole('link').click()
  await page.keyboard.press('Alt+Enter')
  await page.getByText('这一处不能自动修改').waitFor()
})

it('shows every line of the mark where it is filled in, and how joint issuers write it', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '要素' }).click()
  const box = page.getByRole('textbox', { name: '发文机关标志' })
  await box.waitFor()
  expect(await box.evaluate(element => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
  await page.getByText('联合行文每个机关一行').waitFor()
})
