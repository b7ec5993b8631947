import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Block, textBlock } from '../../core/document/draft.ts'
import { repetitionRule } from '../../core/repetition/repetition-rules.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, openDraft, paper, paperText, problems, select, statusBar } from './support/desk.ts'

const app = startApp()

const busClause =
  '县级文化主管部门应当每季度公布一次全省图书流动服务车的停靠地点、停靠时间和可借阅册数，并在停靠点设置标牌'
const weatherClause =
  '图书流动服务车因天气、道路等原因不能按时停靠的，应当提前一日告知沿线村民委员会，并在三日内补办一次借阅服务'
const law = [
  '青禾省人民政府文件',
  '青政发〔2021〕12号',
  '青禾省流动图书服务办法',
  '第一章　总则',
  '第一条　为了方便群众借阅图书，制定本办法。',
  '第二章　服务',
  `第五条　${busClause}。`,
  `${weatherClause}。`,
  '第七条　本办法自公布之日起施行。',
  '2021年3月5日',
].join('\n')
const collection = `青禾省文化服务文件汇编\n\n${busClause}。\n其他事项由各地另行通知。`
const summary =
  '流动服务年度总结\n\n全年共开行图书流动服务车四百二十趟次，覆盖九个乡镇六十八个行政村，借出图书三万一千册。'

const copied = `${busClause.replace('全省', '全市')}。`
const reworded =
  '图书流动服务车因天气原因不能按时停靠的，应当提前两日告知沿线的村民委员会，并在三日内补办一次借阅服务。'
const twice = '各乡镇要把图书流动服务摆在突出位置，严格落实主体责任，安排专人负责。'
const body: readonly Block[] = [
  textBlock('title', '关于做好流动图书服务工作的通知'),
  textBlock('paragraph', '为做好今年的工作，现将有关事项通知如下。'),
  textBlock('heading', '一、公布停靠信息', 1),
  textBlock('paragraph', copied),
  textBlock('heading', '二、做好补办服务', 1),
  textBlock('paragraph', reworded),
  textBlock('heading', '三、其他要求', 1),
  textBlock('paragraph', `${twice}请于十二月一日前报送情况。`),
  textBlock('paragraph', twice),
]

const panel = () => app.page.getByRole('region', { name: '重复来源', exact: true })
const items = () => panel().getByRole('listitem')
const open = () => panel().locator('.finding[aria-current]')
const library = () => app.page.getByRole('region', { name: '资料库', exact: true })
const marks = () => app.page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)
const action = (name: string) => panel().getByRole('button', { name, exact: true })
const undoInMessage = () => app.page.locator('.message').getByRole('button', { name: '撤销', exact: true }).click()

/** Adds texts to the library through its page. */
async function addTexts(kind: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const folder = join(app.dataFolder, 'texts')
  mkdirSync(folder, { recursive: true })
  const paths = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, `${name}.txt`)
    writeFileSync(path, text)
    return path
  })
  await library().getByRole('combobox', { name: '归为' }).selectOption({ label: kind })
  const chooser = app.page.waitForEvent('filechooser')
  await library().getByRole('button', { name: '导入文件', exact: true }).click()
  await (await chooser).setFiles(paths)
  await library().getByText(`新增 ${paths.length} 份`).waitFor()
}

