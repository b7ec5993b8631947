import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, paper, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const password = '晨读半小时再改稿'
const next = '另起一行的新密码'
const phrase = '汛期值守口令不外传'
const slow = { timeout: 15_000 }

const settings = (page: Page) => page.getByRole('dialog', { name: '设置' })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const locked = (page: Page) => page.getByRole('main', { name: '解锁' })

/** Files of the data folder, the browser's own left out, in which the phrase can be read. */
function readable(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => {
      const bytes = readFileSync(path)
      return [Buffer.from(phrase), Buffer.from(phrase, 'utf16le')].some(form => bytes.includes(form))
    })
}

async function openData(page: Page): Promise<void> {
  await chooseFromMenu(page, '文件', '加密数据文件夹')
  await settings(page).getByRole('heading', { name: '加密' }).waitFor()
}

/** Types back the groups of the recovery key that are asked for. */
async function typeGroups(page: Page, key: readonly string[]): Promise<void> {
  for (const field of await dialog(page, '核对恢复密钥').getByRole('textbox').all()) {
    const label = (await field.evaluate(input => input.closest('label')?.textContent)) ?? ''
    await field.fill(key[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
  }
}

describe('an encrypted data folder', () => {
  const app = startApp()
  let key: readonly string[] = []

  it('is made with a password and a recovery key that is typed back', async () => {
    const { page } = app
    const blocks = [textBlock('title', '值守安排'), textBlock('paragraph', `${phrase}，大家记住。`)]
    await createDraft(page, { version: draftVersion, genre: 'remarks', fields: {}, blocks })
    await draftList(page).getByRole('link', { name: '值守安排' }).click()
    await expect.poll(() => paperText(page), slow).toEqual(['值守安排', `${phrase}，大家记住。`])
    await openData(page)
    await settings(page).getByText('没有加密').waitFor()
    await settings(page).getByRole('button', { name: '加密数据文件夹…' }).click()
    const first = dialog(page, '加密数据文件夹')
    await expect.poll(() => first.getByLabel('新密码', { exact: true }).evaluate(isFocused)).toBe(true)
    await first.getByRole('button', { name: '下一步' }).click()
    await first.getByText('请填写密码。').waitFor()
    await first.getByLabel('新密码', { exact: true }).fill('123456')
    await first.getByText('容易被猜中').waitFor()
    await first.getByLabel('新密码', { exact: true }).fill(password)
    await first.getByText('牢固').waitFor()
    await page.keyboard.press('Enter')
    await first.getByText('请再填一遍密码。').waitFor()
    await first.getByLabel('再填一遍', { exact: true }).fill(password)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'encryption-password')
    await page.keyboard.press('Enter')
    const sheet = dialog(page, '保管恢复密钥')
    await sheet.getByRole('listitem').first().waitFor()
    key = await sheet.getByRole('listitem').allInnerTexts()
    expect(key).toHaveLength(8)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'encryption-key')
    const download = page.waitForEvent('download')
    await sheet.getByRole('button', { name: '存为文本文件…' }).click()
    const saved = readFileSync(await (await download).path(), 'utf8')
    expect(saved).toContain(key.slice(0, 4).join(' '))
    await sheet.getByRole('button', { name: '已经保管好' }).click()
    await typeGroups(
      page,
      key.map(() => 'AAAAA'),
    )
    await dialog(page, '核对恢复密钥').getByRole('button', { name: '开始加密' }).click()
    await dialog(page, '核对恢复密钥').getByText('与恢复密钥不一致').waitFor()
    await typeGroups(page, key)
    expect(readable(app.dataFolder).length).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.getByText('数据文件夹已加密。').waitFor(slow)
    expect(readable(app.dataFolder)).toEqual([])
    await expect.poll(() => paperText(page)).toEqual(['值守安排', `${phrase}，大家记住。`])
  })

  it('takes what is typed on, and is locked with it saved and unlocked with the caret where it stood', async () => {
    const { page } = app
    await select(page, [1, 4], [1, 4])
    await page.keyboard.type('再')
    await saved(page)
    await chooseFromMenu(page, '文件', '锁定简文')
    await locked(page).waitFor()
    expect(await paper(page).count()).toBe(0)
    await expect.poll(() => locked(page).getByLabel('密码', { exact: true }).evaluate(isFocused)).toBe(true)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'locked')
    await locked(page).getByLabel('密码', { exact: true }).fill('不对的密码')
    await page.keyboard.press('Enter')
    await locked(page).getByText('密码不对').waitFor()
    await locked(page).getByLabel('密码', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    const text = `${phrase.slice(0, 4)}再${phrase.slice(4)}，大家记住。`
    await expect.poll(() => paperText(page), slow).toEqual(['值守安排', text])
    await page.keyboard.type('牢')
    await expect.poll(async () => (await paperText(page))[1]).toContain(`${phrase.slice(0, 4)}再牢`)
    await saved(page)
  })

  it('asks again after a restart, and opens by the recovery key with a new password', async () => {
    const { page } = app
    await app.shell.stop()
    await app.startShellAgain()
    await app.openNewWindow()
    const again = app.page
    await locked(again).waitFor()
    await locked(again).getByRole('button', { name: '忘记密码' }).click()
    const field = locked(again).getByRole('textbox', { name: '恢复密钥', exact: true })
    await field.fill(key.with(2, 'AAAAA').join(' '))
    await locked(again).getByText('第 3 组有误').waitFor()
    await field.fill(key.join('').toLowerCase())
    await locked(again).getByLabel('新密码', { exact: true }).fill(next)
    await locked(again).getByLabel('再填一遍', { exact: true }).fill(next)
    expect(await seriousBarriers(again)).toEqual([])
    await picture(again, 'locked-forgotten')
    await again.keyboard.press('Enter')
    await expect.poll(async () => (await paperText(again))[0], slow).toBe('值守安排')
    await again.getByRole('contentinfo', { name: '状态栏' }).waitFor()
    expect(page.isClosed()).toBe(true)
  })

  it('keeps what could not be saved in the window while it is locked under it', async () => {
    const { page } = app
    await app.shell.stop()
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('断线时写的')
    const port = new URL(page.url()).port
    await app.startShellAgain(port)
    const held = dialog(page, '简文已锁定')
    await held.getByText('解锁后自动保存').waitFor({ timeout: 30_000 })
    await picture(page, 'locked-held')
    await held.getByLabel('密码', { exact: true }).fill(next)
    await page.keyboard.press('Enter')
    await held.waitFor({ state: 'hidden' })
    await saved(page)
    const [draft] = await askService(page, 'draft.list', { trashed: false })
    const opened = await askService(page, 'draft.open', { id: draft?.id ?? '' })
    expect(JSON.stringify(opened.content)).toContain('断线时写的')
  })

  it('is decrypted again with the password', async () => {
    const { page } = app
    await openData(page)
    await settings(page).getByText('已加密').waitFor()
    await picture(page, 'encryption-on')
    await settings(page).getByRole('button', { name: '停止加密…' }).click()
    await dialog(page, '停止加密').getByLabel('密码', { exact: true }).fill(next)
    await page.keyboard.press('Enter')
    await page.getByText('已停止加密').waitFor(slow)
    await expect.poll(async () => (await paperText(page))[1]).toContain('断线时写的')
    expect(readFileSync(join(app.dataFolder, 'drafts.db')).toString('latin1', 0, 15)).toBe('SQLite format 3')
  })
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
