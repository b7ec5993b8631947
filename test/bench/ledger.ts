// The ledger of brevity over ten thousand drafts: counted for the first time, told from what was kept, written as .xlsx,
// and what a person waits for in the window. A first argument sets another number of drafts.
import { join } from 'node:path'
import type { LedgerEntry } from '../../core/ledger/entry.ts'
import { scopeStatuses } from '../../core/ledger/entry.ts'
import { ledgerSheets } from '../../core/ledger/sheets.ts'
import { ledgerSummary } from '../../core/ledger/summary.ts'
import { yearLedger } from '../../core/ledger/year-ledger.ts'
import { writeSheets } from '../../electron/service/files/write-sheets.ts'
import { countPage } from '../../electron/service/ledger/count-page.ts'
import { countedBy } from '../../electron/service/ledger/counted-by.ts'
import { openDatabase } from '../../electron/service/storage/open-database.ts'
import { startStorage } from '../../electron/service/storage/storage.ts'
import { launchBrowser, openPage } from '../e2e/support/browser.ts'
import { chooseFromMenu } from '../e2e/support/pictures.ts'
import { startShell, temporaryFolder } from '../e2e/support/shell.ts'
import { fillDrafts } from './drafts/many-drafts.ts'

const count = Number(process.argv[2] ?? 10_000)
const folder = temporaryFolder()
const file = join(folder.path, 'drafts.db')
const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`

try {
  const database = openDatabase(file)
  fillDrafts(database, count)
  database.close()
  await inService()
  await inWindow()
} finally {
  folder.remove()
}

async function inService(): Promise<void> {
  const storage = startStorage(file)
  const by = countedBy(await storage.readSettings(), null)
  const countAll = async () => {
    const entries: LedgerEntry[] = []
    let before: number | null = null
    let longest = 0
    do {
      const start = performance.now()
      const page: Awaited<ReturnType<typeof countPage>> = await countPage(
        storage,
        { statuses: scopeStatuses.all, before },
        by,
      )
      longest = Math.max(longest, performance.now() - start)
      entries.push(...page.entries)
      before = page.next
    } while (before !== null)
    return { entries, longest: `longest page ${Math.round(longest)} ms` }
  }
  let start = performance.now()
  const first = await countAll()
  console.log(`counted for the first time: ${first.entries.length} drafts in ${seconds(start)}, ${first.longest}`)
  start = performance.now()
  const { entries, longest } = await countAll()
  console.log(`told from what was kept: ${seconds(start)}, ${longest}`)
  const year = entries[0]?.day.year ?? 0
  start = performance.now()
  const [now, before] = [yearLedger(entries, [], year), yearLedger(entries, [], year - 1)]
  const sheets = ledgerSheets(now, before, ledgerSummary(now, before, 'all'), [])
  console.log(`figures of two years: ${Math.round(performance.now() - start)} ms`)
  start = performance.now()
  const bytes = await writeSheets(sheets)
  console.log(
    `.xlsx of ${sheets.reduce((sum, { rows }) => sum + rows.length, 0)} rows, ${bytes.length} bytes: ${seconds(start)}`,
  )
  await storage.close()
}

/** From the click on the menu to the figures of all drafts; the library is empty, so nothing is compared. */
async function inWindow(): Promise<void> {
  const shell = await startShell(folder.path)
  const browser = await launchBrowser()
  try {
    const { page } = await openPage(browser, shell.url)
    await page.getByRole('menuitem', { name: '工具', exact: true }).waitFor()
    await chooseFromMenu(page, '工具', '精简台账')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const start = performance.now()
    await dialog.getByRole('combobox').filter({ hasText: '只计定稿' }).selectOption('all')
    await dialog.getByRole('status').filter({ hasText: '正在' }).waitFor()
    await dialog.getByRole('status').filter({ hasText: '正在' }).waitFor({ state: 'detached', timeout: 120_000 })
    console.log(`all drafts in the window: ${seconds(start)}`)
  } finally {
    await browser.close()
    await shell.stop()
  }
}