describe('repetition beside its source', () => {
  it('leads to the import while the library is empty', async () => {
    await createDraft(app.page, { version: 1, genre: 'notice', fields: {}, blocks: body })
    await openDraft(app.page)
    await app.page.getByRole('tab', { name: '重复' }).click()
    await panel().getByText('资料库还没有文件').waitFor()
    await panel().getByRole('button', { name: '导入资料' }).click()
    await addTexts('政策文件', { 办法: law, 汇编: collection })
    await addTexts('本单位旧稿', { 总结: summary })
    await app.page.keyboard.press('Escape')
  })

  it('lists what the library holds, then what the draft says twice', async () => {
    await expect.poll(() => items().count()).toBe(3)
    expect(await panel().getByRole('list', { name: '与资料库重复' }).getByRole('listitem').count()).toBe(2)
    expect(await panel().getByRole('list', { name: '本稿内重复' }).getByRole('listitem').count()).toBe(1)
    await expect.poll(marks).toBeGreaterThan(0)
  })

  it('is turned off and on again in the settings as rules are, for all genres or for one', async () => {
    const settings = app.page.getByRole('dialog', { name: '设置' })
    const choose = async (label: string) => {
      await app.page.keyboard.press('Control+F7')
      await settings.getByRole('tab', { name: '检查规则' }).click()
      await settings.getByRole('combobox', { name: '适用文种' }).selectOption({ label: '通知' })
      await settings.getByRole('combobox', { name: repetitionRule.description }).selectOption({ label })
      await settings.getByRole('button', { name: '完成' }).click()
    }
    await choose('关闭')
    await expect.poll(() => items().count()).toBe(1)
    await choose('同全部文种')
    await app.page.getByRole('tab', { name: '重复' }).click()
    await expect.poll(() => items().count()).toBe(3)
    await expect.poll(marks).toBeGreaterThan(0)
  })

  it('names number, date, chapter and clause of the source, and says that nothing is new but the level', async () => {
    await app.page.keyboard.press('Control+F8')
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    const text = (await open().textContent()) ?? ''
    expect(text).toContain('《青禾省流动图书服务办法》')
    expect(text).toContain('青政发〔2021〕12号')
    expect(text).toContain('2021-03-05')
    expect(text).toContain('第二章　服务')
    expect(text).toContain('没有新的措施')
    expect(text).toMatch(/只换了层级或地名：全省 → 全市/)
  })

  it('marks the differences on either side, not by colour alone', async () => {
    await app.page.keyboard.press('Control+F8')
    await expect.poll(() => open().textContent()).toContain('第五条第二款')
    expect(await open().locator('.passage ins').allTextContents()).toEqual(['两', '的'])
    expect(await open().locator('.passage del').allTextContents()).toEqual(['、道路等', '一'])
    const lines = await open()
      .locator('.passage :is(ins, del)')
      .evaluateAll(marked => marked.map(each => getComputedStyle(each).textDecorationLine))
    expect(new Set(lines)).toEqual(new Set(['underline', 'line-through']))
  })

  it('goes on and back with keys and buttons, round the ends', async () => {
    await app.page.keyboard.press('Control+F8')
    await expect.poll(() => open().textContent()).toContain('首次出现')
    await panel().getByRole('button', { name: '下一处重复' }).click()
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    await panel().getByRole('button', { name: '上一处重复' }).click()
    await expect.poll(() => open().textContent()).toContain('首次出现')
    await app.page.keyboard.press('Control+Shift+F8')
    await expect.poll(() => open().textContent()).toContain('第五条第二款')
    await panel().getByRole('button', { name: '上一处重复' }).press('Enter')
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('上一处重复')
  })

  it('jumps to where the draft says it first', async () => {
    await panel().getByRole('list', { name: '本稿内重复' }).getByRole('link').click()
    await action('跳到另一处').click()
    await expect
      .poll(() =>
        app.page.evaluate(
          () => getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node="element"]')?.textContent,
        ),
      )
      .toContain('十二月一日前')
    expect(await app.page.evaluate(() => getSelection()?.toString())).toBe(twice)
  })

  it('follows the caret to the passage in which it stands', async () => {
    await select(app.page, [5, 3], [5, 3])
    await expect.poll(() => open().textContent()).toContain('第五条第二款')
    await select(app.page, [3, 3], [3, 3])
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
  })

  it('shows the same passage in another document that holds it', async () => {
    const others = panel().getByRole('group', { name: '2 份文件有这一段' })
    await others.getByRole('button', { name: '青禾省文化服务文件汇编' }).click()
    await expect.poll(() => open().locator('.source-title').textContent()).toBe('《青禾省文化服务文件汇编》')
    expect(await open().locator('.passage.source').textContent()).toContain('停靠点设置标牌')
    await others.getByRole('button', { name: '青禾省流动图书服务办法' }).click()
    await expect.poll(() => open().locator('.source-title').textContent()).toBe('《青禾省流动图书服务办法》')
  })
})

