// The review reports of 100 drafts from the command line, against a library of 300 laws: text, Markdown and Word files.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { exportDocx } from '../../core/docx/export.ts'
import { run } from '../../electron/cli/main.ts'
import { reportBlocks } from './report-text.ts'

const laws = fileURLToPath(new URL('../../../shared/corpus/laws/', import.meta.url))
if (!existsSync(laws)) {
  console.log('skipped: ../shared/corpus is absent')
  process.exit(0)
}

const goal = 20
const drafts = 100
const documents = 300
const characters = 3_000
const folder = mkdtempSync(join(tmpdir(), 'report-bench-'))
const io = { out: () => undefined, error: () => undefined, folder }

try {
  mkdirSync(join(folder, '法规'))
  mkdirSync(join(folder, '稿件'))
  const names = readdirSync(laws).sort().slice(0, documents)
  for (const name of names) copyFileSync(join(laws, name), join(folder, '法规', name))
  for (let at = 0; at < drafts; at++) await writeDraft(at, names[at % names.length] as string)
  await run(['library', 'add', '法规', '--library', '资料库'], io)
  const began = performance.now()
  const cpu = process.cpuUsage()
  const code = await run(['report', '稿件', '--library', '资料库', '-o', '报告'], io)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const written = readdirSync(join(folder, '报告')).length
  const isMet = seconds < goal && code !== 2 && written === drafts + 1
  console.log(`${drafts} 份稿件（各约 ${characters.toLocaleString('en')} 字）的审核报告，资料库 ${names.length} 份法规`)
  console.log(
    `  ${isMet ? '✓' : '✗'} ${seconds.toFixed(1)} 秒（处理器 ${((user + system) / 1e6).toFixed(1)} 秒），写出 ${written} 个文件，目标 < ${goal} 秒`,
  )
  process.exitCode = isMet ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A third of the drafts in each format. A third of a draft stands in a law of the library. */
async function writeDraft(at: number, law: string): Promise<void> {
  const own = reportBlocks(at + 1, (characters * 2) / 3).map(({ text }) => text)
  const copied = readFileSync(join(laws, law), 'utf8').split(/\n+/u)
  const lines = [...own]
  for (let length = 0, line = 2; line < copied.length && length < characters / 3; line++) {
    const text = (copied[line] ?? '').trim()
    if (text !== '') lines.push(text)
    length += text.length
  }
  const path = join(folder, '稿件', `${at}`)
  if (at % 3 < 2) return writeFileSync(`${path}.${at % 3 === 0 ? 'txt' : 'md'}`, lines.join('\n\n'))
  const blocks = lines.map((text, line) => textBlock(line === 0 ? 'title' : 'paragraph', text))
  const draft: DraftContent = { version: draftVersion, genre: 'report', fields: {}, blocks }
  writeFileSync(`${path}.docx`, await exportDocx(draft))
}
