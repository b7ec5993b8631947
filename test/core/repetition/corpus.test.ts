import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { checkText } from '../../../core/repetition/check-text.ts'
import type { RepetitionLibrary } from '../../../core/repetition/repetition-library.ts'
import { normalise } from '../../../core/text/normalise.ts'
import { memoryLibrary, type SampleDocument } from './memory-library.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const isThere = existsSync(new URL('laws', corpus))

function read(folder: string, name: string): string {
  return readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, corpus), 'utf8')
}

describe.skipIf(!isThere)('against 500 laws (skipped where ../shared/corpus is absent)', () => {
  let laws: readonly SampleDocument[]
  let library: RepetitionLibrary

  beforeAll(() => {
    const names = readdirSync(new URL('laws', corpus)).sort()
    const every = Math.floor(names.length / 500)
    const chosen = names.filter((_, index) => index % every === 0).slice(0, 500)
    laws = chosen.map(title => ({ title, text: read('laws', title) }))
    library = memoryLibrary(laws)
  })

  it('the first source of a copied paragraph is its law', () => {
    const wrong: unknown[] = []
    let asked = 0
    for (const [index, { title, text }] of laws.entries()) {
      const paragraphs = text.split('\n').filter(isPlainArticle)
      const paragraph = paragraphs[index % Math.max(1, paragraphs.length)]
      if (!paragraph) continue
      asked++
      const [match] = checkParagraph(paragraph, library)
      const isFirst = match?.source.title === title || holdsWhole(match?.source.text, paragraph)
      if (!isFirst) wrong.push([title, match?.source.title, paragraph, match?.source.text])
    }
    expect(asked).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  })

  it('modern reports alert at most once in 1,000 characters', () => {
    let characters = 0
    let alerts = 0
    for (const name of readdirSync(new URL('reports', corpus)).filter(name => /^20/.test(name))) {
      const text = read('reports', name)
      characters += normalise(text).text.length
      alerts += checkText(text, library, { all: false }).matches.length
    }
    expect(characters).toBeGreaterThan(100_000)
    expect(alerts / (characters / 1000)).toBeLessThanOrEqual(1)
  })
})

/** An article of some length that neither quotes, names titles nor tells how to appeal: none of these alerts. */
function isPlainArticle(line: string): boolean {
  return line.startsWith('第') && !/[“《]|复议/u.test(line) && normalise(line).text.length >= 80
}

/** Another law may hold the same paragraph, word for word. */
function holdsWhole(source: string | undefined, paragraph: string): boolean {
  return source !== undefined && normalise(source).text === normalise(paragraph).text
}
