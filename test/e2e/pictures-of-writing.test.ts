import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, importFile, openDraft, paper, problems, saved, select } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'
import { breakRendering } from './support/model.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const app = startApp({ width: 1280, height: 800 })

it('shows the start page with drafts, and the tour', async () => {
  const { page } = app
  for (const title of ['关于做好夏季防汛工作的通知', '在青年干部座谈会上的发言', '上半年安全生产工作报告']) {
    const blocks = [textBlock('title', title), textBlock('paragraph', '各项工作按计划推进，群众反映的问题逐件办结。')]
    await createDraft(page, { version: 1, genre: 'notice', fields: {}, blocks })
  }
  await page.getByRole('region', { name: '最近的稿件' }).waitFor()
  await picture(page, 'start-drafts')
  await page.getByRole('button', { name: '五步上手' }).first().click()
  await page.getByRole('button', { name: '结束五步上手' }).waitFor()
  await picture(page, 'tour')
  await page.getByRole('button', { name: '结束五步上手' }).click()
})

it('shows a notice with header, table and imprint, the table’s menu and the list of phrases', async () => {
  const { page } = app
  await createDraft(page, {
    version: 1,
    genre: 'notice',
    fields: {},
    blocks: [
      textBlock('title', '云岭市数据局关于做好政务服务事项清理工作的通知'),
      textBlock('mainRecipient', '各县（区）数据局：'),
      textBlock('paragraph', '现将有关事项通知如下，请按装监测设备，于2026-03-05前报送。'),
      textBlock('heading', '一、任务分工', 1),
      {
        type: 'table',
        children: [{ text: '序号\t任务\t牵头单位\n1\t清理重复事项\t审批科\n2\t公布办事指南\t服务科' }],
        table: { columns: [{ width: 150 }, { width: 550 }, { width: 300 }], headerRows: 1 },
      },
      textBlock('paragraph', ''),
    ],
  })
  await openDraft(page)
  await draftList(page)
    .getByRole('link', { name: /政务服务事项清理/ })
    .click()
  await page.locator('.paper-table td').nth(4).click()
  await problems(page).first().waitFor()
  await picture(page, 'table')
  await page.locator('.paper-table td').nth(4).click({ button: 'right' })
  await page.getByRole('menu').waitFor()
  await picture(page, 'table-menu')
  await page.keyboard.press('Escape')
  await paper(page).press('Control+End')
  await page.keyboard.type('/')
  await page.getByRole('listbox', { name: '固定用语和单位词库' }).waitFor()
  await picture(page, 'completion')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
})

it('shows the card on a finding, what can be done about it, and the search', async () => {
  const { page } = app
  await select(page, [2, 13], [2, 13])
  await page.keyboard.press('Control+F1')
  await page.getByRole('dialog', { name: /此处/ }).waitFor()
  await picture(page, 'card')
  await page.keyboard.press('Escape')
  await problems(page).first().getByRole('button').last().click()
  await page.getByRole('menu').waitFor()
  await picture(page, 'finding-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '分组和筛选' }).click()
  await picture(page, 'problem-filters')
  await page.getByRole('button', { name: '分组和筛选' }).click()
  await paper(page).focus()
  await page.keyboard.press('Control+h')
  await page.keyboard.type('事项')
  await picture(page, 'find')
  await page.keyboard.press('Escape')
})

it('shows the menus, the draft’s own menu and the trash', async () => {
  const { page } = app
  for (const menu of ['文件', '格式', '检查', '视图']) {
    await page.getByRole('menuitem', { name: menu, exact: true }).click()
    await page.getByRole('menu').waitFor()
    await picture(page, `menu-${menu}`)
    await page.keyboard.press('Escape')
  }
  await draftList(page).getByRole('button', { name: '更多操作' }).first().click()
  await page.getByRole('menu').waitFor()
  await picture(page, 'draft-menu')
  await page.keyboard.press('Escape')
  await draftList(page).getByRole('link', { name: '在青年干部座谈会上的发言' }).focus()
  await page.keyboard.press('Delete')
  await draftList(page)
    .getByRole('button', { name: /^回收站/ })
    .click()
  await picture(page, 'trash')
  await draftList(page).getByRole('button', { name: '彻底删除' }).click()
  await page.getByRole('alertdialog').waitFor()
  await picture(page, 'question')
  await page.keyboard.press('Escape')
  await draftList(page)
    .getByRole('button', { name: /^回收站/ })
    .click()
})

it('shows an import and the paper alone', async () => {
  const { page } = app
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await (await chooser).setFiles([fixture('speech.txt'), fixture('policy.txt')])
  await page.getByRole('button', { name: '存为 2 份稿件' }).waitFor()
  await picture(page, 'import')
  await page.keyboard.press('Escape')
  await importFile(page, fixture('speech.txt'))
  await page.getByText('已导入「speech.txt」').waitFor()
  await picture(page, 'imported')
  await chooseFromMenu(page, '视图', '专注模式')
  await picture(page, 'focus')
  await page.keyboard.press('Escape')
})

it('shows a draft that cannot be shown, a save that failed and drafts that cannot be reached', async () => {
  const { page } = app
  await saved(page)
  await app.shell.kill()
  await paper(page).focus()
  await page.keyboard.type('写')
  await page.getByRole('region', { name: '保存的障碍' }).waitFor()
  await picture(page, 'trouble')
  await app.startShellAgain()
  await saved(page)
  for (let time = 0; time < 4; time++) {
    if (!(await paper(page).isVisible())) break
    await breakRendering(page, 1_000_000)
    await paper(page).focus()
    await page.keyboard.type('下')
    await page.waitForTimeout(200)
  }
  await picture(page, 'paper-failure')
  expect(app.errors.filter(error => !/planted|WebSocket|ERR_|fetch/.test(error))).toEqual([])
})
