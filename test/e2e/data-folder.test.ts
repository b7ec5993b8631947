import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { seriousBarriers } from './support/axe.ts'
import { launchBrowser, openPage } from './support/browser.ts'
import { createDraft, draftList } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'
import { startShellOf, temporaryFolder } from './support/shell.ts'

const blocks = [textBlock('title', '关于清查渡口的通知'), textBlock('paragraph', '各渡口要在汛期之前完成检修。')]

async function openData(page: Page) {
  await chooseFromMenu(page, '文件', '设置')
  await page.getByRole('dialog').getByRole('tab', { name: '数据' }).click()
  return page.getByRole('region', { name: '数据', exact: true })
}

describe('the data folder', () => {
  it('is shown, moves at the next start with all that is in it, and leaves the old one', async () => {
    const home = temporaryFolder()
    const browser = await launchBrowser()
    let shell = await startShellOf(home.path)
    onTestFinished(async () => {
      await browser.close()
      await shell.stop()
      home.remove()
    })
    const first = await openPage(browser, shell.url)
    await createDraft(first.page, { version: draftVersion, genre: 'notice', fields: {}, blocks })
    const data = await openData(first.page)
    await data.getByText('数据文件夹在通常的位置').waitFor()
    await data.getByRole('button', { name: '复制路径' }).click()
    await first.page.getByText('已复制数据文件夹的路径。').waitFor()
    const target = join(home.path, '公文 资料')
    mkdirSync(join(home.path, 'full'))
    writeFileSync(join(home.path, 'full', 'a.txt'), '')
    const field = data.getByRole('textbox', { name: '移到哪个文件夹' })
    await field.fill(join(home.path, 'full'))
    await first.page.keyboard.press('Enter')
    await data.getByText('已有文件，数据文件夹没有移动').waitFor()
    await field.fill(target)
    await data.getByRole('button', { name: '下次启动时移动' }).click()
    await data.getByText('下次启动时移到').waitFor()
    expect(await seriousBarriers(first.page)).toEqual([])
    await picture(first.page, 'data-folder')
    await first.page.close()
    await shell.stop()
    shell = await startShellOf(home.path)
    const second = await openPage(browser, shell.url)
    await second.page.getByText(`数据文件夹已移到 ${target}`).waitFor()
    await draftList(second.page).getByText('关于清查渡口的通知').first().waitFor()
    expect(existsSync(join(home.path, 'data', 'jianwen', 'drafts.db'))).toBe(true)
    const moved = await openData(second.page)
    await moved.getByText('是移动过来的').waitFor()
    await moved.getByText(target).first().waitFor()
    expect([...first.errors, ...second.errors]).toEqual([])
  })
})
