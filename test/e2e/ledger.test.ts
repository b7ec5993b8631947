import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { DraftContent } from '../../core/document/draft.ts'
import { textBlock } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { hasOpenpyxl, readSheets } from '../support/read-sheets.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { paper } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const app = startApp({ width: 1280, height: 800 })
const year = new Date().getFullYear()
const dialog = () => app.page.getByRole('dialog')
const summary = () => dialog().getByRole('region', { name: '摘要' }).locator('p')
const table = (name: string) => dialog().getByRole('table', { name, exact: true })
const done = () => dialog().getByRole('status').filter({ hasText: '正在' }).waitFor({ state: 'detached' })

/** The columns of 超限比例 and 重复比例 in the exported tables. */
const shares = { from: 11, to: 15 }

const plan: readonly (readonly [GenreId, string, number, number, number])[] = [
  ['notice', '关于开展窗口延时服务的通知', year, 3, 4],
  ['notice', '关于规范会议材料报送的通知', year, 5, 4],
  ['report', '关于上半年政务服务情况的报告', year, 7, 20],
  ['speech', '在政务服务推进会上的讲话', year, 9, 30],
  ['notice', '关于做好年度归档的通知', year - 1, 2, 12],
  ['notice', '关于报送重点任务的通知', year - 1, 6, 12],
  ['notice', '关于开展作风检查的通知', year - 1, 6, 16],
  ['report', '关于营商环境情况的报告', year - 1, 11, 30],
  ['speech', '在半年工作会上的讲话', year - 1, 7, 60],
]

function content(genre: GenreId, title: string, inYear: number, month: number, paragraphs: number): DraftContent {
  const sentence = '把受理时限写清楚，贴在群众看得见的地方，谁超时谁说明，月底统一通报。'
  const body = Array.from({ length: paragraphs }, (_, at) =>
    textBlock('paragraph', `${title}第${at + 1}项：${sentence}`),
  )
  const day = textBlock('dateOfIssue', `${inYear}年${month}月10日`)
  return { version: 3, genre, fields: {}, blocks: [textBlock('title', title), ...body, day] }
}

it('says what to do while nothing counts', async () => {
  await chooseFromMenu(app.page, '工具', '精简台账')
  await dialog().getByText('还没有可以统计的稿件').waitFor()
  expect(await seriousBarriers(app.page)).toEqual([])
  await app.page.keyboard.press('Escape')
})

it('tells how many documents and pages fewer than the year before', async () => {
  for (const [genre, title, inYear, month, paragraphs] of plan) {
    const { id } = await askService(app.page, 'draft.create', {
      content: content(genre, title, inYear, month, paragraphs),
    })
    for (const status of ['submitted', 'passed', 'final'] as const)
      await askService(app.page, 'draft.setStatus', { ids: [id], status })
  }
  await chooseFromMenu(app.page, '工具', '精简台账')
  await expect.poll(() => summary().textContent()).toContain(`${year}年印发文件3件，比上年减少1件、下降25.0%；共`)
  await done()
  expect(await summary().textContent()).toMatch(
    /页，比上年减少\d+页、下降\d+\.\d%.*讲话、发言等材料1篇，与上年持平；共/u,
  )
  const notices = table('按文种').getByRole('row').filter({ hasText: '通知' }).getByRole('cell')
  expect((await notices.allTextContents()).slice(0, 3)).toEqual(['2', '3', '-1'])
  expect(await table('按月份').getByRole('row').count()).toBe(15)
  expect(await seriousBarriers(app.page)).toEqual([])
  await picture(app.page, '精简台账')
})

it('sorts by the heading that is chosen', async () => {
  const names = () => table('按文种').locator('tbody th').allTextContents()
  expect(await names()).toEqual(['通知', '报告', '讲话'])
  await dialog()
    .getByRole('button', { name: `按${year - 1}年字数排序` })
    .first()
    .click()
  expect(await names()).toEqual(['讲话', '通知', '报告'])
  await dialog()
    .getByRole('button', { name: `按${year - 1}年字数排序` })
    .first()
    .click()
  expect(await names()).toEqual(['报告', '通知', '讲话'])
})

/** A figure as the window's table has it, to its last digit there: a share to a tenth of a percent, minutes to a tenth. */
function figureOf(text: string): string {
  return text.replace(/^\+/u, '').replaceAll(',', '').replace(/\.0$/u, '')
}

function shownCell(cell: string | number | null, column: number): string {
  if (cell === null) return '—'
  if (typeof cell === 'string') return cell
  const isShare = column >= shares.from && column < shares.to
  return isShare ? `${(cell * 100).toFixed(1)}%` : figureOf(cell.toFixed(1))
}

it('exports the tables, numbers as numbers', async () => {
  const file = async (button: string) => {
    const download = app.page.waitForEvent('download')
    await dialog().getByRole('button', { name: button }).click()
    const saved = await download
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
  }
  const excel = await file('导出 Excel')
  expect(excel.name).toBe(`精简台账${year}年.xlsx`)
  const parts = unzipSync(excel.bytes)
  expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('按文种')
  expect(strFromU8(parts['xl/worksheets/sheet2.xml'] as Uint8Array)).toMatch(/<c r="B2"[^>]*><v>2<\/v>/)
  if (hasOpenpyxl) {
    const { cells } = readSheets(excel.bytes)
    for (const name of ['按文种', '按月份'] as const) {
      const shown = await table(name).locator('tbody tr, tfoot tr').all()
      const rows = await Promise.all(shown.map(row => row.locator('th, td').allTextContents()))
      const written = (cells[name] ?? []).slice(1).map(row => row.map(shownCell))
      expect([name, written.toSorted()]).toEqual([name, rows.map(row => row.map(figureOf)).toSorted()])
    }
  }
  const csv = await file('导出 CSV')
  expect(csv.bytes.toString('utf8')).toContain('\r\n通知,2,3,-1,')
})

it('takes the figures of a year by hand, and compares with them', async () => {
  await dialog().getByRole('button', { name: '手工填报…' }).click()
  await dialog().getByText('还没有填报').waitFor()
  await dialog().getByRole('spinbutton', { name: '件数' }).fill('6')
  await dialog().getByRole('spinbutton', { name: '页数' }).fill('30')
  await picture(app.page, '精简台账-填报')
  await app.page.keyboard.press('Enter')
  await dialog()
    .getByText(`已填报${year - 1}年文件合计。`)
    .waitFor()
  expect(await seriousBarriers(app.page)).toEqual([])
  await dialog().getByRole('button', { name: '返回台账' }).click()
  await expect.poll(() => summary().textContent()).toContain('印发文件3件，比上年减少3件、下降50.0%')
  await dialog()
    .getByText(`${year - 1}年的数字为手工填报。`)
    .waitFor()
})

it('leads from a number to its drafts, and opens one', async () => {
  await dialog()
    .getByRole('button', { name: `${year}年通知：2，查看稿件` })
    .click()
  const drafts = dialog().getByRole('table', { name: `${year}年通知：共 2 份` })
  expect(await drafts.locator('tbody tr').count()).toBe(2)
  await picture(app.page, '精简台账-稿件')
  await app.page.keyboard.press('Escape')
  await summary().waitFor()
  await dialog()
    .getByRole('button', { name: `${year}年通知：2，查看稿件` })
    .click()
  await drafts.getByRole('button', { name: '关于规范会议材料报送的通知' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => paper(app.page).textContent()).toContain('关于规范会议材料报送的通知')
  expect(app.errors).toEqual([])
})