describe('the source in its whole', () => {
  it('opens at the passage, names the place, and finds words', async () => {
    await action('打开来源').click()
    const dialog = app.page.getByRole('dialog', { name: '青禾省流动图书服务办法' })
    await expect.poll(() => dialog.locator('mark').first().textContent()).toContain('停靠点设置标牌')
    expect(await dialog.textContent()).toContain('重复处：第二章　服务 › 第五条第一款')
    await app.page.keyboard.press('Control+f')
    await app.page.keyboard.type('图书')
    await dialog.getByText('1／4').waitFor()
    await app.page.keyboard.press('Enter')
    await dialog.getByText('2／4').waitFor()
    await app.page.keyboard.press('Shift+Enter')
    await dialog.getByText('1／4').waitFor()
    await dialog.getByRole('button', { name: '回到重复处' }).click()
    await expect.poll(() => dialog.locator('mark').count()).toBe(1)
    await app.page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })
})

describe('what can be done about a repetition', () => {
  const quoted = `《青禾省流动图书服务办法》（青政发〔2021〕12号）第五条第一款规定：“${busClause}。”`

  it('quotes the source as a citation, which takes the mark away, and takes it back in one step', async () => {
    await action('引用').click()
    await app.page.getByRole('menuitem', { name: '引用原文' }).click()
    await expect.poll(async () => (await paperText(app.page))[3]).toBe(quoted)
    await expect.poll(() => items().count()).toBe(2)
    await app.page.waitForTimeout(600)
    expect(await items().count()).toBe(2)
    await undoInMessage()
    await expect.poll(async () => (await paperText(app.page))[3]).toBe(copied)
    await expect.poll(() => items().count()).toBe(3)
  })

  it('refers to the source instead, by keys alone, and Ctrl+Z takes it back', async () => {
    await app.page.keyboard.press('Control+F8')
    await select(app.page, [3, 3], [3, 3])
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    await action('引用').focus()
    await app.page.keyboard.press('Enter')
    const isLit = (name: string) => app.page.getByRole('menuitem', { name }).getAttribute('data-highlighted')
    await expect.poll(() => isLit('引用原文')).not.toBeNull()
    await app.page.keyboard.press('ArrowDown')
    await expect.poll(() => isLit('改为按照执行')).not.toBeNull()
    await app.page.keyboard.press('Enter')
    await expect
      .poll(async () => (await paperText(app.page))[3])
      .toBe('按照《青禾省流动图书服务办法》（青政发〔2021〕12号）第五条第一款的规定执行。')
    await expect.poll(() => items().count()).toBe(2)
    await select(app.page, [3, 3], [3, 3])
    await app.page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(app.page))[3]).toBe(copied)
    await expect.poll(() => items().count()).toBe(3)
  })

  it('goes on to the next one from where something was taken back', async () => {
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    await app.page.keyboard.press('Control+F8')
    await expect.poll(() => open().textContent()).toContain('第五条第二款')
  })

  it('ignores it at its place, and brings it back', async () => {
    await select(app.page, [3, 3], [3, 3])
    await expect.poll(() => open().textContent()).toContain('第五条第一款')
    await action('忽略').click()
    await expect.poll(() => items().count()).toBe(2)
    await undoInMessage()
    await expect.poll(() => items().count()).toBe(3)
  })

  it('keeps it as a fixed formula for all drafts, and takes it out again', async () => {
    await select(app.page, [5, 3], [5, 3])
    await expect.poll(() => open().textContent()).toContain('第五条第二款')
    await action('加入固定表述').click()
    await expect.poll(() => items().count()).toBe(2)
    await app.page.getByRole('button', { name: '资料库', exact: true }).click()
    await library().getByRole('row').filter({ hasText: '固定表述' }).waitFor()
    await app.page.keyboard.press('Escape')
    await undoInMessage()
    await expect.poll(() => items().count()).toBe(3)
  })
})

