import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'
import { ownParagraph } from '../support/own-paragraphs.ts'
import { startApp } from './support/app.ts'
import { blankDraft, paper, problems, select } from './support/desk.ts'
import { picture } from './support/pictures.ts'

const corpus = join(root, '..', 'shared', 'corpus', 'laws')
const laws = existsSync(corpus) ? readdirSync(corpus).sort().slice(0, 500) : []
const app = startApp({ width: 1280, height: 800 })

const library = () => app.page.getByRole('region', { name: '资料库', exact: true })
const openLibrary = () => app.page.getByRole('button', { name: '资料库', exact: true }).click()
const rows = () => library().getByRole('row')

async function addFolder(path: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser')
  await library().getByRole('button', { name: '导入文件夹', exact: true }).click()
  await (await chooser).setFiles(path)
}

/** Puts a text in at the caret. Milliseconds from then to its first mark on screen, the pause before the look-up included. */
async function markedAfter(text: string): Promise<number> {
  await app.page.evaluate(() => {
    Object.assign(window, { markedAfter: 0 })
    addEventListener(
      'beforeinput',
      () => {
        const start = performance.now()
        const watch = () => {
          if ((CSS.highlights.get('finding-repetition')?.size ?? 0) > 0)
            Object.assign(window, { markedAfter: performance.now() - start })
          else requestAnimationFrame(watch)
        }
        watch()
      },
      { capture: true, once: true },
    )
  })
  await app.page.keyboard.insertText(text)
  const marked = () => app.page.evaluate(() => (window as unknown as { markedAfter: number }).markedAfter)
  await expect.poll(marked, { timeout: 10_000 }).toBeGreaterThan(0)
  return marked()
}

/** Types keys at a person's pace; from each key to after the next paint, in milliseconds, in order of size. */
async function typedTimes(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    const channel = new MessageChannel()
    const waiting: number[] = []
    channel.port1.onmessage = () => {
      for (const at of waiting.splice(0)) times.push(performance.now() - at)
    }
    addEventListener(
      'keydown',
      event => {
        waiting.push(event.timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(40)
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))
  return times.sort((a, b) => a - b)
}

const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] as number

