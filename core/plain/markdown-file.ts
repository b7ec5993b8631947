import { type Block, blockText, type DraftContent, type TextRun } from '../document/draft.ts'
import { lineInCell, rowsOfRuns } from '../document/table.ts'
import { headerLines, imprintLines } from './outside-lines.ts'

/** A draft as Markdown: the title is #, headings follow by their level, tables are those of GitHub. UTF-8. */
export function markdownFile(content: DraftContent): Uint8Array {
  const blocks = [
    ...headerLines(content).map(escapeMarks),
    ...joinTitle(content.blocks).map(markdownBlock),
    ...imprintLines(content).map(escapeMarks),
  ].filter(text => text !== '')
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
}

/** Title lines that follow one another are one heading. */
function joinTitle(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type === 'title' && last?.type === 'title')
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] }
    else joined.push(block)
  }
  return joined
}

function markdownBlock(block: Block): string {
  const text = blockText(block)
  if (block.type === 'table') return markdownTable(block)
  if (text.trim() === '') return ''
  if (block.type === 'title') return `# ${escapeMarks(text.replace(/\s*\n\s*/gu, '').trim())}`
  if (block.type === 'heading') return `${'#'.repeat((block.level ?? 1) + 1)} ${inline(block.children).trim()}`
  return inline(block.children)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
}

/** A table as GitHub has it; its first row is the head, because there is none without. */
function markdownTable(block: Block): string {
  const rows = rowsOfRuns(block.children).map(row => `| ${row.map(cellOf).join(' | ')} |`)
  const aligns = { left: ':--', center: ':-:', right: '--:' } as const
  const columns = block.table?.columns ?? []
  const line = `| ${columns.map(({ align }) => (align ? aligns[align] : '---')).join(' | ')} |`
  return [rows[0], line, ...rows.slice(1)].join('\n')
}

function cellOf(runs: readonly TextRun[]): string {
  return inline(runs).replaceAll('|', '\\|').replaceAll(lineInCell, '<br>').replaceAll('\n', '<br>').trim()
}

/** Runs with bold in two asterisks, blanks at its ends outside of them. */
function inline(runs: readonly TextRun[]): string {
  const text = runs
    .map(({ text, bold }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
      return bold && words !== '' ? `${before}**${escapeInline(words)}**${after}` : escapeInline(text)
    })
    .join('')
  return escapeStart(text.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n'))
}

function escapeMarks(text: string): string {
  return escapeStart(escapeInline(text))
}

function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<~]/gu, '\\$&')
}

/** What would begin a heading, a list or a quote at the head of a line. */
function escapeStart(text: string): string {
  return text.replace(/^([ \t]*)([#>+-]|={3,})/gmu, '$1\\$2')
}