describe('the share of the whole', () => {
  const coverage = () => statusBar(app.page).getByRole('button', { name: /重复/ })
  const filling = (words: number) =>
    textBlock('paragraph', '今年的工作另有安排，由各乡镇结合自己的情况来定。'.repeat(words))

  it('warns from three tenths on, with the sources in order', async () => {
    await expect.poll(() => coverage().getAttribute('data-level')).toBe('over')
    expect(await coverage().textContent()).toMatch(/重复 [34]\d% 偏高/)
    const sources = panel().getByRole('group', { name: '主要来源' }).getByRole('button')
    expect(await sources.allTextContents()).toEqual([expect.stringMatching(/^青禾省流动图书服务办法.*\d%.*字$/)])
    expect(await panel().textContent()).toMatch(/全文 [34]\d% 与资料库重复，偏高/)
  })

  it('is grave from half on, and quiet below three tenths', async () => {
    await app.page.getByRole('button', { name: '检查', exact: true }).waitFor()
    await createDraft(app.page, {
      version: 1,
      genre: 'notice',
      fields: {},
      blocks: [textBlock('title', '通知'), textBlock('paragraph', copied), textBlock('paragraph', reworded)],
    })
    await draftList(app.page).getByRole('listitem').first().dblclick()
    await expect.poll(() => coverage().getAttribute('data-level')).toBe('far')
    await problems(app.page).first().waitFor({ state: 'attached' })
    await createDraft(app.page, {
      version: 1,
      genre: 'notice',
      fields: {},
      blocks: [textBlock('title', '又一个通知'), textBlock('paragraph', copied), filling(12)],
    })
    await draftList(app.page).getByRole('listitem').first().dblclick()
    await expect.poll(() => coverage().textContent()).toMatch(/重复 1\d%/)
    expect(await coverage().getAttribute('data-level')).toBeNull()
  })
})

it('shows mark and source within 150 ms of the last key', async () => {
  const { page } = app
  const ofLibrary = () => panel().getByRole('list', { name: '与资料库重复' }).getByRole('listitem')
  await page.getByRole('tab', { name: '重复' }).click()
  await expect.poll(() => ofLibrary().count()).toBe(1)
  await paper(page).locator('[data-slate-node="element"]').last().click()
  await page.keyboard.press('Control+End')
  const times: { readonly mark: number; readonly source: number }[] = []
  for (const lead of ['一是', '二是', '三是', '四是', '五是']) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(400)
    await watchArrival(page)
    await page.keyboard.insertText(`${lead}${weatherClause}。`)
    times.push(await arrival(page))
    await page.keyboard.press('Control+z')
    await expect.poll(() => ofLibrary().count()).toBe(1)
  }
  console.log(times.map(({ mark, source }) => `${mark.toFixed(0)}/${source.toFixed(0)} ms`).join(', '))
  expect(median(times.map(({ mark }) => mark))).toBeLessThan(150)
  expect(median(times.map(({ source }) => source))).toBeLessThan(200)
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})

/** Notes from now on when text was put in, and when a further mark and a further item of the panel were on screen. */
async function watchArrival(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marked = () => CSS.highlights.get('finding-repetition')?.size ?? 0
    const listed = () => document.querySelectorAll('[aria-label="与资料库重复"] > li').length
    const before = { marked: marked(), listed: listed() }
    const arrival = { typed: 0, mark: 0, source: 0 }
    Object.assign(window, { arrival })
    addEventListener('beforeinput', event => (arrival.typed = event.timeStamp), { capture: true, once: true })
    const look = () => {
      if (!arrival.mark && marked() > before.marked) arrival.mark = performance.now()
      if (listed() > before.listed) arrival.source = performance.now()
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Milliseconds from the text to its mark and to its source. */
async function arrival(page: Page): Promise<{ readonly mark: number; readonly source: number }> {
  const read = () =>
    page.evaluate(() => (window as unknown as { arrival: { typed: number; mark: number; source: number } }).arrival)
  await expect.poll(async () => (await read()).source, { interval: 20 }).toBeGreaterThan(0)
  const { typed, mark, source } = await read()
  return { mark: mark - typed, source: source - typed }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
