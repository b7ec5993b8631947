import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../core/document/draft.ts'
import { type PlainMove, statusAfter } from '../../core/document/status-log.ts'
import type { ExchangePackage } from '../../core/exchange/exchange-package.ts'
import { withComment } from '../../core/review/comments.ts'
import { writePackage } from '../../electron/service/exchange/write-package.ts'
import { speech } from '../support/drafts.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { draftList, openDraft, paper, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const id = '3f1c2b6e-0000-4000-8000-000000000011'
const title = '在渡口安全座谈会上的发言'
const first = speech(title, '去年全县检修渡口七处。', '今年要在汛期之前检修完毕。', '经费由县财政安排。')
const mended = speech(title, '去年全县检修渡口七处。', '今年要在五月底之前检修完毕。', '经费由县财政安排。')

/** A file as another person would hand it over. */
async function handed(content: DraftContent, more: Partial<ExchangePackage> = {}) {
  const sent: ExchangePackage = {
    draft: id,
    title,
    isRenamed: false,
    author: '何立',
    note: '',
    at: Date.UTC(2026, 2, 2, 1, 30),
    content,
    moves: [],
    versions: [],
    ...more,
  }
  return { name: `${title}.jwx`, mimeType: '', buffer: Buffer.from(await writePackage(sent)) }
}

type Handed = Awaited<ReturnType<typeof handed>>

const said = (content: DraftContent, comment: string, block: number, from: number, to: number) =>
  withComment(content, { id: comment, author: '何立', at: 9, text: `说明${comment}` }, [{ block, from, to }])

/** Lets go of a file over the window. */
async function drop(page: Page, { name, buffer }: Handed): Promise<void> {
  await page.evaluate(
    ([name, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], name))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [name, buffer.toString('base64')] as const,
  )
}

