import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../electron/service/files/read-file.ts'
import { isReadable } from '../../../electron/service/files/readable-text.ts'
import { gbkBytes, pdfOf, utf16Bytes } from './pdf-fixture.ts'

const unknown = { code: 'file-text-unknown' }
const lines = ['河堤管护办法', '第一条　清淤经费共120万元，每段河堤由一名村干部看护。']

describe('a PDF of which the fonts are not embedded', () => {
  it.each([
    ['GB-EUC-H', gbkBytes],
    ['GBK-EUC-H', gbkBytes],
    ['GBK2K-H', gbkBytes],
    ['UniGB-UCS2-H', utf16Bytes],
    ['UniGB-UTF16-H', utf16Bytes],
  ])('is read by the table of its characters: %s', async (encoding, bytes) => {
    const { title, text } = await readPlainText('办法.pdf', pdfOf(encoding, 'GB1', lines.map(bytes)))
    expect(title).toBe(lines[0])
    expect(text.replace(/\s/gu, '')).toBe(lines.join('').replace(/\s/gu, ''))
  })

  it('is left out with the reason where there is no table for it', async () => {
    const japanese = pdfOf('UniJIS-UCS2-H', 'Japan1', lines.map(utf16Bytes))
    await expect(readPlainText('办法.pdf', japanese)).rejects.toMatchObject(unknown)
  })

  it('is left out where the numbers of glyphs would be taken for characters', async () => {
    const glyphs = Array.from({ length: 8 }, (_, line) =>
      Uint8Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 1 + (at % 3) : (at * 37 + line * 11) % 256)),
    )
    await expect(readPlainText('办法.pdf', pdfOf('Identity-H', 'Identity', glyphs))).rejects.toMatchObject(unknown)
  })
})

it('a text of signs that stand for nothing is left out, whatever kind of file it comes in', async () => {
  const signs = '\ue001\ue002\ue003\ue004河堤\ue005\ue006'.repeat(20)
  await expect(readPlainText('乱码.txt', Buffer.from(signs))).rejects.toMatchObject(unknown)
})

it.each([
  ['Chinese with foreign names', '与 Électricité de France、São Paulo 市政府及 ООО «Ромашка» 签订协议，α 系数取 0.8。'],
  ['Tibetan with Chinese', 'བོད་ཡིག་གི་ཡིག་ཆ། 藏文文件'],
  ['French', 'Les élèves français étudient à l’école où l’été dernier a été très chaud.'],
  ['Russian with Chinese', 'Договор о дружбе и сотрудничестве 友好合作条约'],
  ['figures alone', '2024 120 35.6% 18'],
  ['a few signs of a font of pictures', `\uf06c第一项\n\uf06c第二项，按时完成汛前清淤`],
])('takes for readable: %s', (_, text) => {
  expect(isReadable(text)).toBe(true)
})
