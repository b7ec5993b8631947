import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText, draftTitle } from '../../../core/document/draft.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'

const corpus = '../shared/corpus'
const isAbsent = !existsSync(corpus)
const read = (path: string) => readFileSync(join(corpus, path), 'utf8').replace(/^\ufeff/u, '')
const recognise = (text: string) => recogniseDraft(text.split(/\r?\n/u).map(line => ({ text: line }))).content

/** Lines as a reader sees them: blanks of every width at either end and empty lines aside. */
function visibleLines(text: string): readonly string[] {
  const edge = '[\\s\\u200b-\\u200f\\u2060\\ufeff]+'
  return text
    .split(/\r?\n/u)
    .map(line => line.replace(new RegExp(`^${edge}|${edge}$`, 'gu'), ''))
    .filter(line => line !== '')
}

// Skipped where ../shared/corpus is absent: a clone has none.
describe.skipIf(isAbsent)('real texts', () => {
  const files = isAbsent
    ? []
    : ['reports', 'speeches'].flatMap(name => readdirSync(join(corpus, name)).map(file => join(name, file)))

  it('loses no line of any report or speech', () => {
    for (const file of files) {
      const text = read(file)
      expect(recognise(text).blocks.map(blockText), file).toEqual(visibleLines(text))
    }
  })

  it('finds the title of every report', () => {
    const wrong = files
      .filter(file => file.startsWith('reports'))
      .filter(file => {
        const title = draftTitle(recognise(read(file)).blocks).replace(/\s/gu, '')
        const name = basename(file)
          .replace(/_\d+\.txt$/u, '')
          .replace(/[(（].*$/u, '')
        const isReport = title.startsWith('政府工作报告——20') && name.includes('政府工作报告')
        return !isReport && !title.startsWith(name.slice(0, 10))
      })
    expect(wrong).toEqual([])
  })

  it('finds title, genre and three parts of the speech with advertising around it', () => {
    const content = recognise(read('seed-speech.txt'))
    expect(draftTitle(content.blocks)).toBe('在全市办公室工作经验交流会上的发言')
    expect(content.genre).toBe('remarks')
    const headings = content.blocks.filter(block => block.type === 'heading')
    expect(headings.map(block => [block.level, blockText(block).slice(0, 8)])).toEqual([
      [1, '一、突出一个“严'],
      [1, '二、突出一个“改'],
      [1, '三、突出一个“俭'],
    ])
    expect(content.blocks.map(blockText)).toEqual(visibleLines(read('seed-speech.txt')))
  })
})
