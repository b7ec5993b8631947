import { describe, expect, it } from 'vitest'
import { builtInPhrases } from '../../../core/phrases/built-in-phrases.ts'
import { noPhraseSettings, phraseBounds } from '../../../core/phrases/phrase.ts'
import {
  addCategory,
  addPhrases,
  categoriesOf,
  changedBuiltIn,
  changePhrase,
  moveCategory,
  notePhraseUse,
  phrasesOf,
  removeCategory,
  removePhrase,
  renameCategory,
  restoreBuiltIn,
} from '../../../core/phrases/phrase-book.ts'
import { phraseSettingsSchema } from '../../../core/phrases/phrase-schema.ts'

const ids = () => {
  let next = 0
  return () => `own-${++next}`
}
const texts = (settings = noPhraseSettings) => phrasesOf(settings).map(({ text }) => text)

describe('the built-in phrases', () => {
  it('are at least 150, each once, in at least eight categories, short and whole', () => {
    expect(builtInPhrases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(texts()).size).toBe(builtInPhrases.length)
    expect(new Set(builtInPhrases.map(({ category }) => category)).size).toBeGreaterThanOrEqual(8)
    for (const { text } of builtInPhrases) {
      expect(text).toBe(text.trim())
      expect([...text].length).toBeLessThanOrEqual(60)
      expect(text.split('〔').length, text).toBe(text.split('〕').length)
    }
  })
})

describe('phrases of one’s own', () => {
  it('join their category, once each, and what is too long stays out', () => {
    const { settings, ...counts } = addPhrases(
      noPhraseSettings,
      [
        { text: ' 请各股室周五前报送。 ', category: '通知用语' },
        { text: '请各股室周五前报送。', category: '' },
        { text: '特此通知。', category: '通知用语' },
        { text: '长'.repeat(phraseBounds.longest + 1), category: '' },
        { text: '值班电话保持畅通。', category: '' },
      ],
      ids(),
    )
    expect(counts).toEqual({ added: 2, known: 2, refused: 1, overflow: 0 })
    expect(phrasesOf(settings).find(({ id }) => id === 'own-1')?.category).toBe('通知用语')
    expect(categoriesOf(settings).at(-1)).toBe('其他')
    expect(phraseSettingsSchema.parse(settings)).toEqual(settings)
  })

  it('take the place of a built-in one that is changed, which can come back', () => {
    const changed = changePhrase(noPhraseSettings, { id: '此复。', text: '专此批复。', category: '批复用语' })
    expect(texts(changed)).toContain('专此批复。')
    expect(texts(changed)).not.toContain('此复。')
    expect(texts(changed).length).toBe(builtInPhrases.length)
    expect(changedBuiltIn(changed)).toBe(1)
    expect(texts(restoreBuiltIn(changed))).toEqual(texts())
  })

  it('come back when one that was taken out is added again', () => {
    const without = removePhrase(noPhraseSettings, '此复。')
    expect(texts(without)).not.toContain('此复。')
    const again = addPhrases(without, [{ text: '此复。', category: '结尾' }], ids())
    expect(again.added).toBe(1)
    expect(texts(again.settings)).toEqual(expect.arrayContaining(['此复。']))
    expect(again.settings.own).toEqual([])
  })
})

describe('categories', () => {
  it('move, are renamed, join and go', () => {
    const [first, second] = categoriesOf(noPhraseSettings) as [string, string]
    const moved = moveCategory(noPhraseSettings, second, -1)
    expect(categoriesOf(moved).slice(0, 2)).toEqual([second, first])
    expect(phrasesOf(moved)[0]?.category).toBe(second)
    expect(moveCategory(moved, second, -1)).toBe(moved)
    const renamed = renameCategory(noPhraseSettings, first, '称呼')
    expect(categoriesOf(renamed)[0]).toBe('称呼')
    expect(phrasesOf(renamed)[0]?.category).toBe('称呼')
    expect(categoriesOf(renameCategory(noPhraseSettings, first, second))).not.toContain(first)
    expect(categoriesOf(removeCategory(addCategory(renamed, '本局'), '称呼'))).not.toContain('称呼')
    expect(categoriesOf(addCategory(renamed, '本局')).at(-1)).toBe('本局')
  })
})

describe('uses', () => {
  it('are counted, the latest first', () => {
    const used = ['甲', '乙', '甲'].reduce(notePhraseUse, noPhraseSettings)
    expect(used.uses).toEqual([
      { id: '甲', times: 2 },
      { id: '乙', times: 1 },
    ])
  })
})
