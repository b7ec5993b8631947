import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkText } from '../../../core/repetition/check-text.ts'
import { normalise } from '../../../core/text/normalise.ts'
import { bruteForceRuns } from './brute-force.ts'
import { memoryLibrary } from './memory-library.ts'
import { faults, plantedDocuments, plantedDraft } from './planted-runs.ts'
import { randomNumbers } from './random.ts'

/** Texts full of repeats: few letters, pieces from a small stock. */
const repetitive = fc
  .array(
    fc.oneof(
      fc.constantFrom('甲乙甲乙丙', '丙丙丙丙丙丙', '甲乙丙丁戊己庚辛', '乙'),
      fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 9 }),
    ),
    {
      maxLength: 14,
    },
  )
  .map(parts => parts.join(''))

it('lists the runs that comparing every place finds, on texts full of repeats', () => {
  fc.assert(
    fc.property(
      repetitive,
      fc.array(repetitive, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (draft, texts, perSegment) => {
        const documents = texts.map((text, index) => ({ title: `文件${index}`, text }))
        const { matches } = checkText(draft, memoryLibrary(documents, perSegment), { all: true })
        expect(matches.map(({ range, source }) => `${range.from}-${range.to} ${source.documentId}`).sort()).toEqual(
          bruteForceRuns(draft, documents),
        )
      },
    ),
    { numRuns: 300, seed: 13 },
  )
})

it('counts covered characters and documents as comparing every place does', () => {
  fc.assert(
    fc.property(repetitive, fc.array(repetitive, { minLength: 1, maxLength: 4 }), (draft, texts) => {
      const documents = texts.map((text, index) => ({ title: `文件${index}`, text }))
      const { coverage, matches } = checkText(draft, memoryLibrary(documents), { all: true })
      const covered = [...draft].filter((_, at) => matches.some(({ range }) => range.from <= at && at < range.to))
      expect(coverage).toBe(draft === '' ? 0 : covered.length / draft.length)
      for (const { range, documentFrequency } of matches) {
        const holding = texts.filter(text => text.includes(draft.slice(range.from, range.to)))
        expect(documentFrequency).toBe(holding.length)
      }
    }),
    { numRuns: 300, seed: 17 },
  )
})

it('finds every planted run of 13 to 60 characters with its exact range', () => {
  const random = randomNumbers(20)
  const documents = plantedDocuments(random, 120)
  const library = memoryLibrary(documents, 25)
  for (let round = 0; round < 50; round++) {
    const draft = plantedDraft(random, documents, 20)
    const { matches } = checkText(draft.text, library, { all: true })
    expect(faults(draft, matches, documents)).toEqual({ missed: [], wrong: [] })
  }
})

it('finds in planted drafts what comparing every place finds, marks, blanks and widths aside', () => {
  const random = randomNumbers(77)
  const documents = plantedDocuments(random, 12)
  const library = memoryLibrary(documents, 5)
  for (let round = 0; round < 6; round++) {
    const { text } = plantedDraft(random, documents, 10)
    const { text: units, from } = normalise(text)
    const unitAt = new Map(Array.from(from, (offset, unit) => [offset, unit]))
    const hits = checkText(text, library, { all: true }).matches.map(({ range, source }) => {
      const start = unitAt.get(range.from) as number
      const length = normalise(text.slice(range.from, range.to)).text.length
      expect(normalise(source.text).text).toBe(units.slice(start, start + length))
      return `${start}-${start + length} ${source.documentId}`
    })
    expect(hits.sort()).toEqual(bruteForceRuns(text, documents))
  }
})

it('sorts all runs by their source, the best first, and then by range', () => {
  const shared = '各级人民政府应当加强对本条例实施工作的组织领导'
  const documents = ['乙', '甲'].map(title => ({ title, text: `${title}，${shared}。` }))
  const { matches } = checkText(`${shared}。另外，${shared}。`, memoryLibrary(documents), { all: true })
  expect(matches.map(({ range, source }) => [range.from, source.title])).toEqual([
    [0, '乙'],
    [27, '乙'],
    [0, '甲'],
    [27, '甲'],
  ])
})

it('finds nothing of 12 characters and everything of 13', () => {
  const text = '一二三四五六七八九十百千万亿兆'
  const library = memoryLibrary([{ title: '数', text }])
  expect(checkText(`甲${text.slice(1, 13)}乙`, library, { all: true }).matches).toEqual([])
  expect(checkText(`甲${text.slice(1, 14)}乙`, library, { all: true }).matches).toHaveLength(1)
})

it('counts characters outside the basic plane as one, and never cuts one in two', () => {
  const rare = '𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊𠀋'
  const library = memoryLibrary([{ title: '生僻字', text: `甲${rare}丙𠀍` }])
  expect(checkText(`乙${rare}丁`, library, { all: true }).matches).toEqual([])
  const [match] = checkText(`乙${rare}丙𠀌`, library, { all: true }).matches
  expect(match?.source.text).toBe(`${rare}丙`)
})

it('does not join the end of one document to the start of the next', () => {
  const library = memoryLibrary([
    { title: '前', text: '加强组织领导压实' },
    { title: '后', text: '工作责任确保落地见效' },
  ])
  expect(checkText('加强组织领导压实工作责任确保落地见效', library, { all: true }).matches).toEqual([])
})
