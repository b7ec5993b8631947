import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { exportDocx } from '../../core/docx/export.ts'
import { checkFile } from '../../electron/service/files/check-file.ts'
import { noticeDraft } from '../support/sample-drafts.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { wordText } from './support/word.ts'

const app = startApp()

/** A sound notice whose text someone has set in 宋体 with lines of 30 pt. */
async function spoilt(): Promise<Uint8Array> {
  const parts = unzipSync(await exportDocx(noticeDraft))
  const styles = strFromU8(parts['word/styles.xml'] as Uint8Array)
    .replaceAll('w:line="579"', 'w:line="600"')
    .replaceAll('w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"')
  return zipSync({ ...parts, 'word/styles.xml': strToU8(styles) })
}

it('checks a Word file from the menu, says what is wrong with its clause, and sets it anew as another file', async () => {
  const { page } = app
  await page.getByRole('menuitem', { name: '文件' }).click()
  await page.getByRole('menuitem', { name: '检查 Word 格式…' }).click()
  const dialog = page.getByRole('dialog', { name: '检查 Word 格式' })
  await dialog.getByText('还没有选择文件').waitFor()
  expect(await dialog.getByRole('button', { name: '按规范重排' }).isDisabled()).toBe(true)
  const buffer = Buffer.from(await spoilt())
  await page.locator('#format-file').setInputFiles({ name: '延时服务通知.docx', mimeType: '', buffer })
  const findings = dialog.getByRole('region', { name: '版式问题' })
  await findings.getByText('正文的字体是宋体，应为仿宋。').waitFor()
  await findings.getByText('正文行距 30 磅，每面排 21 行，应为 22 行。').waitFor()
  await findings.getByText('GB/T 9704-2012 5.2.3').first().waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '按规范重排' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('延时服务通知_规范版.docx')
  const bytes = await readFile(await download.path())
  expect(wordText(bytes)).toContain('延时服务窗口设置及值班人员安排表')
  expect((await checkFile('新.docx', bytes, 'general')).findings).toEqual([])
  await dialog.getByText('原文件没有改动').waitFor()
  expect(app.errors).toEqual([])
})

it('says in one sentence why a file cannot be checked', async () => {
  const { page } = app
  const dialog = page.getByRole('dialog', { name: '检查 Word 格式' })
  await page
    .locator('#format-file')
    .setInputFiles({ name: '坏.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004坏') })
  await dialog.getByRole('alert').getByText('「坏.docx」').waitFor()
  expect(await dialog.getByRole('button', { name: '按规范重排' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})
