import type Database from 'better-sqlite3'
import type { TextSearch as Found } from '../../../core/contract/contract.ts'

/** Documents read without a pause: some milliseconds, for which a look-up may have to wait. */
const step = 40

/** Finds words of any length in the texts of a library by reading them through, between look-ups. */
export class TextSearch {
  readonly #database: Database.Database
  #latest = 0

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** The documents whose text holds every word of a query. A later search ends an earlier one. */
  async find(query: string): Promise<Found> {
    const search = ++this.#latest
    const words = query.split(/\s+/u).filter(word => word !== '')
    const ids: string[] = []
    if (words.length === 0) return { ids, isComplete: true }
    const page = this.#database.prepare(
      `SELECT seq, id, ${words.map(condition).join(' AND ')} AS holds FROM document WHERE seq > ? ORDER BY seq LIMIT ${step}`,
    )
    const values = words.flatMap(patterns)
    for (let after = 0; ; ) {
      const rows = page.all(...values, after) as { readonly seq: number; readonly id: string; readonly holds: 0 | 1 }[]
      for (const { id, holds } of rows) if (holds) ids.push(id)
      if (rows.length < step) return { ids, isComplete: true }
      after = (rows.at(-1) as { readonly seq: number }).seq
      await new Promise(resolve => setImmediate(resolve))
      if (search !== this.#latest || !this.#database.open) return { ids, isComplete: false }
    }
  }
}

/** A condition with as many parameters as a word has patterns. GLOB and LIKE read a text half as long as instr does. */
function condition(word: string): string {
  const matches = hasLetters(word) ? `text LIKE ? ESCAPE '\\'` : 'text GLOB ?'
  return `(${patterns(word)
    .map(() => matches)
    .join(' OR ')})`
}

/** A word as it is and, where that differs, in its plain form; letters of any case. */
function patterns(word: string): readonly string[] {
  const escaped = (form: string) =>
    hasLetters(word) ? form.replace(/[\\%_]/gu, '\\$&').toLowerCase() : form.replace(/[*?[]/gu, '[$&]')
  const around = hasLetters(word) ? '%' : '*'
  return [...new Set([word, word.normalize('NFKC')])].map(form => `${around}${escaped(form)}${around}`)
}

function hasLetters(word: string): boolean {
  return /[a-zａ-ｚ]/iu.test(word)
}
