import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { blankDraft, importFile, paper, paperText, select } from './support/desk.ts'

const app = startApp({ width: 1600, height: 900 })

/** A file with text for the window to read. */
function file(name: string, text: string): string {
  const folder = join(app.dataFolder, 'files')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const hint = (block: number) =>
  paper(app.page)
    .locator('.block')
    .nth(block)
    .evaluate(element => getComputedStyle(element, '::before').content)

async function edit(item: string): Promise<void> {
  await app.page.getByRole('menuitem', { name: '编辑' }).click()
  await app.page.getByRole('menuitem', { name: item }).click()
}

it('a blank draft says what to write where, until it is written', async () => {
  const { page } = app
  await blankDraft(page)
  await page.getByText('写下标题和正文后，这里随写随查。').waitFor()
  expect([await hint(0), await hint(1)]).toEqual(['"标题"', '"正文"'])
  await page.keyboard.type('在座谈会上的发言')
  await page.keyboard.press('Enter')
  expect([await hint(0), await hint(1)]).toEqual(['none', '"正文"'])
  await page.keyboard.type('各位同志，大家好。')
  expect(await hint(1)).toBe('none')
  expect(await paperText(page)).toEqual(['在座谈会上的发言', '各位同志，大家好。'])
})

it('the menu 编辑 copies, cuts and selects all', async () => {
  const { page } = app
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await select(page, [1, 0], [1, 4])
  await edit('复制')
  await expect.poll(clipboard).toBe('各位同志')
  await select(page, [1, 5], [1, 9])
  await edit('剪切')
  await expect.poll(() => paperText(page)).toEqual(['在座谈会上的发言', '各位同志，'])
  expect(await clipboard()).toBe('大家好。')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await expect.poll(() => paperText(page)).toEqual(['在座谈会上的发言', '各位同志，大家好。'])
  await edit('全选')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('发言')
})

it('styled pages are pasted without an error of the window, and without what Word shows as deleted', async () => {
  const { page } = app
  await select(page, [1, 9], [1, 9])
  await paper(page).evaluate(editor => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<style>p{color:red}</style><p style="color:red">谈三点<b style="font-weight:bold">意见</b><del>建议</del><span class=msoDel>看法</span>。</p>',
    )
    const paste = { inputType: 'insertFromPaste', dataTransfer: data, bubbles: true, cancelable: true }
    editor.dispatchEvent(new InputEvent('beforeinput', paste))
  })
  await expect.poll(() => paperText(page)).toEqual(['在座谈会上的发言', '各位同志，大家好。谈三点意见。'])
  expect(app.errors).toEqual([])
})

it('the paper stays where it is when a panel folds beside it', async () => {
  const { page } = app
  const left = () => page.locator('.paper').evaluate(element => Math.round(element.getBoundingClientRect().left))
  const zoom = page.getByTitle('显示比例')
  await expect.poll(() => zoom.textContent()).toBe('100%')
  const before = await left()
  for (const panel of ['左栏', '右栏', '左栏', '右栏']) {
    await page.getByRole('menuitem', { name: '视图' }).click()
    await page.getByRole('menuitem', { name: panel, exact: true }).click()
    await page.waitForTimeout(200)
    expect(await left(), panel).toBe(before)
  }
})

it('several files are shown from the first that can be read, and stored without the others', async () => {
  const { page } = app
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await (await chooser).setFiles([file('空.txt', ''), file('甲.txt', '关于值班的通知\n各单位：\n请安排好值班。')])
  const dialog = page.getByRole('dialog', { name: '导入文件' })
  await dialog.getByRole('button', { name: '存为 1 份稿件' }).waitFor()
  expect(await dialog.getByRole('radio', { name: '甲.txt' }).isChecked()).toBe(true)
  await page.keyboard.press('Escape')
})

it('an import tells all about itself in one message that covers neither text nor findings', async () => {
  const { page } = app
  await importFile(page, file('乙.txt', '关于值班的通知\n各单位：\n请安排好值班。'))
  const message = page.locator('.message')
  await message.getByText('已导入「乙.txt」').waitFor()
  expect(await message.count()).toBe(1)
  const box = await message.boundingBox()
  const panel = await page.locator('[data-pane="left"]').boundingBox()
  expect(box!.x + box!.width).toBeLessThanOrEqual(panel!.x + panel!.width)
})
