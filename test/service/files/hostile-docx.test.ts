import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../electron/service/files/docx-read.ts'
import { readFileInWorker } from '../../../electron/service/files/file-client.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { caps } from '../../../electron/service/files/zip.ts'
import { docxBytes, paragraph } from './docx-fixture.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const coded = (code: string) => expect.objectContaining({ code, message: expect.stringContaining('样例.docx') })
const read = (bytes: Uint8Array) => readDocx('样例.docx', bytes)
const withDocument = (xml: string | Uint8Array) => docxBytes({ body: '', parts: { 'word/document.xml': xml } })

describe('a hostile package ends in a clear error', () => {
  it('where it inflates beyond a hundred times its size', () => {
    const xml = `<w:document xmlns:w="${word}"><w:body>${' '.repeat(8_000_000)}</w:body></w:document>`
    expect(() => read(withDocument(xml))).toThrow(coded('file-too-large'))
  })

  it('where it says that it inflates to less than it does', () => {
    const bytes = withDocument(`<w:document xmlns:w="${word}">${' '.repeat(8_000_000)}</w:document>`)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(() => read(bytes)).toThrow(coded('file-too-large'))
  })

  it('where it has too many entries', () => {
    const parts = Object.fromEntries(Array.from({ length: caps.entries }, (_, index) => [`x/${index}`, '']))
    expect(() => read(docxBytes({ body: paragraph('文'), parts }))).toThrow(coded('file-too-large'))
  })

  it('where it holds a DOCTYPE or an entity of its own', () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="${word}"/>`
    expect(() => read(withDocument(doctype))).toThrow(coded('file-damaged'))
    expect(() => read(withDocument(`<w:document xmlns:w="${word}">&a;</w:document>`))).toThrow(coded('file-damaged'))
  })

  it('where elements are nested without end', () => {
    expect(() => read(withDocument(`<w:p xmlns:w="${word}">${'<w:r>'.repeat(5000)}`))).toThrow(coded('file-damaged'))
  })

  it('where an entry stands twice', () => {
    const bytes = docxBytes({ body: paragraph('文'), parts: { 'word/document.xm2': '<a/>' } })
    const name = strToU8('word/document.xm2')
    for (let at = 0; at < bytes.length; at++) {
      if (name.every((byte, index) => bytes[at + index] === byte)) bytes[at + name.length - 1] = 0x6c
    }
    expect(() => read(bytes)).toThrow(coded('file-damaged'))
  })

  it('where a part is not what its checksum says, unless it has none', () => {
    const bytes = docxBytes({ body: paragraph('文') })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const setChecksums = (checksum: number) => {
      for (let at = 0; at + 46 < bytes.length; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, checksum, true)
      }
    }
    setChecksums(1)
    expect(() => read(bytes)).toThrow(coded('file-damaged'))
    setChecksums(0)
    expect(read(bytes).paragraphs).toEqual([{ text: '文' }])
  })

  it('wherever it is cut short', () => {
    const bytes = docxBytes({ body: paragraph('文') })
    for (let length = 4; length < bytes.length; length += 97) {
      expect(() => read(bytes.subarray(0, length)), String(length)).toThrow(coded('file-damaged'))
    }
  })

  it('where its document lies outside', () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
      Type="urn:x/officeDocument" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`
    expect(() => read(docxBytes({ body: '', parts: { '_rels/.rels': rels } }))).toThrow(coded('file-damaged'))
  })

  it('where it is a package of another kind', () => {
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    const bytes = docxBytes({ body: '', parts: { '_rels/.rels': rels } })
    expect(() => read(bytes)).toThrow(coded('file-damaged'))
  })
})

it('text reads as text, whatever marks of fields or formulas it holds', () => {
  const { paragraphs } = read(docxBytes({ body: paragraph('=1+1 {DDEAUTO} &lt;script&gt;') }))
  expect(paragraphs.map(({ text }) => text)).toEqual(['=1+1 {DDEAUTO} <script>'])
})

it('a part in UTF-16 is read', () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${word}"><w:body>${paragraph('汉字')}</w:body></w:document>`
  const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'))
  expect(read(withDocument(bytes)).paragraphs[0]?.text).toBe('汉字')
})

describe('the worker', () => {
  it('answers with the draft, or with the text alone', async () => {
    const bytes = docxBytes({ body: paragraph('关于修路的报告') + paragraph('情况如下。') })
    const { content } = await readFileInWorker({ reading: 'draft', name: '样例.docx', bytes })
    expect(content.blocks.map(block => block.type)).toEqual(['title', 'paragraph'])
    expect(await readFileInWorker({ reading: 'plain', name: '样例.docx', bytes })).toEqual({
      title: '关于修路的报告',
      text: '关于修路的报告\n情况如下。',
    })
  })

  it('is ended when it takes too long', async () => {
    const bytes = docxBytes({ body: paragraph('长文').repeat(50_000) })
    await expect(readFileInWorker({ reading: 'draft', name: '样例.docx', bytes }, 1)).rejects.toEqual(
      coded('file-too-slow'),
    )
  })

  it('hands on the reason of a failure', async () => {
    const bytes = docxBytes({ body: '<w:p>' })
    await expect(readFileInWorker({ reading: 'draft', name: '样例.docx', bytes })).rejects.toEqual(
      coded('file-damaged'),
    )
  })
})

const corpus = '../shared/corpus/docx'

// Skipped where ../shared/corpus is absent: a clone has none. A sample of each folder; all 271 take half a minute.
describe.skipIf(!existsSync(corpus))('real and broken files', () => {
  it('give a text or a clear error', async () => {
    const names = readdirSync(corpus).flatMap(folder =>
      readdirSync(join(corpus, folder)).map(file => join(folder, file)),
    )
    const outcomes = new Map<string, string>()
    for (const name of names.filter(
      (name, index) => index % 6 === 0 || /clusterfuzz|protected|encrypted|truncated/u.test(name),
    )) {
      const outcome = await readDraftFile(name, readFileSync(join(corpus, name))).then(
        ({ content }) => (content.blocks.length > 0 ? 'text' : 'nothing'),
        (error: { code?: string }) => error.code ?? 'crash',
      )
      outcomes.set(name, outcome)
    }
    const known = ['text', 'file-empty', 'file-damaged', 'file-encrypted', 'file-unsupported']
    expect([...outcomes].filter(([, outcome]) => !known.includes(outcome))).toEqual([])
    expect([...outcomes.values()].filter(outcome => outcome === 'text').length).toBeGreaterThan(20)
    for (const [name, outcome] of outcomes) {
      if (/encrypted|protected_agile/u.test(name)) expect(outcome, name).toBe('file-encrypted')
      if (/truncated/u.test(name)) expect(outcome, name).toBe('file-damaged')
    }
  }, 120_000)
})
