import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { withComment } from '../../core/review/comments.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft, paperText } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const base: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '关于做好春季造林工作的通知'),
    textBlock('paragraph', '各乡镇要抓紧整地，确保三月底前完成栽植任务。'),
    textBlock('paragraph', '对苗木质量不合格的，一律不得上山。'),
    textBlock('paragraph', '请各单位按周报送进度。'),
  ],
}
const author = { author: '李岩', at: 1_772_000_000_000 }
const reviewed = withComment(
  withComment(base, { ...author, id: 'a', text: '标准写在哪里？' }, [{ block: 2, from: 1, to: 5 }]),
  { ...author, id: 'b', text: '', replacement: '四月上旬' },
  [{ block: 1, from: 11, to: 14 }],
)
const newer: DraftContent = {
  ...base,
  blocks: [
    textBlock('title', '关于做好春季造林绿化工作的通知'),
    textBlock('paragraph', '各乡镇要抓紧整地，确保四月上旬完成栽植任务。'),
    textBlock('paragraph', '请各单位按周报送进度。'),
    textBlock('paragraph', '栽后管护由村集体负责。'),
  ],
}

async function downloaded(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const bytes = readFileSync(await download.path())
  return {
    name: download.suggestedFilename(),
    bytes,
    xml: strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array),
  }
}

describe('review by way of Word', () => {
  const app = startApp({ width: 1280, height: 800 })
  const dialog = () => app.page.getByRole('dialog')
  let file: Buffer

  it('exports comments and suggestions where a person wants them, and the text alone otherwise', async () => {
    const { page } = app
    await createDraft(page, reviewed)
    await openDraft(page)
    await chooseFromMenu(page, '文件', '按版式导出')
    await dialog().getByText('1 条批注未解决、1 处修改建议未处理。').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'export-review')
    const plain = await downloaded(page, () => dialog().getByRole('button', { name: '导出', exact: true }).click())
    expect(plain.name).toBe('关于做好春季造林工作的通知.docx')
    expect(plain.xml).not.toMatch(/w:ins |w:commentReference/)
    await dialog().waitFor({ state: 'detached' })
    await chooseFromMenu(page, '文件', '按版式导出')
    await dialog().getByRole('radio', { name: '带批注和修订' }).check()
    const marked = await downloaded(page, () => dialog().getByRole('button', { name: '导出', exact: true }).click())
    expect(marked.name).toBe('关于做好春季造林工作的通知_批注稿.docx')
    expect(marked.xml).toMatch(/<w:ins [^>]*w:author="李岩"/)
    expect(marked.xml).toContain('<w:commentReference ')
    file = marked.bytes
  })

  it('reads them back as comments and suggestions on their words', async () => {
    const { page } = app
    await page.locator('#import-files').setInputFiles({ name: '批注稿.docx', mimeType: '', buffer: file })
    await dialog().getByRole('radio', { name: '保留批注和修订' }).check()
    await dialog().getByText('保留了 1 条批注、1 处修改建议').waitFor()
    expect(await dialog().getByRole('radio', { name: '保留在原来的文字上' }).isChecked()).toBe(true)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'import-review')
    await dialog().getByRole('button', { name: '存为稿件' }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => paperText(page)).toEqual(base.blocks.map(block => block.children[0]?.text))
    await page.getByRole('tab', { name: /批注/ }).click()
    await page.getByText('标准写在哪里？').first().waitFor()
  })

  it('compares two drafts that are chosen in the list and writes what differs as tracked changes', async () => {
    const { page } = app
    await createDraft(page, newer)
    await openDraft(page)
    await chooseFromMenu(page, '审阅', '对比两份稿件')
    await dialog().getByText('选一份来对比').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await dialog().getByRole('combobox', { name: '原稿' }).selectOption({ label: '关于做好春季造林工作的通知' })
    await dialog().getByText('两份稿件相比，有 4 处不同').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await dialog().getByText('第 1 处，共 4 处').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'compare-beside')
    await dialog().getByRole('button', { name: '合并显示' }).click()
    await picture(page, 'compare-inline')
    await dialog().getByRole('textbox', { name: '修订人' }).fill('王明')
    const { name, xml } = await downloaded(page, () =>
      dialog().getByRole('button', { name: '导出为 Word 修订' }).click(),
    )
    expect(name).toBe('关于做好春季造林绿化工作的通知_修订对比.docx')
    expect(xml).toMatch(/<w:del [^>]*w:author="王明"/)
    await dialog().getByRole('button', { name: '对调原稿和新稿' }).click()
    await dialog().getByText('两份稿件相比，有 4 处不同').waitFor()
    await dialog().getByRole('button', { name: '关闭' }).last().click()
  })

  it('compares with a file, and two drafts of the list by their menu', async () => {
    const { page } = app
    await chooseFromMenu(page, '审阅', '对比两份稿件')
    await dialog()
      .locator('[id="compare-file-原稿"]')
      .setInputFiles({ name: '批注稿.docx', mimeType: '', buffer: file })
    await dialog()
      .getByText(/两份稿件相比，有 \d+ 处不同/)
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    const links = draftList(page).getByRole('link', { name: /关于做好春季造林/ })
    await links.nth(0).click({ modifiers: ['ControlOrMeta'] })
    await links.nth(1).click({ modifiers: ['ControlOrMeta'] })
    await draftList(page).getByRole('button', { name: '对比' }).click()
    await dialog()
      .getByText(/两份稿件相比，有 \d+ 处不同|两份稿件完全相同/)
      .waitFor()
    expect(app.errors).toEqual([])
  })
})
