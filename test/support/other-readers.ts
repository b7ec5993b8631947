import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { convertAll } from './libre-office.ts'

/** What another program read of a file: its body in order, and apart from it what floats in frames. */
export interface ReadText {
  readonly body: string
  readonly frames: readonly string[]
}

const python = '/usr/bin/python3'

/** Whether python-docx is there. */
export const hasPythonDocx = spawnSync(python, ['-c', 'import docx']).status === 0

/** The name of the style in which a reading copy tells the minutes: no text of the draft. */
const minutesStyle = '朗读时间'

const script = `
import docx, json, sys
from docx.table import Table
from docx.text.paragraph import Paragraph
def paragraphs(element, parent):
  for child in element.iterchildren():
    if child.tag.endswith('}p'):
      yield Paragraph(child, parent)
    elif child.tag.endswith('}tbl'):
      for row in Table(child, parent).rows:
        for cell in row.cells:
          yield from cell.paragraphs
for path in sys.stdin.read().split('\\n'):
  document = docx.Document(path)
  body = [p.text for p in paragraphs(document.element.body, document) if p.style.name != '${minutesStyle}']
  print(json.dumps('\\n'.join(body)))
`

/** The texts of files as python-docx reads them, all in one run of Python; throws where it does not open one. */
export function readByPython(documents: readonly Uint8Array[]): readonly ReadText[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-python-'))
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const run = spawnSync(python, ['-c', script], {
      encoding: 'utf8',
      input: paths.join('\n'),
      maxBuffer: 1024 * 1024 * 1024,
    })
    if (run.status !== 0) throw new Error(run.stderr)
    const texts = run.stdout.split('\n').filter(line => line !== '')
    return texts.map(line => ({ body: JSON.parse(line) as string, frames: [] }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The texts of files as LibreOffice reads them, all in one start of it; throws where it does not open one. */
export async function readByOffice(documents: readonly Uint8Array[]): Promise<readonly ReadText[]> {
  const flat = await convertAll(documents, 'fodt')
  return flat.map(bytes => flatText(Buffer.from(bytes).toString('utf8')))
}

/** The text of a flat OpenDocument file. */
function flatText(xml: string): ReadText {
  const parser = new SaxesParser()
  const frames: string[] = []
  let body = ''
  let isText = false
  let paragraphs = 0
  const open: string[] = []
  const add = (text: string) => {
    if (open.length > 0) open[open.length - 1] += text
    else body += text
  }
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'office:text') isText = true
    if (!isText) return
    if (name === 'text:p' || name === 'text:h') paragraphs++
    if (name === 'draw:frame') open.push('')
    if (name === 'text:tab') add('\t')
    if (name === 'text:line-break') add('\n')
    if (name === 'text:s') add(' '.repeat(Number(attributes['text:c'] ?? 1)))
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'office:text') isText = false
    if (!isText) return
    if (name === 'draw:frame') frames.push((open.pop() ?? '').trim())
    if (name !== 'text:p' && name !== 'text:h') return
    paragraphs--
    add('\n')
  })
  parser.on('text', text => {
    if (isText && paragraphs > 0) add(text)
  })
  parser.write(xml).close()
  return { body, frames }
}
