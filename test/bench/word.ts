// Word files out and in: a report of 50,000 and of 500,000 characters exported beside the bare docx library, python-docx
// and pandoc in one run, and a file of 50 pages read.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { exportDocx } from '../../core/docx/export.ts'
import { FilePool } from '../../electron/service/files/file-pool.ts'
import { readDraftFile } from '../../electron/service/files/read-file.ts'
import { hasTool } from '../support/tools.ts'
import { percentile } from './percentile.ts'
import { reportBlocks } from './report-text.ts'

const goals = { 50000: 60, 500000: 500, read: 1_000 } as const
const runs = 9
const warmUp = 3
/** 50 pages of 22 lines of 28 characters, most of them full. */
const fiftyPages = 27_000
const folder = mkdtempSync(join(tmpdir(), 'word-bench-'))
let failed = false

for (const characters of [50_000, 500_000] as const) {
  const draft = reportDraft(characters)
  const ours = await times(() => exportDocx(draft))
  const library = await times(() => bareLibrary(draft))
  const own = percentile(ours, 0.5)
  const isMet = own < goals[characters]
  failed ||= !isMet
  console.log(`导出 ${characters.toLocaleString('en')} 字（毫秒，中位数 / 最慢）`)
  console.log(`  ${isMet ? '✓' : '✗'} 简文      ${shown(ours)}，目标 < ${goals[characters]}`)
  console.log(`    docx 库   ${shown(library)}，简文为其 ${(own / percentile(library, 0.5)).toFixed(2)} 倍时间`)
  const text = draft.blocks.map(block => block.children.map(run => run.text).join(''))
  for (const [name, took] of outsiders(text)) {
    console.log(
      `    ${name} ${took === undefined ? '没有安装，未比较' : `${shown(took)}，简文快 ${(percentile(took, 0.5) / own).toFixed(1)} 倍`}`,
    )
  }
}

const bytes = await exportDocx(reportDraft(fiftyPages))
const first = await times(() => readDraftFile('报告.docx', bytes))
const pool = new FilePool(1)
const further = await times(() => pool.readAs({ reading: 'draft', name: '报告.docx', bytes: bytes.slice() }))
pool.close()
const isRead = percentile(first, 0.5) < goals.read
failed ||= !isRead
console.log('读入 50 页的文件（毫秒，中位数 / 最慢）')
console.log(`  ${isRead ? '✓' : '✗'} 每次新开线程 ${shown(first)}，目标 < ${goals.read}`)
console.log(`    线程已开     ${shown(further)}`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = failed ? 1 : 0

function reportDraft(characters: number): DraftContent {
  const blocks = reportBlocks(7, characters).map(({ type, text, level }) => textBlock(type, text, level))
  return { version: draftVersion, genre: 'report', fields: { issuingAuthorityMark: '临河县人民政府文件' }, blocks }
}

/** The same paragraphs by the library alone, with fonts, indents and line height on each, and without all else. */
async function bareLibrary(draft: DraftContent): Promise<Uint8Array> {
  const children = draft.blocks.map(
    block =>
      new Paragraph({
        indent: { firstLine: 640 },
        spacing: { line: 579, lineRule: 'exact' },
        children: block.children.map(({ text }) => new TextRun({ text, font: '仿宋', size: 32 })),
      }),
  )
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
}

async function times(work: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now()
    await work()
    if (run >= 0) taken.push(performance.now() - start)
  }
  return taken
}

/** What other programs take for the same paragraphs; undefined where one is not installed. */
function outsiders(paragraphs: readonly string[]): readonly (readonly [string, readonly number[] | undefined])[] {
  const text = join(folder, 'text.md')
  writeFileSync(text, paragraphs.join('\n\n'))
  const script = `import sys, time, docx
from docx.shared import Pt
lines = open(sys.argv[1], encoding='utf-8').read().split('\\n\\n')
for _ in range(3):
    start = time.perf_counter()
    document = docx.Document()
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        paragraph.add_run(line).font.size = Pt(16)
    document.save(sys.argv[2])
    print((time.perf_counter() - start) * 1000)`
  const python = spawnSync('/usr/bin/python3', ['-c', script, text, join(folder, 'python.docx')], { encoding: 'utf8' })
  const inPython = python.status === 0 ? python.stdout.trim().split('\n').map(Number) : undefined
  return [
    ['python-docx', inPython],
    ['pandoc（连同启动）', hasTool('pandoc') ? [1, 2, 3].map(() => pandoc(text)) : undefined],
  ]
}

function pandoc(text: string): number {
  const start = performance.now()
  spawnSync('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', join(folder, 'pandoc.docx'), text])
  return performance.now() - start
}

function shown(taken: readonly number[]): string {
  return `${Math.round(percentile(taken, 0.5))} / ${Math.round(Math.max(...taken))}`
}
