import { expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { countLostCharacters, lostCharactersNotice } from '../../../core/docx/lost-characters.ts'
import { safeText } from '../../../core/docx/safe-text.ts'

const draft = (text: string, field = '') => ({ blocks: [textBlock('paragraph', text)], fields: { signatory: field } })

it('characters that a Word file cannot hold are counted and told of, in text and fields', () => {
  expect(countLostCharacters(draft('甲\u0000乙\ufffe丙\ud800丁\udc00', '\uffff'))).toBe(5)
  expect(lostCharactersNotice(draft('甲\u0008'))).toContain('1 个字符')
})

it('all that is written as it is goes without a word', () => {
  const text = '𠮷 汉字\t“引号”\n\u00a0\ue000'
  expect(safeText(text)).toBe(text)
  expect(lostCharactersNotice(draft(text))).toBe('')
})
