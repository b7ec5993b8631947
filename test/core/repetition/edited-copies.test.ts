import { expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { normalise } from '../../../core/text/normalise.ts'
import { memoryLibrary } from './memory-library.ts'
import { between, randomNumbers, randomText } from './random.ts'

const random = randomNumbers(31)
const documents = Array.from({ length: 100 }, (_, index) => ({
  title: `文件${index}`,
  text: randomText(random, 800, 0x4e00, 1500),
}))
const library = memoryLibrary(documents)

/** A copy in which this share of characters was replaced, left out or followed by another. */
function edited(text: string, share: number): string {
  return [...text]
    .map(character => {
      const choice = random()
      const other = randomText(random, 1, 0x4e00, 1500)
      if (choice < share / 2) return other
      if (choice < (share * 3) / 4) return character + other
      return choice < share ? '' : character
    })
    .join('')
}

it('finds the source of a paragraph with one character in ten changed, nearly from end to end', () => {
  for (let round = 0; round < 100; round++) {
    const source = documents[between(random, 0, documents.length - 1)] as (typeof documents)[number]
    const start = between(random, 0, 600)
    const text = edited(source.text.slice(start, start + 200), 0.1)
    const matches = checkParagraph(text, library)
    expect(new Set(matches.map(match => match.source.title))).toEqual(new Set([source.title]))
    const covered = matches.reduce((sum, { range }) => sum + range.to - range.from, 0)
    expect(covered).toBeGreaterThan(text.length * 0.8)
    for (const { kind, identity, source: found } of matches) {
      expect([kind, identity > 0.75 && identity < 1]).toEqual(['edited', true])
      expect(found.range.from).toBeGreaterThanOrEqual(start - 10)
      expect(found.range.to).toBeLessThanOrEqual(start + 210)
    }
  }
})

it('gives edited passages that begin and end in agreement', () => {
  const source = documents[5] as (typeof documents)[number]
  const text = `甲乙丙丁${edited(source.text.slice(100, 300), 0.12)}戊己庚辛`
  for (const { range, source: found } of checkParagraph(text, library)) {
    const here = normalise(text.slice(range.from, range.to)).text
    expect([here[0], here.at(-1)]).toEqual([found.text[0], found.text.at(-1)])
  }
})

it('does not follow an edited copy out of its document', () => {
  const parts = [randomText(random, 60, 0x4e00, 1500), randomText(random, 60, 0x4e00, 1500)]
  const neighbours = memoryLibrary(parts.map((text, index) => ({ title: `第${index}件`, text })))
  const text = parts.join('')
  const matches = checkParagraph(text, neighbours)
  expect(matches.map(({ range, source }) => [range.from, range.to, source.title])).toEqual([
    [0, 60, '第0件'],
    [60, 120, '第1件'],
  ])
})

it('joins two clauses of one source across a replaced clause, and not across a long passage of its own', () => {
  const source = documents[9] as (typeof documents)[number]
  const [first, second] = [source.text.slice(200, 230), source.text.slice(250, 280)]
  const ranges = (own: number) =>
    checkParagraph(`${first}${randomText(random, own, 0x8000, 500)}${second}`, library).map(({ range }) => [
      range.from,
      range.to,
    ])
  expect(ranges(20)).toEqual([[0, 80]])
  expect(ranges(36)).toEqual([])
})

it('says the share of characters that agree', () => {
  const text = (documents[3] as (typeof documents)[number]).text.slice(0, 50)
  const [match] = checkParagraph(`${text.slice(0, 25)}甲乙${text.slice(27)}`, library)
  expect(match?.identity).toBeCloseTo(48 / 50, 5)
})
