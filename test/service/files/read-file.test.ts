import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { parseFile, parseParagraphs } from '../../../electron/service/files/parse-file.ts'
import { readDraftFile, readPlainText } from '../../../electron/service/files/read-file.ts'
import { docxBytes, paragraph } from './docx-fixture.ts'

const text = '在全县防汛工作会议上的讲话\n\n同志们：\n　　今天我们部署防汛工作。\n'
const bytesOf = (value: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(value, encoding))
const coded = (code: string) => expect.objectContaining({ code })

describe('encodings of a text file', () => {
  const gb18030 = new Uint8Array([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba])
  const swapped = bytesOf(`\ufeff${text}`, 'utf16le').map((_, at, all) => all[at ^ 1] as number)
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', bytesOf(text), '在全县防汛工作会议上的讲话'],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${text}`), '在全县防汛工作会议上的讲话'],
    ['UTF-16, low byte first', bytesOf(`\ufeff${text}`, 'utf16le'), '在全县防汛工作会议上的讲话'],
    ['UTF-16, high byte first', swapped, '在全县防汛工作会议上的讲话'],
    ['UTF-16 without a mark', bytesOf('No. 2026 ABC 防汛', 'utf16le'), 'No. 2026 ABC 防汛'],
    ['UTF-16 of Chinese alone', bytesOf('防汛工作要点\n备足物资。', 'utf16le'), '防汛工作要点'],
    [
      'UTF-16 of Chinese alone, high byte first',
      bytesOf('防汛工作要点\n备足物资。', 'utf16le').map((_, at, all) => all[at ^ 1] as number),
      '防汛工作要点',
    ],
    ['GB18030', gb18030, '同志们：'],
  ]
  it.each(cases)('%s', async (_, bytes, first) => {
    const { content } = await readDraftFile('讲话.txt', bytes)
    expect(blockText(content.blocks[0]!)).toBe(first)
  })
})

it('reads the elements of a text', async () => {
  const { content } = await readDraftFile('讲话.txt', bytesOf(text.replaceAll('\n', '\r\n')))
  expect(content.blocks.map(block => block.type)).toEqual(['title', 'salutation', 'paragraph'])
  expect(content.genre).toBe('speech')
})

it('takes the genre that is given', async () => {
  expect((await readDraftFile('讲话.txt', bytesOf(text), { genre: 'remarks' })).content.genre).toBe('remarks')
})

it.each([
  ['电话________，签名____。', '电话________，签名____。'],
  ['__要点__：填写__处。', '要点：填写__处。'],
  ['成效**明显**、***突出***，共****项', '成效明显、突出，共****项'],
  ['编号 A__B__C，约~~旧~~ ~~~~ 件', '编号 A__B__C，约旧 ~~~~ 件'],
  ['\\*不是强调\\*，\\_\\_也不是\\_\\_', '*不是强调*，__也不是__'],
  ['长 2*3*4 米', '长 2*3*4 米'],
])('takes marks off Markdown only where they are emphasis: %s', (line, text) => {
  expect(parseParagraphs('表.md', bytesOf(line)).paragraphs.map(paragraph => paragraph.text)).toEqual([text])
})

it('reads Markdown without its marks', async () => {
  const markdown = `---\nauthor: 某处\n---\n# 云溪市供水条例\n\n2026年1月8日通过\n\n<!-- INFO END -->\n\n## 第一章  总则\n
**第一条** 为了*保障*供水，制定本条例。\n> 引文见[附录](a.md)。\n- 一项\n***\n\`\`\`\n原样 **保留**\n\`\`\`\n`
  const { paragraphs } = parseParagraphs('条例.md', bytesOf(markdown))
  expect(paragraphs).toEqual([
    { text: '云溪市供水条例', outlineLevel: 0 },
    { text: '2026年1月8日通过' },
    { text: '第一章  总则', outlineLevel: 1 },
    { text: '第一条 为了保障供水，制定本条例。', bold: [{ from: 0, to: 3 }] },
    { text: '引文见附录。' },
    { text: '一项' },
    { text: '原样 **保留**' },
  ])
  const plain = await readPlainText('条例.md', bytesOf(markdown))
  expect(plain.title).toBe('云溪市供水条例')
  expect(plain.text.split('\n')).toHaveLength(7)
})

