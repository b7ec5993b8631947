import { strToU8, type Zippable, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const extra =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v" xmlns:wps="urn:wps"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** Parts of a small Word package; `body` is the inside of w:body. */
export interface DocxFixture {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  /** Further parts, or other content for the usual ones, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A Word package. */
export function docxBytes({ body, styles = '', numbering = '', parts = {} }: DocxFixture): Uint8Array {
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relationships(
      `<Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/>` +
        `<Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/>`,
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} ${extra}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
    ...parts,
  }
  const entries = Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** A paragraph of one run, with properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