describe('an exchange package', () => {
  const app = startApp({ width: 1280, height: 800 })
  const dialog = () => app.page.getByRole('dialog', { name: '打开交换包' })
  const button = (name: string) => dialog().getByRole('button', { name, exact: true })
  const way = (name: RegExp) => dialog().getByRole('radio', { name })
  const list = () => draftList(app.page).getByRole('listitem')

  async function open(file: Handed): Promise<void> {
    const chooser = app.page.waitForEvent('filechooser')
    await chooseFromMenu(app.page, '文件', '打开交换包')
    await (await chooser).setFiles(file)
    await dialog().waitFor()
  }
  async function take(name: string): Promise<void> {
    await button(name).click()
    await dialog().waitFor({ state: 'detached' })
    await paper(app.page).waitFor()
  }

  it('is dropped on the window, looked at, and nothing is stored where the person leaves', async () => {
    const { page } = app
    await draftList(page).getByText('还没有稿件').waitFor()
    await drop(page, await handed(first, { note: '请会前看一遍。' }))
    await dialog().getByText('请会前看一遍。').waitFor()
    await dialog().getByText('今年要在汛期之前检修完毕。').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await list().count()).toBe(0)
  })

  it('is chosen like any file to import, and stored by a single key', async () => {
    const { page } = app
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await (await chooser).setFiles(await handed(first))
    await dialog().waitFor()
    await expect.poll(() => button('存入').evaluate(one => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => paperText(page)).toEqual(first.blocks.map(block => block.children[0]?.text))
    expect(await list().count()).toBe(1)
  })

  it('says where it holds nothing new', async () => {
    const { page } = app
    await open(await handed(first))
    await dialog().getByText('包里没有新内容，本机的稿件已经是最新的。').waitFor()
    expect(await dialog().getByRole('radio').count()).toBe(0)
    await picture(page, 'exchange-nothing-new')
    // The button of the dialog, not that of its corner, holds the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('关闭')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
  })

  it('is refused in a sentence where it is damaged or no package, and the draft stays', async () => {
    const { page } = app
    const good = await handed(first)
    const bytes = Buffer.from(good.buffer)
    bytes[70] = (bytes[70] as number) ^ 16
    await drop(page, { ...good, name: '坏包.jwx', buffer: bytes })
    await page.getByText('交换包「坏包.jwx」已损坏或被改动过，没有打开').waitFor()
    await picture(page, 'exchange-damaged')
    await page.getByRole('button', { name: '关闭消息' }).first().click()
    const chooser = page.waitForEvent('filechooser')
    await chooseFromMenu(page, '文件', '打开交换包')
    const word = readFileSync(new URL('../../package.json', import.meta.url))
    await (await chooser).setFiles({ name: '别的.jwx', mimeType: '', buffer: word })
    await page.getByText('「别的.jwx」').waitFor()
    await page.getByRole('button', { name: '关闭消息' }).first().click()
    expect(await dialog().count()).toBe(0)
    expect(await list().count()).toBe(1)
    expect((await paperText(page))[2]).toBe('今年要在汛期之前检修完毕。')
  })

  it('is merged: the words typed here stay, and comments find theirs or say that they are gone', async () => {
    const { page } = app
    await select(page, [2, 0], [2, 2])
    await page.keyboard.type('今年各渡口')
    await select(page, [3, 0], [3, 9])
    await page.keyboard.type('责任落实到人。')
    await saved(page)
    const theirs = said(said(first, '一', 2, 4, 8), '二', 3, 3, 6)
    await open(await handed(theirs))
    await dialog().getByText('对方带来 2 条新批注。').waitFor()
    expect(await way(/合并批注/).isChecked()).toBe(true)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'exchange-merge-typed')
    await take('合并')
    await page.getByText('有 1 条批注所指的原文已不在正文里').waitFor()
    expect((await paperText(page)).slice(2)).toEqual(['今年各渡口要在汛期之前检修完毕。', '责任落实到人。'])
    const comments = page.getByRole('region', { name: '批注' })
    await page.keyboard.press('Alt+F3')
    await comments.getByText('原文已删除').waitFor()
    await comments.getByText('汛期之前').first().waitFor()
    await picture(page, 'exchange-merged')
    await open(await handed(theirs))
    expect(await dialog().getByText('新批注').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('replaces the text where the person wants it, and undo and the versions bring back what was there', async () => {
    const { page } = app
    const before = await paperText(page)
    await open(await handed(mended))
    await way(/采用对方正文/).check()
    await take('采用')
    await expect.poll(() => paperText(page)).toEqual(mended.blocks.map(block => block.children[0]?.text))
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => paperText(page)).toEqual(before)
    await page.keyboard.press('Control+y')
    await expect.poll(async () => (await paperText(page))[2]).toBe('今年要在五月底之前检修完毕。')
    await saved(page)
    await chooseFromMenu(page, '文件', '版本历史')
    await expect.poll(() => page.getByRole('dialog').getByRole('radio').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
  })

  it('shows both logs where they contradict, changes no status, and becomes a draft of its own', async () => {
    const { page } = app
    await chooseFromMenu(page, '审阅', '送审')
    const move = page.getByRole('dialog')
    await move.getByLabel('姓名').fill('周敏')
    await move.getByRole('button', { name: '送审', exact: true }).click()
    await page.getByRole('region', { name: '稿件状态' }).getByText('已送审').waitFor()
    const moves: readonly PlainMove[] = [
      { from: 'drafting', to: 'submitted', author: '孙平', at: Date.UTC(2026, 2, 1), reason: '' },
      { from: 'submitted', to: 'returned', author: '何立', at: Date.UTC(2026, 2, 2), reason: '经费来源没有写清。' },
    ]
    expect(statusAfter(moves)).toBe('returned')
    await open(await handed(mended, { moves }))
    await dialog().getByRole('list', { name: '对方新的流转' }).getByText('经费来源没有写清。').waitFor()
    await dialog().getByRole('list', { name: '本机另有的流转' }).getByText('周敏').waitFor()
    await dialog().getByText('两边各自流转过，对不上').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'exchange-parted')
    await way(/存为另一份/).check()
    await take('另存')
    await page.getByRole('region', { name: '稿件状态' }).getByText('已退回').waitFor()
    expect(await list().count()).toBe(2)
    await list().filter({ hasNotText: '来件' }).first().dblclick()
    await page.getByRole('region', { name: '稿件状态' }).getByText('已送审').waitFor()
    await openDraft(page)
    expect(app.errors).toEqual([])
  })
})
