import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { docxBytes, paragraph } from '../service/files/docx-fixture.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { importFile, paper, paperOutline } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { temporaryFolder } from './support/shell.ts'

const app = startApp()
const dialog = () => app.page.getByRole('dialog', { name: '导入文件' })
const structure = () => dialog().getByRole('region', { name: '识别出的结构' })
const row = (number: number) => structure().getByRole('combobox', { name: `第 ${number} 行的类别` })
const store = () => dialog().getByRole('button', { name: '存为稿件' })
/** The choice that has the keyboard, as 「第 3 行 一级标题」. */
const focused = () =>
  app.page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLSelectElement)) return element?.textContent ?? ''
    return `${(element.ariaLabel ?? '').replace(/的类别.*$/, '')} ${element.selectedOptions[0]?.label}`
  })

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`

/** A notice with changes that are tracked, two comments, a table, a picture and a line that is easily mistaken. */
const revised = docxBytes({
  body: [
    paragraph('云溪县水利局关于汛前检查的通知'),
    paragraph('各乡镇人民政府：'),
    paragraph('现就汛前检查有关事项通知如下。'),
    paragraph('检查内容'),
    `<w:p>${run('检查工作于')}<w:del w:id="1">${'<w:r><w:delText>三月底</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('四月中旬')}</w:ins>${run('完成，')}<w:commentRangeStart w:id="0"/>${run('整改率达到百分之百')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('。')}</w:p>`,
    `<w:tbl><w:tr>${cell('乡镇')}${cell('闸坝')}</w:tr><w:tr>${cell('东河')}${cell('12')}</w:tr></w:tbl>`,
    `<w:p><w:ins w:id="3">${run('检查结果报县防汛办。')}</w:ins><w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    paragraph('云溪县水利局'),
    paragraph('2026年3月2日'),
  ].join(''),
  parts: {
    'word/comments.xml': `<w:comments xmlns:w="${word}"><w:comment w:id="0" w:author="周岚">${paragraph('能否做到，请再核。')}</w:comment><w:comment w:id="1" w:author="何川">${paragraph('写明报送时间。')}</w:comment></w:comments>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
  },
})

const state = (path: string) => ({
  hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
  modified: statSync(path).mtimeMs,
})

it('shows what was recognised in a Word file before anything is stored, and leaves the file as it is', async () => {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  const path = join(folder.path, '汛前检查.docx')
  writeFileSync(path, revised)
  const before = state(path)
  await importFile(app.page, path)
  await row(1).waitFor()
  expect(await app.page.getByRole('region', { name: '最近的稿件' }).isVisible()).toBe(false)
  const roles = await structure()
    .getByRole('combobox')
    .evaluateAll(all => all.map(each => (each as HTMLSelectElement).selectedOptions[0]?.label))
  expect(roles).toEqual(['标题', '主送机关', '正文', '正文', '正文', '表格', '正文', '发文机关署名', '成文日期'])
  await dialog().getByText('插入 2 处、删除 1 处').waitFor()
  await dialog().getByText('1 处图片和图形没有导入。').waitFor()
  expect(await seriousBarriers(app.page)).toEqual([])
  // Enter stores at once where nothing is to be corrected.
  expect(await focused()).toBe('存为稿件')
  await picture(app.page, 'import')
  await app.page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  const message = app.page.locator('.message')
  await message.getByText('已导入「汛前检查.docx」').waitFor()
  await message.getByText('批注1（周岚，对“整改率达到百分之百”）：能否做到，请再核。').waitFor()
  expect(await paperOutline(app.page)).toContain('paragraph: 检查工作于四月中旬完成，整改率达到百分之百。')
  expect(state(path)).toEqual(before)
  await message.getByRole('button', { name: '关闭消息' }).click()
})

