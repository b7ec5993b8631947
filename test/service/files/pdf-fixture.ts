import { Buffer } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** A PDF of one page in a font that is not embedded: lines of bytes in one of the encodings that PDF knows by name. */
export function pdfOf(encoding: string, ordering: string, lines: readonly Uint8Array[]): Uint8Array {
  const shown = lines.map(line => `<${Buffer.from(line).toString('hex')}> Tj T*`).join(' ')
  const stream = `BT /F1 16 Tf 72 760 Td 24 TL ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /FontDescriptor 7 0 R /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859
      /Descent -141 /CapHeight 700 /StemV 80 >>`,
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = pdf.length
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\n`
  return new Uint8Array(Buffer.from(`${pdf}startxref\n${start}\n%%EOF\n`, 'latin1'))
}

/** A text in UTF-16, the high byte first. */
export function utf16Bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
}

let gbk: ReadonlyMap<string, readonly number[]> | undefined

/** A text in GBK. Node decodes it and does not encode it: the table is read backwards. */
export function gbkBytes(text: string): Uint8Array {
  // Some characters stand twice; the first place is the usual one.
  gbk ??= new Map(
    everyPair()
      .toReversed()
      .map(pair => [new TextDecoder('gbk').decode(Uint8Array.from(pair)), pair]),
  )
  const table = gbk
  return Uint8Array.from([...text].flatMap(character => table.get(character) ?? [character.charCodeAt(0)]))
}

function everyPair(): readonly (readonly number[])[] {
  const leads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, index) => 0x81 + index)
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index).filter(trail => trail !== 0x7f)
  return leads.flatMap(lead => trails.map(trail => [lead, trail]))
}
