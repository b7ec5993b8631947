import { describe, expect, it } from 'vitest'
import { type PdfPiece, pageLines, withoutMargins } from '../../../electron/service/files/pdf-lines.ts'
import { toParagraphs } from '../../../electron/service/files/pdf-paragraphs.ts'

const em = 16

/** A line of full-width characters that starts `indent` characters from the left margin. */
const piece = (str: string, row: number, indent = 0): PdfPiece => ({
  str,
  x: 80 + indent * em,
  y: 700 - row * 29,
  width: str.length * em,
  fontSize: em,
})
const full = '各乡镇要把清淤排涝的责任落实到人到村到段到点在汛期之前'
const paragraphs = (...pages: readonly (readonly PdfPiece[])[]) => toParagraphs(withoutMargins(pages.map(pageLines)))

describe('lines of a page', () => {
  it('join pieces and leave out the thin spaces that are set between Han and digits', () => {
    const pieces = [
      { ...piece('到', 0), width: em },
      { str: ' ', x: 96, y: 700, width: 4, fontSize: em },
      { str: '2026', x: 100, y: 700, width: 32, fontSize: em },
      { str: ' ', x: 132, y: 700, width: 4, fontSize: em },
      { str: '年', x: 136, y: 700, width: em, fontSize: em },
    ]
    expect(pageLines(pieces).map(({ text }) => text)).toEqual(['到2026年'])
  })

  it('lose page numbers and what heads most pages, and nothing else', () => {
    const page = (number: number) => [
      piece('青禾市文件汇编', -1),
      piece(`${full}第${number}`, 3),
      piece(`— ${number} —`, 20),
    ]
    const texts = withoutMargins([1, 2, 3, 4, 5].map(page).map(pageLines)).map(lines => lines.map(({ text }) => text))
    expect(texts).toEqual([1, 2, 3, 4, 5].map(number => [`${full}第${number}`]))
  })
})

describe('paragraphs of a file', () => {
  it('join lines that go on, also over the end of a page', () => {
    expect(
      paragraphs(
        [
          piece(full.slice(2), 0, 2),
          piece(full, 1),
          piece('完成。', 2),
          piece(full.slice(2), 3, 2),
          piece('— 3 —', 20),
        ],
        [piece(`${full.slice(0, 10)}完成。`, 0), piece('另起一段。', 1, 2), piece('再起一段。', 2, 2)],
      ),
    ).toEqual([
      `${full.slice(2)}${full}完成。`,
      `${full.slice(2)}${full.slice(0, 10)}完成。`,
      '另起一段。',
      '再起一段。',
    ])
  })

  it('keep a sentence that ends with a full line in its paragraph where paragraphs stand back', () => {
    const ended = `${full.slice(0, -1)}。`
    expect(
      paragraphs([
        piece(ended.slice(2), 0, 2),
        piece(full, 1),
        piece('完成。', 2),
        piece('下一段。', 3, 2),
        piece('末段。', 4, 2),
      ]),
    ).toEqual([`${ended.slice(2)}${full}完成。`, '下一段。', '末段。'])
  })

  it('take a sentence that ends with a full line for the end where nothing stands back', () => {
    const ended = `${full.slice(0, -1)}。`
    expect(paragraphs([piece(full, 0), piece(ended, 1), piece(full, 2), piece('完成。', 3)])).toEqual([
      full + ended,
      `${full}完成。`,
    ])
  })
})
