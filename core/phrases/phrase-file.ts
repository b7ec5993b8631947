import type { Phrase } from './phrase.ts'

/** A phrase as a file has it; without a category it joins the one that is chosen. */
export type FilePhrase = Omit<Phrase, 'id'>

/**
 * The phrases of a text file, one a line: 「分类,用语」 in a .csv, 「分类<Tab>用语」 or the phrase alone in a .txt; a line
 * 「【分类】」 names the category of those below it. A heading row of a .csv is left out.
 */
export function parsePhrases(text: string, isCsv: boolean): readonly FilePhrase[] {
  const rows = isCsv ? csvRows(text) : text.split(/\r\n|\r|\n/u).map(line => line.split('\t'))
  const phrases: FilePhrase[] = []
  let current = ''
  for (const [index, row] of rows.entries()) {
    const cells = row.map(cell => cell.replace(/^\ufeff/u, '').trim()).filter(cell => cell !== '')
    const [first = '', second] = cells
    const heading = /^【(.+)】$/u.exec(first)?.[1]
    if (heading !== undefined && second === undefined) current = heading.trim()
    else if (index === 0 && isCsv && /^(分类|类别)$/u.test(first)) continue
    else if (second !== undefined) phrases.push({ category: first, text: second })
    else if (first !== '') phrases.push({ category: current, text: first })
  }
  return phrases
}

/** Phrases as a .csv that Excel and WPS open, and that can be imported again. */
export function phrasesToCsv(phrases: readonly FilePhrase[]): string {
  const rows = phrases.map(({ category, text }) => `${quoted(category)},${quoted(text)}`)
  return ['分类,用语', ...rows, ''].join('\r\n')
}

function quoted(text: string): string {
  return `"${text.replace(/"/gu, '""')}"`
}

/** The cells of comma-separated values: quotes may hold commas, line ends and doubled quotes; full-width commas are text. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    const row = rows.at(-1) as string[]
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (character === ',' || character === '\n') {
      row.push(cell)
      cell = ''
      if (character === '\n') rows.push([])
    } else if (character !== '\r') cell += character
  }
  rows.at(-1)?.push(cell)
  return rows
}
