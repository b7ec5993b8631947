import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { askService } from './ask-service.ts'

/** The editor's text box. */
export const paper = (page: Page) => page.getByRole('textbox', { name: '正文' })

/** The problem list's entries. */
export const problems = (page: Page) => page.getByRole('region', { name: '问题' }).getByRole('listitem')

/** The list of drafts at the left. */
export const draftList = (page: Page) => page.getByRole('region', { name: '稿件', exact: true })

export const statusBar = (page: Page) => page.getByRole('contentinfo', { name: '状态栏' })

/** Waits until everything typed is on disk. */
export async function saved(page: Page): Promise<void> {
  await statusBar(page).getByText('已保存').waitFor()
}

/** Has the window write its settings now, as when it closes, and waits until they are on disk. */
export async function settingsWritten(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  // One thread answers for all settings, in order: an answer to this later question says that they are written.
  await askService(page, 'settings.read', null)
}

/** Stores a draft through the window's own connection, then reloads so that the list knows it. */
export async function createDraft(page: Page, content: DraftContent): Promise<DraftSummary> {
  const summary = await askService(page, 'draft.create', { content })
  await page.reload()
  return summary
}

/** Opens the first draft of the list where the list is in sight; the window may be opening the one of last time. */
export async function openDraft(page: Page): Promise<void> {
  const first = draftList(page).getByRole('listitem').first()
  await first.or(paper(page)).first().waitFor()
  if (await first.isVisible()) {
    if (!(await first.locator('[aria-current]').isVisible())) await first.dblclick()
    await first.locator('[aria-current]').waitFor()
  }
  await paper(page).waitFor()
}

/** The blocks on paper, as text. */
export function paperText(page: Page): Promise<string[]> {
  return paper(page).evaluate(editor =>
    [...editor.querySelectorAll('[data-slate-node="element"]')].map(block =>
      (block.textContent ?? '').replaceAll('\ufeff', ''),
    ),
  )
}

/** The blocks on paper as `element: text`. */
export function paperOutline(page: Page): Promise<string[]> {
  return paper(page).evaluate(editor =>
    [...editor.querySelectorAll<HTMLElement>('[data-slate-node="element"]')].map(block => {
      const strings = [...block.querySelectorAll('[data-slate-string]')].map(string => string.textContent)
      return `${block.dataset.element}: ${strings.join('')}`
    }),
  )
}

/** Starts an empty draft and puts the keyboard into its title. */
export async function blankDraft(page: Page, genre = '发言'): Promise<void> {
  await page.getByRole('button', { name: '新建稿件', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建稿件' })
  await dialog.getByRole('radio', { name: '空白稿件' }).check()
  await dialog.getByRole('combobox', { name: '文种' }).selectOption({ label: genre })
  await dialog.getByRole('button', { name: '创建稿件' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => paperText(page)).toEqual(['', ''])
  await select(page, [0, 0], [0, 0])
}

/** Imports one file through the toolbar. */
export async function importFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await (await chooser).setFiles(path)
}

/** Adds one file to the library through its window, and closes the window. */
export async function addToLibrary(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: '资料库', exact: true }).click()
  const library = page.getByRole('region', { name: '资料库' })
  const chooser = page.waitForEvent('filechooser')
  await library.getByRole('button', { name: '导入文件', exact: true }).click()
  await (await chooser).setFiles(path)
  await library.getByText('共 1 份').waitFor()
  await page.keyboard.press('Escape')
}

/** Exports the draft through the toolbar; the bytes of the .docx. */
export async function exportWord(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Word', exact: true }).click()
  return readFile(await (await download).path())
}

/** A place on paper: the block's index and the UTF-16 offset in its text. */
export type Place = readonly [block: number, offset: number]

/** Selects from one place to another as a person would with the mouse; the same place twice puts the caret there. */
export async function select(page: Page, from: Place, to: Place): Promise<void> {
  await paper(page).evaluate(
    (editor, [from, to]) => {
      const point = ([block, offset]: Place): [Node, number] => {
        const element = editor.querySelectorAll('[data-slate-node="element"]')[block] as Element
        let rest = offset
        // An empty block holds a character of no width in place of its text.
        for (const string of element.querySelectorAll('[data-slate-string], [data-slate-zero-width]')) {
          const text = string.firstChild as Text
          if (rest <= text.length) return [text, rest]
          rest -= text.length
        }
        throw new RangeError(`No offset ${offset} in block ${block}`)
      }
      ;(editor as HTMLElement).focus()
      getSelection()?.setBaseAndExtent(...point(from), ...point(to))
    },
    [from, to] as const,
  )
  // Slate follows the browser's selection a moment later.
  await page.waitForTimeout(150)
}
