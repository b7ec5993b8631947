import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/document/draft.ts'
import { excerptAt, shownFindings } from '../../../renderer/editor/shown-findings.ts'
import type { LiveFinding } from '../../../renderer/findings/block-findings.ts'

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

describe('what panels show of a draft', () => {
  const block = (text: string): Block => ({ type: 'paragraph', children: [{ text }] })
  const finding = (id: string, from: number, message = '多余的空格'): LiveFinding => ({
    id,
    ruleId: 'no-extra-space',
    kind: 'format',
    severity: 'warning',
    at: { from, to: from + 2 },
    message,
  })

  it('is the same array while nothing changes, and the same objects where the rest moved', () => {
    const blocks = [block('各单位  要做好准备。'), block('会议  明天召开。')]
    const found = [[finding('a', 3)], [finding('b', 2)]]
    const first = shownFindings(blocks, index => found[index] ?? [], [])
    expect(first.map(({ id, block }) => [id, block])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(shownFindings(blocks, index => [...(found[index] ?? [])], first)).toBe(first)

    const moved = shownFindings([block('新的一段。'), ...blocks], index => found[index - 1] ?? [], first)
    expect(moved.map(({ id, block }) => [id, block])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    const typed = [blocks[0] as Block, block('会议  后天召开。')]
    const after = shownFindings(typed, index => found[index] ?? [], first)
    expect(after[0]).toBe(first[0])
    expect(after[1]).not.toBe(first[1])
  })

  it('follows findings that changed of a block that did not', () => {
    const blocks = [block('各单位  要做好  准备。')]
    const one = finding('a', 3)
    const first = shownFindings(blocks, () => [one], [])
    const both = shownFindings(blocks, () => [finding('b', 8), one], first)
    expect(both.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(both[0]).toBe(first[0])
    const other = shownFindings(blocks, () => [finding('a', 3, '空格过多')], both)
    expect(other.map(({ message }) => message)).toEqual(['空格过多'])
    expect(shownFindings(blocks, () => [], other)).toEqual([])
  })

  it('shows the text of the header where a finding is about that, in place of words of the title', () => {
    const field = { id: 'documentNumber', value: '政办发[2026]8号', right: '政办发〔2026〕8号' } as const
    const [shown] = shownFindings([block('关于植树的通知')], () => [{ ...finding('a', 0), field }], [])
    expect(shown).toMatchObject({ excerpt: field.value, field })
  })
})