describe.skipIf(laws.length === 0)('a folder of 500 laws (skipped where ../shared/corpus is absent)', () => {
  let folder: string
  let before: readonly number[]

  beforeAll(() => {
    folder = join(app.dataFolder, '法规')
    mkdirSync(join(folder, '下级'), { recursive: true })
    for (const [index, name] of laws.entries()) {
      cpSync(join(corpus, name), index % 2 ? join(folder, name) : join(folder, '下级', name))
    }
    writeFileSync(join(folder, '坏文件.docx'), '这不是压缩包')
    writeFileSync(join(folder, '空文件.txt'), '')
    writeFileSync(join(folder, '照片.jpg'), new Uint8Array(2000))
  })

  it('comes in with progress while typing stays smooth', async () => {
    await blankDraft(app.page)
    await select(app.page, [1, 0], [1, 0])
    before = await typedTimes(app.page, 25)
    await openLibrary()
    await addFolder(folder)
    await library().getByRole('progressbar', { name: '导入进度' }).waitFor()
    await app.page.keyboard.press('Escape')
    await app.page.getByText(/正在导入资料库 \d+／/).waitFor()
    await select(app.page, [1, 0], [1, 0])
    const during = await typedTimes(app.page, 25)
    const isUnderWay = await app.page.getByText(/正在导入资料库/).isVisible()
    const text = [before, during].map(times => `p50 ${at(times, 0.5).toFixed(1)} p95 ${at(times, 0.95).toFixed(1)} ms`)
    console.log(`key to paint before: ${text[0]}; while 500 laws come in: ${text[1]}; still under way: ${isUnderWay}`)
    expect(at(during, 0.5)).toBeLessThan(at(before, 0.5) * 3 + 50)
    expect(at(during, 0.95)).toBeLessThan(at(before, 0.95) * 4 + 100)
  })

  it('is told of, what was left out by reason', async () => {
    await openLibrary()
    const outcome = library().getByRole('status').filter({ hasText: '新增' })
    await outcome.waitFor({ timeout: 60_000 })
    const said = (await outcome.textContent()) ?? ''
    expect(said).toMatch(/新增 (?:49\d|500) 份/)
    expect(said).toContain('3 份没有导入')
    expect(said).toMatch(/坏文件\.docx/)
    expect(said).toMatch(/空文件\.txt/)
    expect(said).toMatch(/照片\.jpg/)
    const download = app.page.waitForEvent('download')
    await outcome.getByRole('button', { name: '保存清单' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/没有文字（1 份）\n {2}法规\/空文件\.txt/)
    await picture(app.page, 'library-outcome')
  })

  it('marks a lightly changed article and shows its source soon after the pause', async () => {
    await app.page.keyboard.press('Escape')
    const article = laws
      .map(name => readFileSync(join(corpus, name), 'utf8'))
      .flatMap(text => text.split('\n'))
      .find(line => /^第四十[一二三四五]条/.test(line) && line.length > 90 && line.length < 160) as string
    const changed = `${article.slice(0, 60)}切实${article.slice(60)}`
    await app.page.getByRole('button', { name: '新建稿件', exact: true }).waitFor()
    await select(app.page, [1, 0], [1, 0])
    const highlights = () => app.page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)
    expect(await highlights()).toBe(0)
    // Enough of the person's own, so that the passage is one among others and not most of the draft.
    await app.page.keyboard.insertText(ownParagraph(1).slice(0, 800))
    await app.page.waitForTimeout(1000)
    expect(await highlights()).toBe(0)
    await app.page.keyboard.press('Enter')
    const waits: number[] = []
    for (let round = 0; round < 4; round++) {
      if (round > 0) {
        await app.page.keyboard.press('Control+z')
        await expect.poll(highlights).toBe(0)
      }
      waits.push(await markedAfter(changed))
    }
    // The best of a few: other work on the machine makes single rounds slow, not all of them.
    console.log(`mark on screen ${waits.map(wait => wait.toFixed(0)).join(', ')} ms after the text`)
    expect(Math.min(...waits)).toBeLessThan(300)
    await problems(app.page)
      .filter({ hasText: /与《.+》.*重复/ })
      .first()
      .waitFor()
  })

  it('goes quickly over what is in when the folder is chosen again, and asks about new versions', async () => {
    const name = laws[1] as string
    const path = join(folder, name)
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n第一百条　本次增加的内容自公布之日起施行。\n`)
    // Another time of change alone makes no new version.
    utimesSync(join(folder, laws[3] as string), new Date(), new Date())
    await openLibrary()
    await library().getByRole('button', { name: '关闭消息' }).click()
    const documents =
      (await library()
        .getByText(/^共 \d+ 份/)
        .textContent()) ?? ''
    const began = Date.now()
    await addFolder(folder)
    const question = library().getByRole('group', { name: '新版本' })
    await question.getByText('1 份是已有文件的新版本。').waitFor()
    console.log(`500 known files passed over in ${Date.now() - began} ms`)
    await question.getByRole('button', { name: '替换' }).click()
    await library().getByRole('status').filter({ hasText: '其中 1 份替换了旧版本' }).waitFor()
    await expect
      .poll(
        async () =>
          /共 \d+ 份/.exec(
            (await library()
              .getByText(/^共 \d+ 份/)
              .textContent()) ?? '',
          )?.[0],
      )
      .toBe(/共 \d+ 份/.exec(documents)?.[0])
  })

  it('renders only the rows in sight, and moves through all of them by keys', async () => {
    await library().getByRole('button', { name: '关闭消息' }).click()
    expect(await rows().count()).toBeLessThan(80)
    await rows().nth(1).focus()
    await app.page.keyboard.press('End')
    await expect
      .poll(() => app.page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex'))))
      .toBeGreaterThan(490)
    await app.page.keyboard.press('Home')
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press(' ')
    await library().getByText('已选 1 份').waitFor()
    await app.page.keyboard.press(' ')
  })

  it('comes back from a document to its row with Escape', async () => {
    await rows().nth(1).focus()
    await app.page.keyboard.press('End')
    const rowIndex = () => app.page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex')))
    await expect.poll(rowIndex).toBeGreaterThan(490)
    const last = await rowIndex()
    await app.page.keyboard.press('Enter')
    await library().getByRole('region', { name: '全文' }).waitFor()
    await app.page.keyboard.press('Escape')
    await expect.poll(rowIndex).toBe(last)
    await app.page.keyboard.press('Delete')
    await app.page.getByRole('alertdialog').waitFor()
    await app.page.keyboard.press('Escape')
    await expect.poll(rowIndex).toBe(last)
  })

  it('stops, says how many are left, and goes on or gives them up', async () => {
    const more = join(app.dataFolder, '补充')
    mkdirSync(more)
    for (const name of readdirSync(corpus).sort().slice(500, 900)) cpSync(join(corpus, name), join(more, name))
    const stopped = library().getByRole('group', { name: '已停止的导入' })
    const left = async () => Number(/还有 (\d+) 份没有导入/.exec((await stopped.textContent()) ?? '')?.[1])
    const stop = () => library().getByRole('button', { name: '停止', exact: true }).click()
    await addFolder(more)
    await stop()
    await stopped.waitFor()
    const first = await left()
    expect(first).toBeGreaterThan(0)
    await picture(app.page, 'library-stopped')
    await addFolder(more)
    const question = app.page.getByRole('alertdialog', { name: '开始新的导入' })
    expect(await question.textContent()).toContain(`还有 ${first} 份没有导入`)
    await question.getByRole('button', { name: '取消' }).click()
    expect(await left()).toBe(first)
    await stopped.getByRole('button', { name: '不再导入其余' }).click()
    await expect.poll(() => stopped.count()).toBe(0)
    expect(await library().getByRole('status').filter({ hasText: '新增' }).count()).toBe(1)
    await addFolder(more)
    await stop()
    await stopped.getByRole('button', { name: '继续导入' }).click()
    await library().getByRole('button', { name: '关闭消息' }).waitFor({ timeout: 60_000 })
    await app.page.keyboard.press('Escape')
    await openLibrary()
    await library()
      .getByText(/^共 (?:89\d|900) 份/)
      .waitFor()
    await library().getByRole('button', { name: '关闭消息' }).click()
  })

  it('finds words of two characters in the texts, and opens a document at them', async () => {
    await library().getByRole('searchbox', { name: '搜索资料' }).fill('噪声')
    await library()
      .getByText(/符合条件 [1-9]\d* 份/)
      .waitFor()
    await picture(app.page, 'library-search')
    await rows().nth(1).focus()
    await app.page.keyboard.press('Enter')
    const text = library().getByRole('region', { name: '全文' })
    await text.waitFor()
    await picture(app.page, 'library-reader')
    await library().getByRole('button', { name: '返回列表' }).click()
    await library().getByRole('searchbox', { name: '搜索资料' }).fill('')
  })

  it('keeps what a person corrects', async () => {
    await library().getByRole('searchbox', { name: '搜索资料' }).fill('上海市专利保护条例')
    await expect.poll(() => rows().count()).toBe(2)
    await library().getByRole('checkbox', { name: /^选择/ }).check()
    await library().getByRole('button', { name: '编辑信息' }).click()
    const form = app.page.getByRole('dialog', { name: '编辑资料信息' })
    await form.getByRole('textbox', { name: '文号' }).fill('沪测〔2020〕5号')
    await form.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => rows().nth(1).textContent()).toContain('沪测〔2020〕5号')
    await library().getByRole('combobox', { name: '改为' }).selectOption({ label: '本单位旧稿' })
    await expect.poll(() => rows().nth(1).textContent()).toContain('本单位旧稿')
  })

  it('takes the draft in, and does not compare it with its own copy', async () => {
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('menuitem', { name: '文件', exact: true }).click()
    await app.page.getByRole('menuitem', { name: '本稿入库' }).click()
    await app.page.getByText('本稿已加入资料库').waitFor()
    await select(app.page, [0, 0], [0, 0])
    await app.page.keyboard.insertText('某地防汛值守联络员名册管理与轮换交接若干具体做法的说明')
    await app.page.getByRole('menuitem', { name: '文件', exact: true }).click()
    await app.page.getByRole('menuitem', { name: '本稿入库' }).click()
    await app.page.getByText('资料库中的本稿已更新').waitFor()
    await app.page.waitForTimeout(600)
    // A match with an own document is told as one with an earlier draft.
    expect(await problems(app.page).filter({ hasText: '旧稿' }).count()).toBe(0)
    await paper(app.page).waitFor()
  })

  it('has raised no error in the window', () => {
    expect(app.errors).toEqual([])
  })
})
