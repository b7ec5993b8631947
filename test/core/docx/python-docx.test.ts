import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../../core/docx/export.ts'
import { sampleDrafts } from '../../support/sample-drafts.ts'

const python = '/usr/bin/python3'
const hasPythonDocx = spawnSync(python, ['-c', 'import docx']).status === 0

const script = `
import docx, json, sys
document = docx.Document(sys.argv[1])
section = document.sections[0]
print(json.dumps({
  'margins': [section.top_margin.twips if hasattr(section.top_margin, 'twips') else round(section.top_margin / 635), round(section.left_margin / 635)],
  'paragraphs': [[p.style.name, p.text] for p in document.paragraphs if p.text],
  'tables': [[cell.text for cell in row.cells] for table in document.tables for row in table.rows],
  'properties': [document.core_properties.author, document.core_properties.last_modified_by, document.core_properties.title],
}))
`

describe.skipIf(!hasPythonDocx)('read by python3-docx', () => {
  it.each(Object.entries(sampleDrafts))('%s has its text, styles and margins', async (_genre, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwen-python-'))
    try {
      writeFileSync(join(folder, 'draft.docx'), await exportDocx(content))
      const run = spawnSync(python, ['-c', script, join(folder, 'draft.docx')], { encoding: 'utf8' })
      expect(run.stderr).toBe('')
      const read = JSON.parse(run.stdout) as {
        margins: number[]
        paragraphs: [string, string][]
        tables: string[][]
        properties: string[]
      }
      expect(read.margins).toEqual([2098, 1588])
      expect(read.properties.map(value => value ?? '')).toEqual(['', '', ''])
      expect(read.tables.length).toBe(content.fields.ccRecipients ? 2 : 0)
      for (const { type, level, children } of content.blocks) {
        const text = children.map(child => child.text).join('')
        const paragraph = read.paragraphs.find(([, written]) => written.replaceAll('\n', '') === text)
        expect([text, paragraph !== undefined]).toEqual([text, true])
        if (type === 'heading') expect(paragraph?.[0]).toBe(`Heading ${level}`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
