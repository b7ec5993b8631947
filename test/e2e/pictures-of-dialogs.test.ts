import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { importFile, paper, problems } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const app = startApp({ width: 1280, height: 800 })

it('has a speech on the desk', async () => {
  await importFile(app.page, fixture('speech.txt'))
  await paper(app.page).waitFor()
  await problems(app.page).first().waitFor()
})

it.each([
  ['文件', '新建稿件'],
  ['文件', '按版式导出'],
  ['文件', '版头、版记'],
  ['文件', '资料库'],
  ['文件', '存为模板'],
  ['文件', '移到文件夹'],
  ['文件', '标签'],
  ['文件', '新建文件夹'],
  ['编辑', '定位'],
  ['插入', '领导名单'],
  ['表格', '插入表格'],
  ['工具', '命令面板'],
  ['工具', '字数统计'],
  ['工具', '管理固定用语'],
  ['帮助', '使用说明'],
  ['帮助', '快捷键'],
  ['帮助', '关于简文'],
])('shows the dialog of %s, %s', async (menu, item) => {
  await chooseFromMenu(app.page, menu, item)
  await app.page.getByRole('dialog').waitFor()
  await picture(app.page, item)
  await app.page.keyboard.press('Escape')
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
