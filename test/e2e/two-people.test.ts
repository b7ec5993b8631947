import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { output } from '../../build/bundle.ts'
import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { canRender } from '../support/libre-office.ts'
import { hasPythonDocx, readByOffice, readByPython } from '../support/other-readers.ts'
import { marksByOffice, marksByPython } from '../support/review-marks.ts'
import { type App, startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'
import { temporaryFolder } from './support/shell.ts'

const title = '关于清查全县渡口的通知'

const content: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', title),
    textBlock('mainRecipient', '各乡镇人民政府，县直各单位：'),
    textBlock('paragraph', '汛期将至，为掌握全县渡口底数，现就清查工作通知如下。'),
    textBlock('paragraph', '本县境内所有渡口，包括已经停用的，要尽快逐一登记。'),
    textBlock('paragraph', '各乡镇要指定专人负责，能当场改的当场改。'),
  ],
}

/** What one person hands the other. */
interface Handed {
  readonly name: string
  readonly buffer: Buffer
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Handed> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

/** What a person does in a window of their own. */
function desk(app: App, name: string) {
  const dialog = () => app.page.getByRole('dialog')
  const bar = () => app.page.getByRole('region', { name: '稿件状态' })
  const button = (label: string) => dialog().getByRole('button', { name: label, exact: true })
  return {
    dialog,
    bar,
    /** Moves the draft on, under this person's name. */
    async move(verb: string, reason = '') {
      await chooseFromMenu(app.page, '审阅', verb)
      await dialog().getByLabel('姓名').fill(name)
      if (reason !== '') await dialog().getByRole('textbox').last().fill(reason)
      await button(verb).click()
      await dialog().waitFor({ state: 'detached' })
    },
    async pack(note: string): Promise<Handed> {
      await chooseFromMenu(app.page, '文件', '导出交换包')
      await dialog().getByLabel('附言').fill(note)
      return downloaded(app.page, () => button('导出').click())
    },
    async open(file: Handed) {
      await app.page.locator('#open-package').setInputFiles({ ...file, mimeType: '' })
      await dialog().waitFor()
    },
    async take(verb: string) {
      await button(verb).click()
      await dialog().waitFor({ state: 'detached' })
    },
  }
}

describe('a draft between two people who share no network', () => {
  const drafting = startApp({ width: 1280, height: 800 })
  const reviewing = startApp({ width: 1280, height: 800 })
  const drafter = desk(drafting, '周敏')
  const reviewer = desk(reviewing, '何立')
  let handed: Handed

  it('is drafted, sent, and packed with what was said to it', async () => {
    const { page } = drafting
    await createDraft(page, content)
    await openDraft(page)
    await drafter.move('送审')
    await drafter.bar().getByText('已送审').waitFor()
    await page.getByRole('button', { name: '导出交换包' }).click()
    await drafter.dialog().getByText('交换包是一个 .jwx 文件').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'exchange-pack')
    await page.keyboard.press('Escape')
    handed = await drafter.pack('请审，周五前要。')
    expect(handed.name).toBe(`${title}（送审）.jwx`)
  })

  it('is looked at before it is stored, commented, and returned with a reason', async () => {
    const { page } = reviewing
    await reviewer.open(handed)
    await reviewer.dialog().getByText('请审，周五前要。').waitFor()
    await reviewer.dialog().getByText('本机还没有这份稿件').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'exchange-new')
    await reviewer.take('存入')
    await reviewer.bar().getByText('已送审').waitFor()
    expect(await draftList(page).getByRole('listitem').count()).toBe(1)
    await select(page, [3, 18], [3, 20])
    await page.getByText('已选 2 字').waitFor()
    await page.keyboard.press('Alt+M')
    const form = page.getByRole('form', { name: '新批注' })
    await form.getByLabel('姓名').fill('何立')
    await form.getByRole('textbox', { name: '批注' }).fill('写明哪天')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    await select(page, [4, 11], [4, 19])
    await page.getByText('已选 8 字').waitFor()
    await page.keyboard.press('Alt+Shift+M')
    await page.getByRole('form', { name: '修改建议' }).getByLabel('改为').fill('能当场整改的当场整改')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await reviewer.move('退回', '登记期限没有写明。')
    await reviewer.bar().getByText('已退回').waitFor()
    handed = await reviewer.pack('')
  })

