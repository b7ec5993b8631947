import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speakingMinutes } from '../../../core/lint/counts.ts'
import { countText } from '../../../core/text/count.ts'
import { corpusFolder, hasCorpus } from '../lint/corpus.ts'

describe('countText', () => {
  it.each([
    ['', 0],
    ['会议', 2],
    ['同志们：', 4],
    ['“三公”经费', 6],
    ['下降17.7%。', 4],
    ['2,000字', 2],
    ['100%，', 2],
    ['2026年3月5日', 6],
    ['GB/T 9704-2012', 2],
    ['hello world', 2],
    ['（一）', 3],
    ['(1)', 1],
    ['A4纸', 2],
    ['——', 2],
    ['……', 2],
    ['12万元，增长3%', 7],
    ['　　空格 不 计', 4],
    ['第\n二行', 3],
    ['𠮷日', 2],
    ['〇', 1],
  ])('counts %j as Word does: %i', (text, characters) => expect(countText(text).characters).toBe(characters))

  it('counts Han characters and code points apart', () => {
    expect(countText('共12 项𠮷。')).toEqual({ characters: 5, charactersWithSpaces: 7, hanzi: 3 })
  })

  it('adds up over line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [first, second, both] = [countText(a), countText(b), countText(`${a}\n${b}`)]
        expect(both.characters).toBe(first.characters + second.characters)
        expect(both.charactersWithSpaces).toBe(first.charactersWithSpaces + second.charactersWithSpaces)
        expect(both.hanzi).toBe(first.hanzi + second.hanzi)
      }),
    )
  })

  it.skipIf(!hasCorpus)('finds 1,812 characters and 9.1 minutes in a real speech (needs the corpus)', () => {
    const lines = readFileSync(join(corpusFolder, 'seed-speech.txt'), 'utf8').split('\n')
    const title = lines.findIndex(line => line.startsWith('在全市办公室'))
    const isAdvertisement = (line: string) => line.startsWith('酷乐文行')
    const speech = lines.slice(title).filter(line => !isAdvertisement(line))
    const { characters, hanzi } = countText(speech.join('\n'))
    expect([characters, hanzi]).toEqual([1812, 1578])
    expect(speakingMinutes(characters, 200)).toBe(9.1)
  })
})
