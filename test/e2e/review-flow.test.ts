import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft, paper, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const title = '关于清查全县渡口的通知'

const content: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', title),
    textBlock('mainRecipient', '各乡镇人民政府，县直各单位：'),
    textBlock('paragraph', '汛期将至，为掌握全县渡口底数，现就清查工作通知如下。'),
    textBlock('heading', '一、清查范围', 1),
    textBlock('paragraph', '本县境内所有渡口，包括已经停用而设施尚未拆除的，X月底前逐一登记。'),
    textBlock('heading', '二、工作要求', 1),
    textBlock('paragraph', '各乡镇要指定专人负责，逐个查看渡口的码头、缆绳和标志，把问题记在现场，能当场改的当场改。'),
    textBlock('signature', '青溪县人民政府'),
    textBlock('dateOfIssue', '2026年4月8日'),
  ],
}

describe('the way of a draft through review', () => {
  const app = startApp({ width: 1280, height: 800 })
  const dialog = () => app.page.getByRole('dialog')
  const bar = () => app.page.getByRole('region', { name: '稿件状态' })
  const review = () => app.page.getByRole('region', { name: '审核', exact: true })
  const part = (name: RegExp) => review().getByRole('tab', { name })
  const statusOf = async (page: Page) => (await askService(page, 'draft.list', { trashed: false }))[0]?.status
  let id = ''

  it('is sent by name, what was typed just before with it, and then keeps its words', async () => {
    const { page } = app
    id = (await createDraft(page, content)).id
    await openDraft(page)
    await select(page, [2, 25], [2, 25])
    await page.keyboard.type('请抓紧办理。')
    await chooseFromMenu(page, '审阅', '送审')
    await dialog().getByRole('button', { name: '送审', exact: true }).click()
    await dialog().getByText('请填写姓名').waitFor()
    await dialog().getByLabel('姓名').fill('周敏')
    await picture(page, 'review-submit')
    await dialog().getByRole('button', { name: '送审', exact: true }).click()
    await bar().getByText('正文锁定').waitFor()
    expect((await askService(page, 'draft.open', { id })).content.blocks[2]?.children[0]?.text).toContain(
      '请抓紧办理。',
    )
    await select(page, [2, 0], [2, 2])
    await page.keyboard.type('不会写进去')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+Z')
    expect((await paperText(page)).join('')).not.toContain('不会写进去')
    expect((await paperText(page)).join('')).toContain('请抓紧办理。')
    await page.getByText('已送审，正文锁定；请先撤回送审。').waitFor()
    // As fast as keys repeat: what is drawn meanwhile takes none of the steps back.
    await select(page, [2, 0], [2, 0])
    for (let at = 0; at < 20; at++) await page.keyboard.press('Shift+ArrowRight')
    expect(await page.evaluate(() => String(getSelection()).length)).toBe(20)
    for (const [key, offset] of [
      ['Control+End', '2026年4月8日'.length],
      ['Control+Home', 0],
    ] as const) {
      await page.keyboard.press(key)
      const place = () => page.evaluate(() => [getSelection()?.focusOffset, getSelection()?.focusNode?.textContent])
      await expect.poll(place).toEqual([offset, key === 'Control+Home' ? title : '2026年4月8日'])
    }
    await select(page, [2, 0], [2, 0])
    await page.keyboard.press('ArrowRight')
    for (let at = 0; at < 2; at++) await page.keyboard.press('Shift+ArrowRight')
    expect(await page.evaluate(() => String(getSelection()))).toBe('期将')
    await page.getByText('已选 2 字').waitFor()
    await page.keyboard.press('Alt+M')
    await page.keyboard.type('写明哪一段汛期')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    expect((await askService(page, 'draft.open', { id })).content.comments?.map(({ quote }) => quote)).toEqual(['期将'])
    await page.getByRole('menuitem', { name: '插入', exact: true }).click()
    expect(await page.getByRole('menuitem', { name: /^今天的日期/ }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('combobox', { name: '文种' }).isDisabled()).toBe(true)
  })

  it('shows its figures at once and its checklist to be ticked by keyboard, each answer an undo step', async () => {
    const { page } = app
    await bar().getByRole('button', { name: '审核' }).click()
    await part(/^篇幅/).waitFor()
    await expect.poll(() => part(/^问题/).textContent()).toMatch(/错误/)
    await part(/^清单/).click()
    await review()
      .getByRole('group', { name: /行文理由/ })
      .getByRole('radio', { name: '不符合' })
      .focus()
    await page.keyboard.press('Space')
    await review().getByRole('textbox', { name: '行文理由：说明' }).fill('没有写明上级文件依据')
    await review()
      .getByRole('group', { name: /政策与意图/ })
      .getByRole('radio', { name: '符合', exact: true })
      .check()
    await expect.poll(() => part(/^清单/).textContent()).toContain('2／5')
    await saved(page)
    const ticks = (await askService(page, 'draft.open', { id })).content.checklist
    expect(ticks?.map(({ point, answer, remark, author }) => [point, answer, remark, author])).toEqual([
      ['reason', 'unmet', '没有写明上级文件依据', '周敏'],
      ['policy', 'met', '', '周敏'],
    ])
    await paper(page).focus()
    await page.keyboard.press('Control+Z')
    await expect.poll(() => part(/^清单/).textContent()).toContain('1／5')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'review-checklist')
    await part(/^问题/).click()
    await picture(page, 'review-findings')
    await part(/^批注/).click()
    await picture(page, 'review-comments')
    await part(/^篇幅/).click()
    await picture(page, 'review-length')
  })

  it('is returned with a reason that names what is not met, seen in every window', async () => {
    const { page } = app
    const other = await app.openSecondWindow()
    await bar().getByText('已送审').waitFor()
    await review().getByRole('button', { name: '退回…' }).click()
    const reason = dialog().getByLabel('退回理由')
    await expect
      .poll(() => reason.inputValue())
      .toBe('1．行文理由不符合：没有写明上级文件依据。\n2．第3段“期将”：写明哪一段汛期。')
    await picture(page, 'review-return')
    await dialog().getByRole('button', { name: '退回', exact: true }).click()
    await bar().getByText('已退回').waitFor()
    await other.getByRole('region', { name: '稿件状态' }).getByText('已退回').waitFor()
    await other.close()
    expect(await statusOf(page)).toBe('returned')
    await select(page, [2, 0], [2, 0])
    await page.keyboard.type('按照市里部署，')
    await saved(page)
    await expect.poll(() => part(/^改动/).textContent(), { timeout: 10_000 }).toContain('1')
    await part(/^改动/).click()
    await expect.poll(() => review().locator('ins').allTextContents(), { timeout: 10_000 }).toEqual(['按照市里部署，'])
    await picture(page, 'review-changes')
  })

  it('passes with a warning, becomes final, and is revised as a copy that leaves the original alone', async () => {
    const { page } = app
    await bar().getByRole('button', { name: '送审…' }).click()
    await dialog().getByRole('button', { name: '送审', exact: true }).click()
    await bar().getByText('已送审').waitFor()
    await review().getByRole('button', { name: '通过…' }).click()
    await dialog().getByText('审核清单有 1 项不符合').waitFor()
    await picture(page, 'review-pass')
    await dialog().getByRole('button', { name: '通过', exact: true }).click()
    await bar().getByText('已通过审核').waitFor()
    await bar().getByRole('button', { name: '定稿…' }).click()
    await dialog().getByRole('button', { name: '定稿', exact: true }).click()
    await bar().getByText('已定稿').waitFor()
    await part(/^流转/).click()
    await expect.poll(() => review().getByRole('list', { name: '流转记录' }).getByRole('listitem').count()).toBe(5)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'review-final')
    const before = await paperText(page)
    await bar().getByRole('button', { name: '复制为新稿修订' }).click()
    await expect.poll(() => bar().count()).toBe(0)
    expect(await paperText(page)).toEqual(before)
    await select(page, [2, 0], [2, 0])
    await page.keyboard.type('修订：')
    await saved(page)
    const [copy] = await askService(page, 'draft.list', { trashed: false })
    expect(copy).toMatchObject({ title: `${title}（修订稿）`, revisionOf: id, status: 'drafting' })
    expect((await askService(page, 'draft.open', { id })).content.blocks[2]?.children[0]?.text).not.toContain('修订：')
    expect(await draftList(page).getByText('定稿').count()).toBeGreaterThan(0)
    expect(app.errors).toEqual([])
  })
  it('moves many at once, leaves the one that somebody else has moved on, and says so', async () => {
    const { page } = app
    const draft = (name: string) => ({ ...content, blocks: [textBlock('title', name), ...content.blocks.slice(1)] })
    await createDraft(page, draft('关于码头登记的通知'))
    const other = await createDraft(page, draft('关于缆绳检查的通知'))
    const row = (name: string) => draftList(page).getByRole('listitem').filter({ hasText: name })
    await row('关于码头登记的通知').click({ modifiers: ['Control'] })
    await row('关于缆绳检查的通知').click({ modifiers: ['Control'] })
    await row('关于缆绳检查的通知').click({ button: 'right' })
    await page.getByRole('menuitem', { name: '状态' }).press('ArrowRight')
    await page.getByRole('menuitem', { name: '送审…' }).press('Enter')
    await dialog().getByText('2 份稿件').waitFor()
    for (const status of ['submitted', 'passed'] as const)
      await askService(page, 'draft.setStatus', { ids: [other.id], status })
    await dialog().getByRole('button', { name: '送审', exact: true }).click()
    await page.getByText(/「关于码头登记的通知」已送审；「关于缆绳检查的通知」没有改动（/).waitFor()
    const all = await askService(page, 'draft.list', { trashed: false })
    expect(all.slice(0, 2).map(({ title, status }) => [title, status])).toEqual(
      expect.arrayContaining([
        ['关于码头登记的通知', 'submitted'],
        ['关于缆绳检查的通知', 'passed'],
      ]),
    )
  })
})
