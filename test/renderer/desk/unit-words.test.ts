import { describe, expect, it } from 'vitest'
import {
  additionSentence,
  addWords,
  decodeList,
  fileWords,
  typedWords,
  wordBounds,
} from '../../../renderer/desk/unit-words.ts'

describe('reading words', () => {
  it('takes pasted lists apart at lines and marks, and drops blanks', () => {
    expect(typedWords(' 云岭市数据局、云岭市档案馆，张三\r\n\n李四；\t王五 ')).toEqual([
      '云岭市数据局',
      '云岭市档案馆',
      '张三',
      '李四',
      '王五',
    ])
  })

  it('takes a file line by line', () => {
    expect(fileWords('\ufeff城管、交警联席会议\r\n云岭云\n\n')).toEqual(['城管、交警联席会议', '云岭云'])
  })

  it('reads UTF-8 and GB18030', () => {
    expect(decodeList('词.txt', new TextEncoder().encode('云岭'))).toBe('云岭')
    expect(decodeList('词.txt', Uint8Array.of(0xd4, 0xc6, 0xc1, 0xeb))).toBe('云岭')
    expect(decodeList('词.txt', Uint8Array.of(0xff, 0xfe, 0x91, 0x4e)).replace('\ufeff', '')).toBe('云')
  })

  it('refuses what is no text, and says which file', () => {
    expect(() => decodeList('图.txt', Uint8Array.of(0, 1, 2, 0xff))).toThrow('「图.txt」')
    expect(() => decodeList('大.txt', new Uint8Array(3_000_000))).toThrow('2 MB')
  })
})

describe('adding words', () => {
  it('keeps each once, in the order of adding', () => {
    const addition = addWords(['云岭云'], ['云岭市', '云岭云', '云岭市'])
    expect(addition.words).toEqual(['云岭云', '云岭市'])
    expect(additionSentence(addition)).toBe('已加入 1 个词。2 个已在词库中。')
  })

  it('refuses a single character and what is too long for a word', () => {
    const addition = addWords([], ['王', '字'.repeat(51)])
    expect(addition.words).toEqual([])
    expect(additionSentence(addition)).toBe(
      '没有加入新词。「王」「字字字字字字字字字字」 2 个没有加入，每个词应为 2–50 字。',
    )
  })

  it('stops where the list is full', () => {
    const full = Array.from({ length: wordBounds.most }, (_, index) => `词条${index}`)
    expect(addWords(full, ['新词条']).overflow).toBe(1)
  })
})