it.each([
  ['blanks', '甲', ' ', '乙'],
  ['opening brackets', '', '![', ''],
  ['opening marks of emphasis', '', '**甲 ', ''],
  ['opening tags', '', '<b ', ''],
  ['signs of headings', '# ', '#甲', ''],
])('reads a long line of %s without holding up the program', (_, before, unit, after) => {
  const line = before + unit.repeat(200_000 / unit.length) + after
  // The thread's own time, in microseconds: a busy machine does not count.
  const began = process.threadCpuUsage()
  for (const name of ['长.txt', '长.md']) parseFile({ reading: 'draft', name, bytes: bytesOf(line) })
  expect(process.threadCpuUsage(began).user).toBeLessThan(3_000_000)
})

describe('while a file is read', () => {
  /** Whether anything else of the program ran before the reading was done. */
  const goesOn = async (reading: () => Promise<unknown>) => {
    let hasRun = false
    const immediate = setImmediate(() => {
      hasRun = true
    })
    await reading()
    clearImmediate(immediate)
    return hasRun
  }
  const long = bytesOf('县里部署了防汛工作。\n'.repeat(8000))

  it('the program goes on where the text is long', async () => {
    expect(await goesOn(() => readDraftFile('长.txt', long))).toBe(true)
    expect(await goesOn(() => readPlainText('长.md', long))).toBe(true)
  })

  it('no thread is started for a short text', async () => {
    expect(await goesOn(() => readPlainText('短.txt', long.subarray(0, 27_900)))).toBe(false)
  })

  it('a long text is read whole', async () => {
    expect((await readDraftFile('长.txt', long)).content.blocks).toHaveLength(8000)
  })

  it('the reason of a failure in a long text is handed on', async () => {
    const blanks = bytesOf('　'.repeat(100_000))
    await expect(readDraftFile('空.txt', blanks)).rejects.toEqual(coded('file-empty'))
  })
})

it('names a text without a title by its file', async () => {
  expect((await readPlainText('folder/去年 总结.txt', bytesOf('同志们：\n请坐。'))).title).toBe('去年 总结')
})

it('reads a Word file whatever its name says', async () => {
  const { content } = await readDraftFile(
    '讲话.txt',
    docxBytes({ body: paragraph('关于修路的报告') + paragraph('情况如下。') }),
  )
  expect(content.blocks.map(blockText)).toEqual(['关于修路的报告', '情况如下。'])
})

describe('a file that cannot be read', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const encrypted = new Uint8Array([...compound, ...bytesOf('..EncryptedPackage', 'utf16le')])
  const cases: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['is empty', '空.txt', new Uint8Array(), 'file-empty'],
    ['holds blanks alone', '空.txt', bytesOf(' \n　\n'), 'file-empty'],
    ['is a Word file without text', '空.docx', docxBytes({ body: '<w:p/>' }), 'file-empty'],
    ['has a password', '密.docx', encrypted, 'file-encrypted'],
    ['is a compound file without a Word text', '旧.doc', new Uint8Array(compound), 'file-unsupported'],
    ['is a table of old', '表.xls', new Uint8Array(compound), 'file-unsupported'],
    ['is a WPS file of another make', '旧.wps', new Uint8Array(compound), 'file-wps'],
    ['is called a WPS file', '文.wps', bytesOf('某种内容'), 'file-wps'],
    ['is a broken PDF', '文.txt', bytesOf('%PDF-1.7\n'), 'file-damaged'],
    ['is called a PDF', '文.pdf', bytesOf('某种内容'), 'file-damaged'],
    ['is binary', '文.txt', new Uint8Array(600).map((_, at) => (at * 7) % 32), 'file-encoding-unknown'],
    ['has an unknown ending', '表.xlsx.csv', bytesOf('甲,乙'), 'file-unsupported'],
    ['is no package though its name says so', '文.docx', bytesOf('纯文本'), 'file-damaged'],
    ['is too large', '大.txt', new Uint8Array(50 * 1024 * 1024 + 1), 'file-too-large'],
  ]
  it.each(cases)('because it %s', async (_, name, bytes, code) => {
    await expect(readDraftFile(name, bytes)).rejects.toEqual(coded(code))
  })
})
