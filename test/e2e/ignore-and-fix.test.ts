import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import {
  addToLibrary,
  createDraft,
  draftList,
  importFile,
  paper,
  paperText,
  problems,
  saved,
  select,
  settingsWritten,
} from './support/desk.ts'
import { fixture } from './support/fixtures.ts'
import { compose } from './support/keyboard.ts'

const app = startApp({ width: 1440, height: 900 })

/** The title of the draft at hand: each has its own. */
let title = ''
let drafts = 0
const commas = [
  '今天召开这次会议,主要任务是部署防汛,请认真听会。',
  '各乡镇要压实责任,抓好落实。',
  '会后抓紧研究,按时报送。',
]
const fixedCommas = commas.map(text => text.replaceAll(',', '，'))
const gaps = '全县新增X人，调出X人。'
const misspelt = '各单位要按装设备，按装后报备。'

/** Stores a speech of these paragraphs and opens it, the keyboard in the paper at its start. */
async function open(...paragraphs: readonly string[]): Promise<Page> {
  const { page } = app
  title = `在${'东南西北中上下左右前后内外新老大小高低'[drafts++]}河县防汛工作会议上的讲话`
  const blocks = [textBlock('title', title), ...paragraphs.map(text => textBlock('paragraph', text))]
  const isOpen = await paper(page).isVisible()
  if (isOpen) await saved(page)
  await createDraft(page, { version: 1, genre: 'speech', fields: {}, blocks })
  // The window opens the draft of last time by itself.
  if (isOpen) await paper(page).waitFor()
  await draftList(page).getByRole('listitem').filter({ hasText: title }).dblclick()
  await expect.poll(() => paperText(page), { timeout: 10_000 }).toEqual([title, ...paragraphs])
  await problems(page).first().waitFor()
  await select(page, [0, 0], [0, 0])
  return page
}

async function reload(page: Page): Promise<void> {
  await saved(page)
  await settingsWritten(page)
  await page.reload()
  await paper(page).waitFor()
  await problems(page).first().waitFor()
}

const list = (page: Page, text: string) => problems(page).filter({ hasText: text })
const halfWidth = (page: Page) => list(page, '是半角标点')
const wrong = (page: Page) => list(page, '有错别字')
const placeholders = (page: Page) => list(page, '是占位符')
const lastMessage = (page: Page) => page.locator('.message').last().textContent()
const undoButton = (page: Page) => page.locator('.message').getByRole('button', { name: '撤销' })
const counts = (locator: ReturnType<typeof list>) => expect.poll(() => locator.count(), { timeout: 20_000 })
const focusIsInPaper = (page: Page) => paper(page).evaluate(editor => editor.contains(document.activeElement))

/** Puts the settings of the checker back as they are at first, through the window's own connection, and reloads. */
async function resetChecking(page: Page): Promise<void> {
  await settingsWritten(page)
  const settings = await askService(page, 'settings.read', null)
  await askService(page, 'settings.write', { settings: { ...settings, lint: { rules: {} } } })
  await page.reload()
}

/** Opens the menu of the first of these findings with the mouse and chooses from it. */
async function choose(page: Page, item: ReturnType<typeof list>, choice: string): Promise<void> {
  await item.first().getByRole('button', { name: '更多处理方式' }).click()
  await page.getByRole('menuitem', { name: choice }).click()
  await page.getByRole('menu').waitFor({ state: 'hidden' })
}

/** Rests the mouse on words of the paper until their card shows. */
async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await wordPlace(page, words)
  await page.mouse.move(x - 60, y + 200)
  await page.mouse.move(x, y, { steps: 3 })
  await page.locator('.finding-card').waitFor()
}

/** The middle of words on the paper, in CSS pixels of the window. */
function wordPlace(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return paper(page).evaluate((editor, words) => {
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? '').indexOf(words)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new RangeError(`${words} is not on the paper`)
  }, words)
}

