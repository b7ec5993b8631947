import type { Phrase, PhraseSettings } from '../../core/phrases/phrase.ts'
import { addPhrases } from '../../core/phrases/phrase-book.ts'
import { parsePhrases, phrasesToCsv } from '../../core/phrases/phrase-file.ts'
import { saveText } from './file-bytes.ts'
import { decodeList } from './unit-words.ts'

/** What importing came to: a sentence, and the phrases where any joined. */
export interface PhraseImport {
  readonly text: string
  readonly settings?: PhraseSettings
}

/** Adds the phrases of a .txt or .csv; those without a category join `category`. Throws Error with a Chinese sentence. */
export async function importPhrases(settings: PhraseSettings, file: File, category: string): Promise<PhraseImport> {
  const text = decodeList(file.name, new Uint8Array(await file.arrayBuffer()))
  const read = parsePhrases(text, /\.csv$/iu.test(file.name)).map(phrase => ({
    ...phrase,
    category: [...(phrase.category || category)].slice(0, 20).join(''),
  }))
  if (read.length === 0) throw new Error(`「${file.name}」里没有用语；请写成一行一条，或「分类,用语」。`)
  const { settings: next, added, known, refused, overflow } = addPhrases(settings, read, () => crypto.randomUUID())
  const parts = [added > 0 ? `已导入 ${added} 条用语。` : '没有导入新的用语。']
  if (known > 0) parts.push(`${known} 条已经有了。`)
  if (refused > 0) parts.push(`${refused} 条太长，没有导入。`)
  if (overflow > 0) parts.push(`用语最多 5,000 条，另有 ${overflow} 条没有导入。`)
  return { text: parts.join(''), ...(added > 0 && { settings: next }) }
}

/** Hands phrases to the person as a .csv that Excel and WPS open. */
export function exportPhrases(phrases: readonly Phrase[], category: string | null): void {
  saveText(
    `固定用语${category === null ? '' : `_${category.replace(/[\\/:*?"<>|]/gu, '')}`}.csv`,
    phrasesToCsv(phrases),
  )
}
