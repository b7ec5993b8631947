import { describe, expect, it } from 'vitest'
import { draftVersion } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { paste } from './support/clipboard.ts'
import {
  blankDraft,
  createDraft,
  draftList,
  openDraft,
  paper,
  paperOutline,
  problems,
  saved,
  select,
} from './support/desk.ts'
import { compose } from './support/keyboard.ts'
import { forgetCaret, modelText, shownText } from './support/model.ts'

const app = startApp()

const outline = () => expect.poll(() => paperOutline(app.page))
const undo = () => app.page.keyboard.press('Control+z')

/** Types lines with Enter between them, key by key. */
async function typeLines(...lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await app.page.keyboard.press('Enter')
    await app.page.keyboard.type(line)
  }
}

describe('typing', () => {
  it('recognises headings of four levels and the salutation', async () => {
    await blankDraft(app.page)
    await typeLines(
      '在座谈会上的发言',
      '同志们：',
      '我讲三点。',
      '一、抓学习',
      '（一）抓细',
      '1.抓实',
      '（1）抓常',
      '谢谢大家。',
    )
    await outline().toEqual([
      'title: 在座谈会上的发言',
      'salutation: 同志们：',
      'paragraph: 我讲三点。',
      'heading1: 一、抓学习',
      'heading2: （一）抓细',
      'heading3: 1.抓实',
      'heading4: （1）抓常',
      'paragraph: 谢谢大家。',
    ])
  })

  it('opens a paragraph with Enter after a heading, and with Enter before it pushes it down', async () => {
    const { page } = app
    await select(page, [3, 5], [3, 5])
    await typeLines('', '学原文。')
    await select(page, [3, 0], [3, 0])
    await page.keyboard.press('Enter')
    await outline().toContain('paragraph: 学原文。')
    expect((await paperOutline(page)).slice(3, 6)).toEqual([
      'paragraph: ',
      'heading1: 一、抓学习',
      'paragraph: 学原文。',
    ])
  })

  it('takes the heading away with Backspace at its start, then joins it to the line above', async () => {
    const { page } = app
    await select(page, [4, 0], [4, 0])
    await page.keyboard.press('Backspace')
    await outline().toContain('paragraph: 一、抓学习')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await outline().toContain('paragraph: 我讲三点。一、抓学习')
  })

  it('undoes a recognition by itself, keeps it undone while typing goes on, and brings it back with redo', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('试稿')
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('一、')
    await outline().toEqual(['title: 试稿', 'heading1: 一、'])
    await undo()
    await outline().toEqual(['title: 试稿', 'paragraph: 一、'])
    await page.keyboard.press('Control+y')
    await outline().toEqual(['title: 试稿', 'heading1: 一、'])
    await undo()
    await page.keyboard.type('二、三')
    await outline().toEqual(['title: 试稿', 'paragraph: 一、二、三'])
  })

  it('undoes and redoes sentence by sentence', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('试稿')
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('第一句。第二句。')
    await undo()
    await outline().toEqual(['title: 试稿', 'paragraph: 第一句。'])
    await page.keyboard.press('Control+Shift+Z')
    await outline().toEqual(['title: 试稿', 'paragraph: 第一句。第二句。'])
  })

  it('makes a selection bold with Ctrl+B and keeps it over a restart of the window', async () => {
    const { page } = app
    await select(page, [1, 0], [1, 3])
    await page.keyboard.press('Control+b')
    const bold = () => paper(page).locator('.bold').allTextContents()
    await expect.poll(bold).toEqual(['第一句'])
    await saved(page)
    await page.reload()
    await paper(page).waitFor()
    expect(await bold()).toEqual(['第一句'])
  })
})

const webPage = `<html><head><style>p{color:red}</style></head><body>
  <script>window.stolen = true</script><nav style="display:none">登录</nav>
  <h1>关于做好夏粮收购工作的通知</h1>
  <p>各乡镇人民政府：</p><p><img src="https://example.com/a.png" onerror="window.stolen = true">现将有关事项通知如下，
  详见<a href="https://example.com/">原文</a>。</p>
  <h2>一、备足<b>仓容</b></h2><p onclick="window.stolen = true">各收储库点要在六月底前腾出仓位。</p>
  <svg onload="window.stolen = true"></svg><iframe src="https://example.com/"></iframe></body></html>`

const wordPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
  <head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-parent:"";text-indent:32pt}</style></head>
  <body lang=ZH-CN><!--StartFragment-->
  <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>全县夏粮收购工作情况汇报<o:p></o:p></span></b></p>
  <p class=MsoNormal><span style='font-family:黑体'>一、收购进度<o:p></o:p></span></p>
  <p class=MsoNormal style='text-indent:32.0pt'><span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>截至六月底，<b>入库小麦</b>三万吨。<o:p></o:p></p>
  <p class=MsoNormal><span style='font-family:楷体_GB2312'>（一）优质优价<o:p></o:p></span></p>
  <!--EndFragment--></body></html>`

describe('pasting', () => {
  it('takes the words and the structure of a web page and nothing else', async () => {
    const { page } = app
    await blankDraft(page, '通知')
    await page.keyboard.press('Control+a')
    await paste(page, { 'text/html': webPage, 'text/plain': '' })
    await outline().toEqual([
      'title: 关于做好夏粮收购工作的通知',
      'mainRecipient: 各乡镇人民政府：',
      'paragraph: 现将有关事项通知如下，详见原文。',
      'heading1: 一、备足仓容',
      'paragraph: 各收储库点要在六月底前腾出仓位。',
    ])
    expect(await paper(page).locator('script, style, a, img, svg, iframe, [onclick]').count()).toBe(0)
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  })

  it('takes a Word document with its structure and bold words', async () => {
    const { page } = app
    await blankDraft(page, '汇报')
    await page.keyboard.press('Control+a')
    await paste(page, { 'text/html': wordPage, 'text/plain': '' })
    await outline().toEqual([
      'title: 全县夏粮收购工作情况汇报',
      'heading1: 一、收购进度',
      'paragraph: 截至六月底，入库小麦三万吨。',
      'heading2: （一）优质优价',
    ])
    expect(await paper(page).locator('.bold').allTextContents()).toEqual(['入库小麦'])
  })

  it('takes 50,000 characters within three seconds and gives them back in one undo step', async () => {
    const { page } = app
    const line = '各级各部门要结合实际，把各项任务落到实处，确保年度目标如期完成，并及时报送进展情况。'
    const text = Array.from({ length: 1_250 }, (_, index) => `${index}${line}`).join('\n')
    expect(text.length).toBeGreaterThan(50_000)
    await blankDraft(page, '汇报')
    await page.keyboard.type('长稿')
    await select(page, [1, 0], [1, 0])
    const start = performance.now()
    await paste(page, { 'text/plain': text })
    const length = () => paper(page).evaluate(editor => editor.querySelectorAll('[data-slate-node="element"]').length)
    await expect.poll(length, { timeout: 10_000 }).toBe(1_251)
    expect(performance.now() - start).toBeLessThan(3_000)
    await saved(page)
    await undo()
    await outline().toEqual(['title: 长稿', 'paragraph: '])
  })
})

describe('problems', () => {
  const texts = ['首次会议定于2026-03-05召开。', '末次会议定于2026.4.8召开。']

  it('are visited with F8 and Shift+F8, round the end of the draft', async () => {
    const { page } = app
    const summary = await createDraft(page, {
      version: 1,
      genre: 'briefing',
      fields: {},
      blocks: [
        { type: 'title', children: [{ text: '会议安排情况的汇报' }] },
        { type: 'speaker', children: [{ text: '县委办公室' }] },
        { type: 'deliveryDate', children: [{ text: '（2026年3月1日）' }] },
        { type: 'salutation', children: [{ text: '各位领导：' }] },
        ...texts.map(text => ({ type: 'paragraph', children: [{ text }] }) as const),
      ],
    })
    await draftList(page).getByRole('link', { name: summary.title }).click()
    await expect.poll(() => problems(page).filter({ hasText: '日期「' }).count()).toBe(2)
    const selected = () => page.evaluate(() => getSelection()?.toString())
    const steps = [
      ['F8', '2026-03-05'],
      ['F8', '2026.4.8'],
      ['F8', '2026-03-05'],
      ['Shift+F8', '2026.4.8'],
    ] as const
    for (const [key, words] of steps) {
      await page.keyboard.press(key)
      await expect.poll(selected).toBe(words)
      await expect
        .poll(() => problems(page).and(page.locator('[aria-current]')).allTextContents())
        .toEqual([expect.stringContaining(words)])
    }
  })

  it('are mended with one press, in one undo step', async () => {
    const { page } = app
    const problem = problems(page).filter({ hasText: '2026-03-05' })
    await problem.getByRole('button', { name: '修改' }).click()
    await outline().toContain('paragraph: 首次会议定于2026年3月5日召开。')
    await expect.poll(() => problem.count()).toBe(0)
    await paper(page).focus()
    await undo()
    await outline().toContain(`paragraph: ${texts[0]}`)
    await expect.poll(() => problem.count()).toBe(1)
  })
})

it('has raised no error in the window, apart from what the policy refused of pasted pages', () => {
  const refused = /(inline style|inline event handler) violates .* The action has been blocked\.$/
  expect(app.errors.filter(error => !refused.test(error))).toEqual([])
})

it('holds text that comes before any caret is known, as right after opening', async () => {
  const { page } = app
  await createDraft(page, {
    version: draftVersion,
    genre: 'report',
    fields: {},
    blocks: [{ type: 'title', children: [{ text: '关于防汛准备的报告' }] }],
  })
  await page.reload()
  await openDraft(page)
  await paper(page).focus()
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect.poll(() => page.evaluate(() => getSelection()?.rangeCount)).toBe(0)
  await page.waitForTimeout(300)
  await page.keyboard.insertText('补')
  await page.waitForTimeout(200)
  expect(await shownText(page)).toEqual(await modelText(page))
  expect((await modelText(page)).join('')).toContain('补')
})

it('holds what an input method commits before any caret is known', async () => {
  const { page } = app
  await select(page, [0, 2], [0, 2])
  const before = (await modelText(page)).join('')
  await forgetCaret(page)
  await compose(page, 'zaihai', '灾害')
  await page.waitForTimeout(300)
  expect(await shownText(page)).toEqual(await modelText(page))
  expect((await modelText(page)).join('')).toBe(`${before.slice(0, 2)}灾害${before.slice(2)}`)
})

it('leaves the paper alone while the draft list has the keyboard, and gets the keyboard back by a double click', async () => {
  const { page } = app
  const line = draftList(page).locator('[aria-current]')
  await select(page, [0, 2], [0, 2])
  const before = await modelText(page)
  await line.focus()
  await page.keyboard.insertText('误')
  await page.waitForTimeout(200)
  expect(await shownText(page)).toEqual(before)
  expect(await modelText(page)).toEqual(before)
  await line.dblclick()
  await page.keyboard.insertText('对')
  await expect.poll(async () => (await modelText(page)).join('')).toContain('对')
  expect(await shownText(page)).toEqual(await modelText(page))
})
