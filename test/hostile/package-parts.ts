import { Buffer } from 'node:buffer'
import { type RawEntry, rawZip } from './raw-zip.ts'

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Text as the bytes of a part. */
export const part = (name: string, text: string | Uint8Array): RawEntry => ({
  name,
  data: typeof text === 'string' ? Buffer.from(text) : text,
})

/** A relationship of the document; `mode` is External where it leads outside. */
export const relationship = (type: string, target: string, mode = 'Internal', id = 'r9') =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="${mode}"/>`

export const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** The document's part with `body` inside. */
export const documentXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:o="urn:o" xmlns:v="urn:v"><w:body>${body}</w:body></w:document>`

export const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** The parts of a plain Word file of two lines; those of `extra` come on top or in place of them. */
export function plainParts(extra: readonly RawEntry[] = [], body = ''): readonly RawEntry[] {
  const usual = [
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    part('_rels/.rels', relationships(relationship('officeDocument', 'word/document.xml', 'Internal', 'r1'))),
    part('word/_rels/document.xml.rels', relationships(relationship('styles', 'styles.xml', 'Internal', 'r1'))),
    part('word/document.xml', documentXml(line('关于清理河道的通知') + line('请各村本周内完成清理。') + body)),
    part('word/styles.xml', `<w:styles xmlns:w="${word}"/>`),
  ]
  const names = new Set(extra.map(({ name }) => name))
  return [...usual.filter(({ name }) => !names.has(name)), ...extra]
}

/** A Word file of `plainParts`. */
export const packageOf = (extra: readonly RawEntry[] = [], body = '') => rawZip(plainParts(extra, body))