  it('comes back, is mended where the comments say, and is sent again', async () => {
    const { page } = drafting
    await drafter.open(handed)
    await drafter.dialog().getByText('两边的正文相同。').waitFor()
    await picture(page, 'exchange-merge')
    await drafter.dialog().getByText('对方带来 2 条新批注。').waitFor()
    await drafter.dialog().getByText('登记期限没有写明。').waitFor()
    await drafter.take('合并')
    await drafter.bar().getByText('已退回').waitFor()
    await chooseFromMenu(page, '审阅', '采纳全部建议')
    await expect.poll(() => paperText(page)).toContain('各乡镇要指定专人负责，能当场整改的当场整改。')
    await select(page, [3, 18], [3, 20])
    await page.keyboard.type('五月底前')
    await saved(page)
    await drafter.move('送审', '')
    handed = await drafter.pack('都改了。')
  })

  it('is seen with what has changed, taken over, and passed', async () => {
    const { page } = reviewing
    await reviewer.open(handed)
    await reviewer.dialog().getByText('对方改过正文，本机没有改。').waitFor()
    expect(
      await reviewer
        .dialog()
        .getByRole('radio', { name: /采用对方正文/ })
        .isChecked(),
    ).toBe(true)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'exchange-adopt')
    await reviewer.dialog().getByRole('button', { name: '看正文有何不同' }).click()
    await reviewer.dialog().getByText('五月底前').first().waitFor()
    await picture(page, 'exchange-compare')
    await page.keyboard.press('Escape')
    await reviewer.take('采用')
    await reviewer.bar().getByText('已送审').waitFor()
    expect((await paperText(page))[3]).toContain('五月底前')
    await select(page, [2, 2], [2, 4])
    await page.getByText('已选 2 字').waitFor()
    await page.keyboard.press('Alt+Shift+M')
    const form = page.getByRole('form', { name: '修改建议' })
    await form.getByLabel('改为').fill('临近')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    await saved(page)
    await reviewer.move('通过')
    await reviewer.bar().getByText('已通过审核').waitFor()
    handed = await reviewer.pack('')
  })

  it('passes on the first desk too, becomes final, and is handed on in Word and reported on', async () => {
    const { page } = drafting
    await drafter.open(handed)
    await drafter.dialog().getByText('对方带来 1 条新批注。').waitFor()
    await drafter.take('合并')
    await drafter.bar().getByText('已通过审核').waitFor()
    await drafter.move('定稿')
    await drafter.bar().getByText('已定稿').waitFor()
    await chooseFromMenu(page, '文件', '按版式导出')
    await drafter.dialog().getByRole('radio', { name: '带批注和修订' }).check()
    const word = await downloaded(page, () =>
      drafter.dialog().getByRole('button', { name: '导出', exact: true }).click(),
    )
    handed = word
    const folder = temporaryFolder()
    const path = join(folder.path, word.name)
    writeFileSync(path, word.buffer)
    const command = [join(output, 'app', 'cli.js'), 'report', path, '-o', join(folder.path, 'report.html')]
    const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    expect(stderr).toContain('保留了 1 条批注、2 处修改建议')
    expect(readFileSync(join(folder.path, 'report.html'), 'utf8')).toContain('写明哪天')
    folder.remove()
    expect([...drafting.errors, ...reviewing.errors]).toEqual([])
  })

  // The suggestion that was taken is a comment that is done with, the open one a change with a comment of its own.
  it.skipIf(!hasPythonDocx)('holds comments and changes that python-docx reads', () => {
    expect(readByPython([handed.buffer])[0]?.body).toContain('五月底前')
    expect(marksByPython(handed.buffer)).toEqual({ insertions: 1, deletions: 1, comments: 3 })
  })

  it.skipIf(!canRender)('shows them in LibreOffice', async () => {
    expect((await readByOffice([handed.buffer]))[0]?.body).toContain('五月底前')
    expect(await marksByOffice(handed.buffer)).toEqual({ insertions: 1, deletions: 1, comments: 3 })
  })
})