it('takes what a person corrects by keys, the text before the changes, and the comments at the end', async () => {
  const { page } = app
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  await (await chooser).setFiles({ name: '汛前检查.docx', mimeType: '', buffer: Buffer.from(revised) })
  await row(1).waitFor()
  await dialog().getByRole('radio', { name: '按修订前的文字' }).check()
  await structure().getByText('检查工作于三月底完成，整改率达到百分之百。').waitFor()
  await dialog().getByRole('radio', { name: '放在稿末，列在「批注」之下' }).check()
  await row(1).focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  expect(await focused()).toBe('第 4 行 正文')
  await page.keyboard.press('1')
  expect(await focused()).toBe('第 4 行 一级标题')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  expect(await focused()).toBe('第 3 行 不导入')
  await page.keyboard.press('End')
  expect(await focused()).toBe('第 8 行 成文日期')
  await page.keyboard.press('0')
  await page.keyboard.press('Backspace')
  expect(await focused()).toBe('第 8 行 成文日期')
  await structure().getByText('不导入 1 行，已改 2 行').waitFor()
  await structure().getByRole('checkbox', { name: '不列正文段落' }).check()
  expect(await structure().getByRole('combobox').count()).toBe(7)
  await picture(app.page, 'import-corrected')
  await store().click()
  await dialog().waitFor({ state: 'hidden' })
  await expect
    .poll(async () => (await paperOutline(page)).filter(line => !/^(?:table|undefined): /.test(line)))
    .toEqual([
      'title: 云溪县水利局关于汛前检查的通知',
      'mainRecipient: 各乡镇人民政府：',
      'heading1: 检查内容',
      'paragraph: 检查工作于三月底完成，整改率达到百分之百。',
      'signature: 云溪县水利局',
      'dateOfIssue: 2026年3月2日',
      'paragraph: 批注',
      'paragraph: 批注1（周岚，对“整改率达到百分之百”）：能否做到，请再核。',
      'paragraph: 批注2（何川）：写明报送时间。',
    ])
  await paper(page).getByText('东河').waitFor()
  await page.locator('.message').getByText('2 条批注已放在稿末的「批注」之下。').waitFor()
})

it('stores nothing of a file that is put aside, and says why another cannot be read', async () => {
  const { page } = app
  const drafts = () => page.getByRole('region', { name: '稿件', exact: true }).getByRole('listitem').count()
  const before = await drafts()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await (await chooser).setFiles([
    { name: '汛前检查.docx', mimeType: '', buffer: Buffer.from(revised) },
    { name: '坏.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004坏') },
  ])
  await dialog().getByRole('button', { name: '存为 1 份稿件' }).waitFor()
  await dialog().getByRole('radio', { name: '坏.docx' }).check()
  await dialog().getByRole('alert').getByText('文件「坏.docx」已损坏或不完整').waitFor()
  await picture(app.page, 'import-several')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  expect(await drafts()).toBe(before)
  expect(app.errors).toEqual([])
})

it('puts a single text on the desk at once, and lets its lines be looked through behind that', async () => {
  const { page } = app
  const buffer = Buffer.from('关于值班的通知\n各单位：\n人员安排\n请安排好值班。')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await (await chooser).setFiles({ name: '值班.txt', mimeType: '', buffer })
  await expect.poll(() => paperOutline(page)).toContain('paragraph: 人员安排')
  await page.getByRole('button', { name: '核对结构' }).click()
  const lines = page.getByRole('dialog', { name: '核对结构' })
  await lines.getByRole('combobox', { name: '第 3 行的类别' }).waitFor()
  expect(await focused()).toBe('改好这份稿件')
  await lines.getByRole('combobox', { name: '第 3 行的类别' }).selectOption({ label: '一级标题' })
  await lines.getByRole('button', { name: '改好这份稿件' }).click()
  await expect.poll(() => paperOutline(page)).toContain('heading1: 人员安排')
  await page.keyboard.press('Control+z')
  await expect.poll(() => paperOutline(page)).toContain('paragraph: 人员安排')
  expect(app.errors).toEqual([])
})