describe('ignoring', () => {
  it('goes on to the next problem by key, marks one place alone, and takes it back with its button', async () => {
    const page = await open(gaps, misspelt)
    await counts(placeholders(page)).toBe(2)
    await placeholders(page).first().getByRole('link').click()
    await page.keyboard.press('Alt+Delete')
    await counts(placeholders(page)).toBe(1)
    expect(await placeholders(page).first().getAttribute('aria-current')).toBe('true')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('X')
    await page.keyboard.press('F8')
    await expect.poll(() => wrong(page).first().getAttribute('aria-current')).toBe('true')
    expect(await lastMessage(page)).toContain('已忽略这一处“X”。')
    await undoButton(page).click()
    await counts(placeholders(page)).toBe(2)
    expect(await focusIsInPaper(page)).toBe(true)
    expect(await paperText(page)).toEqual([title, gaps, misspelt])
  })

  it('once stays through a reload', async () => {
    const { page } = app
    await placeholders(page).first().getByRole('button', { name: '忽略', exact: true }).click()
    await counts(placeholders(page)).toBe(1)
    await reload(page)
    await counts(placeholders(page)).toBe(1)
  })

  it('leaves the keyboard in the paper when the mouse does it in the list', async () => {
    const page = await open(gaps, misspelt)
    await select(page, [1, 2], [1, 2])
    await placeholders(page).first().getByRole('button', { name: '忽略', exact: true }).click()
    await counts(placeholders(page)).toBe(1)
    await page.keyboard.type('今年')
    await expect.poll(() => paperText(page)).toEqual([title, `全县今年${gaps.slice(2)}`, misspelt])
  })

  it('takes the same words of the whole draft, and brings them back', async () => {
    const page = await open(gaps, `另有X人待定。${misspelt}`)
    await choose(page, placeholders(page), '本稿都忽略“X”')
    await counts(placeholders(page)).toBe(0)
    expect(await focusIsInPaper(page)).toBe(true)
    await reload(page)
    await counts(placeholders(page)).toBe(0)
    await choose(page, wrong(page), '本稿不再检查这一项')
    await counts(wrong(page)).toBe(0)
    await undoButton(page).click()
    await counts(wrong(page)).toBe(2)
    await counts(placeholders(page)).toBe(0)
  })

  it('takes a word into the unit’s own for every draft, and out again', async () => {
    const page = await open(misspelt)
    await counts(wrong(page)).toBe(2)
    await choose(page, wrong(page), '加入单位词库')
    await counts(wrong(page)).toBe(0)
    await undoButton(page).click()
    await counts(wrong(page)).toBe(2)
    await choose(page, wrong(page), '加入单位词库')
    await reload(page)
    await counts(wrong(page)).toBe(0)
    await open(`另一稿：${misspelt}`, gaps)
    await counts(placeholders(page)).toBe(2)
    expect(await wrong(page).count()).toBe(0)
    await resetChecking(page)
    await counts(wrong(page)).toBe(2)
  })

  it('turns a rule off for every draft, and on again', async () => {
    const page = await open(...commas)
    await counts(halfWidth(page)).toBe(4)
    await choose(page, halfWidth(page), '关闭这条规则')
    await counts(halfWidth(page)).toBe(0)
    await undoButton(page).click()
    await counts(halfWidth(page)).toBe(4)
    await choose(page, halfWidth(page), '关闭这条规则')
    await reload(page)
    await counts(halfWidth(page)).toBe(0)
    await resetChecking(page)
    await counts(halfWidth(page)).toBe(4)
  })

  it('works from the card over the paper without taking the keyboard', async () => {
    const page = await open(misspelt, gaps)
    await select(page, [2, 0], [2, 0])
    await pointAt(page, '按装')
    await page.locator('.finding-card').getByRole('button', { name: '更多处理方式' }).click()
    await page.getByRole('menu').waitFor()
    expect(await page.locator('.finding-card').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await page.keyboard.type('今年')
    await expect.poll(() => paperText(page)).toEqual([title, misspelt, `今年${gaps}`])
    await pointAt(page, '按装')
    await page.locator('.finding-card').getByRole('button', { name: '忽略', exact: true }).click()
    await counts(wrong(page)).toBe(1)
    expect(await page.locator('.finding-card').count()).toBe(0)
    await page.keyboard.type('以来')
    await expect.poll(() => paperText(page)).toEqual([title, misspelt, `今年以来${gaps}`])
  })

  it('works without a mouse from the list, which keeps the keyboard', async () => {
    const page = await open(misspelt, gaps)
    await wrong(page).first().getByRole('link').focus()
    await page.keyboard.press('ContextMenu')
    await page.getByRole('menu').waitFor()
    await page.getByRole('menuitem', { name: '忽略这一处' }).press('Enter')
    await counts(wrong(page)).toBe(1)
    await expect
      .poll(() =>
        wrong(page)
          .first()
          .evaluate(item => item.contains(document.activeElement)),
      )
      .toBe(true)
    // Past the status bar to the message.
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('撤销')
    await page.keyboard.press('Enter')
    await counts(wrong(page)).toBe(2)
  })
})

it('ignores what the library holds too, of the list and of the tab of repetitions', async () => {
  const { page } = app
  await addToLibrary(page, fixture('policy.txt'))
  await importFile(page, fixture('speech.txt'))
  const repeated = list(page, '云岭市一次性告知规定')
  await repeated.first().waitFor()
  const all = await repeated.count()
  await repeated.first().getByRole('button', { name: '忽略', exact: true }).click()
  await counts(repeated).toBe(all - 1)
  await undoButton(page).click()
  await counts(repeated).toBe(all)
  await page.getByRole('tab', { name: '重复' }).click()
  const sources = page.getByRole('region', { name: '重复来源' })
  await sources.getByRole('button', { name: '更多处理方式' }).click()
  expect(await page.getByRole('menu').getByRole('menuitem').allTextContents()).toEqual([
    '定位',
    '忽略这一处',
    '本稿不再检查这一项',
    '关闭这条规则所有稿件',
  ])
  await page.getByRole('menuitem', { name: '本稿不再检查这一项' }).click()
  await counts(sources.getByRole('listitem')).toBe(0)
  await undoButton(page).click()
  await counts(sources.getByRole('listitem')).toBe(all)
  await page.getByRole('tab', { name: '问题' }).click()
})

describe('fixing', () => {
  it('shows what a fix does in the list and on the card', async () => {
    const page = await open(misspelt)
    const change = wrong(page).first().locator('.finding-change')
    expect(await change.locator('del').textContent()).toBe('按')
    expect(await change.locator('ins').textContent()).toBe('安')
    expect(await change.textContent()).toBe('各单位要按安装设备，按装后报…')
    await pointAt(page, '按装')
    const card = page.locator('.finding-card')
    expect(await card.locator('del').evaluate(one => getComputedStyle(one).textDecorationLine)).toBe('line-through')
    expect(await card.locator('ins').evaluate(one => getComputedStyle(one).textDecorationLine)).toBe('underline')
    await card.getByRole('button', { name: '改为「安装」' }).click()
    await expect.poll(() => paperText(page)).toEqual([title, misspelt.replace('按', '安')])
  })

  it('opens the menu on the paper: of a misspelt word by right click, of the selected problem by the menu key', async () => {
    const page = await open(misspelt, gaps)
    const choices = () => page.getByRole('menu').getByRole('menuitem').allTextContents()
    await pointAt(page, '按装')
    await page.locator('.finding-card').waitFor()
    const { x, y } = await wordPlace(page, '按装')
    await page.mouse.click(x, y, { button: 'right' })
    expect(await choices()).toContain('改为「安装」')
    await page.getByRole('menuitem', { name: '改为「安装」' }).click()
    await expect.poll(() => paperText(page)).toEqual([title, misspelt.replace('按', '安'), gaps])
    expect(await focusIsInPaper(page)).toBe(true)
    await page.keyboard.press('Control+z')
    await select(page, [2, 0], [2, 0])
    await page.keyboard.press('F8')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('X')
    await page.keyboard.press('ContextMenu')
    await page.getByRole('menuitem', { name: '忽略这一处' }).press('Enter')
    await counts(placeholders(page)).toBe(1)
    const plain = await wordPlace(page, '全县')
    await page.mouse.click(plain.x, plain.y, { button: 'right' })
    expect(await choices()).toEqual([])
  })

  it('mends all of one rule, and one Ctrl+Z brings all back', async () => {
    const page = await open(...commas, misspelt)
    await select(page, [4, 3], [4, 3])
    await choose(page, halfWidth(page), '全部修改（4 处）')
    await expect.poll(() => paperText(page)).toEqual([title, ...fixedCommas, misspelt])
    await counts(halfWidth(page)).toBe(0)
    expect(await lastMessage(page)).toContain('已修改 4 处。')
    await page.keyboard.press('Control+z')
    await expect.poll(() => paperText(page)).toEqual([title, ...commas, misspelt])
    await page.keyboard.press('Control+y')
    await expect.poll(() => paperText(page)).toEqual([title, ...fixedCommas, misspelt])
    await page.keyboard.type('都')
    const typed = misspelt.replace('位要', '位都要')
    await expect.poll(() => paperText(page)).toEqual([title, ...fixedCommas, typed])
    await undoButton(page).click()
    await expect.poll(() => lastMessage(page)).toContain('又有改动')
    expect(await paperText(page)).toEqual([title, ...fixedCommas, typed])
  })

  it('mends all from the active item and takes it back with the button', async () => {
    const page = await open(...commas)
    await halfWidth(page).first().getByRole('link').click()
    await halfWidth(page).first().getByRole('button', { name: '全部修改（4 处）' }).click()
    await expect.poll(() => paperText(page)).toEqual([title, ...fixedCommas])
    await undoButton(page).click()
    await expect.poll(() => paperText(page)).toEqual([title, ...commas])
    await page.getByRole('menuitem', { name: '检查', exact: true }).click()
    await halfWidth(page).first().getByRole('link').click()
    await page.getByRole('menuitem', { name: '检查', exact: true }).click()
    await page.getByRole('menuitem', { name: '全部修改同类问题' }).click()
    await expect.poll(() => paperText(page)).toEqual([title, ...fixedCommas])
    expect(await focusIsInPaper(page)).toBe(true)
  })

  it('touches no paragraph in which an input method composes', async () => {
    const page = await open(...commas)
    await halfWidth(page).first().getByRole('link').click()
    await select(page, [2, 3], [2, 3])
    await compose(page, 'ye', '也', async () => {
      await halfWidth(page).first().getByRole('button', { name: '全部修改（4 处）' }).click()
      await expect.poll(async () => (await paperText(page))[3]).toBe(fixedCommas[2])
      expect((await paperText(page))[2]).toBe(commas[1]?.replace('要', 'ye要'))
    })
    const composed = commas[1]?.replace('要', '也要')
    await expect.poll(() => paperText(page)).toEqual([title, fixedCommas[0], composed, fixedCommas[2]])
  })

  it('mends 900 places of a draft of 50,000 characters in one go, and leaves the paper where it is', async () => {
    const sentence = '各乡镇要压实责任,抓好落实，按照既定方案把各项工作往前推进，遇到问题及时报告，做到件件有着落。'
    const paragraphs = Array.from({ length: 450 }, (_, at) => `第${at + 1}项工作，${sentence}${sentence}`)
    const page = await open(...paragraphs)
    await counts(halfWidth(page)).toBe(900)
    // The caret stands behind a place that is mended, far out of sight.
    await select(page, [1, 40], [1, 40])
    await page.locator('.paper-scroller').evaluate(scroller => scroller.scrollTo(0, 9000))
    await page.waitForTimeout(300)
    await halfWidth(page).nth(400).getByRole('button', { name: '更多处理方式' }).click()
    const top = await page.locator('.paper-scroller').evaluate(scroller => scroller.scrollTop)
    const milliseconds = await page.getByRole('menuitem', { name: '全部修改（900 处）' }).evaluate(
      item =>
        new Promise<number>(resolve => {
          const start = performance.now()
          const look = () => {
            const left = document.querySelector('.paper-text')?.textContent?.includes(',')
            if (left) requestAnimationFrame(look)
            else requestAnimationFrame(() => resolve(performance.now() - start))
          }
          ;(item as HTMLElement).click()
          look()
        }),
    )
    console.log(`900 fixes in 50,000 characters: ${Math.round(milliseconds)} ms`)
    await counts(halfWidth(page)).toBe(0)
    expect(await page.locator('.paper-scroller').evaluate(scroller => scroller.scrollTop)).toBeCloseTo(top, -1)
    expect(milliseconds).toBeLessThan(3_000)
    const start = Date.now()
    await page.keyboard.press('Control+z')
    await counts(halfWidth(page)).toBe(900)
    console.log(`undone and listed again after ${Date.now() - start} ms`)
  })

  it('puts nothing serious in anyone’s way, with card, menu and message on screen', async () => {
    const page = await open(misspelt, gaps)
    await placeholders(page).first().getByRole('button', { name: '忽略', exact: true }).click()
    await pointAt(page, '按装')
    await page.locator('.finding-card').getByRole('button', { name: '更多处理方式' }).click()
    await page.getByRole('menu').waitFor()
    await undoButton(page).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect({ colorScheme, barriers: await seriousBarriers(page) }).toEqual({ colorScheme, barriers: [] })
    }
  })

  it('has shown no error of the window', () => {
    expect(app.errors).toEqual([])
  })
})
