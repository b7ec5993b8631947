import { TextEncoder } from 'node:util'
import type { Handlers, LibraryStats } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftPath } from '../../../core/contract/library-files.ts'
import { plainText } from '../../../core/document/plain-text.ts'
import { safeFileName } from '../../../core/docx/file-name.ts'
import { ledgerCsv } from '../../../core/ledger/csv.ts'
import { ledgerFacts } from '../../../core/ledger/facts.ts'
import { writeSheets } from '../files/write-sheets.ts'
import { countPage } from '../ledger/count-page.ts'
import { countedBy, libraryMark } from '../ledger/counted-by.ts'
import type { Library } from '../library/library.ts'
import type { FactsToKeep } from '../storage/ledger-rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { SaveFile } from './files.ts'

/** The ledger of brevity: figures of drafts, counted once and kept, and their export. */
export function ledgerHandlers(storage: Storage, library: () => Promise<Library>, saveFile: SaveFile) {
  /** null where the library cannot be read: figures are told all the same. */
  const statsOf = async (): Promise<LibraryStats | null> => {
    try {
      return await (await library()).stats()
    } catch (error) {
      if (error instanceof ServiceError) return null
      throw error
    }
  }

  return {
    'ledger.page': async request => {
      const [settings, stats] = await Promise.all([storage.readSettings(), statsOf()])
      return countPage(storage, request, countedBy(settings, stats))
    },
    'ledger.compare': async ({ ids }) => {
      const [settings, opened] = await Promise.all([storage.readSettings(), library()])
      const stats = await opened.stats()
      if (stats.documents === 0) return { shares: {}, isEmpty: true }
      const { setting, mark } = countedBy(settings, stats)
      const shares: Record<string, number> = {}
      const compared: FactsToKeep[] = []
      for (const id of ids) {
        const text = await storage.countableText(id)
        if (!text) continue
        const repeated = await opened.coverage(plainText(text.content.blocks).text, draftPath(id))
        shares[id] = repeated
        const facts = JSON.stringify(ledgerFacts(text.content, setting))
        compared.push({ id, stamp: text.stamp, setting: mark, facts, library: libraryMark(stats), repeated })
      }
      if (compared.length > 0) await storage.keepFacts(compared)
      return { shares, isEmpty: false }
    },
    'ledger.export': async ({ name, kind, sheets }) => {
      const bytes = kind === 'xlsx' ? await writeSheets(sheets) : new TextEncoder().encode(ledgerCsv(sheets))
      return saveFile(safeFileName(name, `.${kind}`), bytes)
    },
  } satisfies Partial<Handlers>
}
