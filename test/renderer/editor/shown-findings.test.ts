import { describe, expect, it } from 'vitest'
import { excerptAt } from '../../../renderer/editor/shown-findings.ts'

const text = '一年下来，高频事项的申请材料平均减少X份，办理环节由9个压缩到4个。'

describe('an excerpt', () => {
  it('shows what stands around a short passage', () => {
    const at = text.indexOf('X')
    expect(excerptAt(text, { from: at, to: at + 1 })).toBe(`…${text.slice(at - 9, at + 10)}…`)
    expect(excerptAt(text, { from: 0, to: 2 })).toBe(`${text.slice(0, 11)}…`)
  })

  it('leaves a passage of middle length as it is and cuts a long one', () => {
    expect(excerptAt(text, { from: 0, to: 12 })).toBe(text.slice(0, 12))
    const long = '字'.repeat(60)
    expect(excerptAt(long, { from: 0, to: 60 })).toBe(`${'字'.repeat(40)}……`)
  })

  it('parts no surrogate pair', () => {
    const rare = '𠮷'.repeat(40)
    for (let from = 0; from < 10; from += 2) {
      expect(excerptAt(rare, { from, to: from + 2 }).isWellFormed()).toBe(true)
      expect(excerptAt(`a${rare}`, { from: 0, to: 61 }).isWellFormed()).toBe(true)
    }
  })
})
