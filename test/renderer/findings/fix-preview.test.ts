import { describe, expect, it } from 'vitest'
import { fixPreview, isSamePreview } from '../../../renderer/findings/fix-preview.ts'

const preview = (text: string, from: number, to: number, written: string) =>
  fixPreview(text, { title: '改', range: { from, to }, text: written })

const text = '各单位要按装监测设备，并于本月底前完成调试工作。'

describe('the preview of a fix', () => {
  it('shows what goes and what comes, without the characters that both share', () => {
    expect(preview(text, 4, 6, '安装')).toEqual({
      before: '各单位要',
      removed: '按',
      inserted: '安',
      after: '装监测设备，并于…',
    })
  })

  it('shows a fix that only deletes', () => {
    expect(preview('会议结束。。', 4, 6, '。')).toEqual({
      before: '会议结束。',
      removed: '。',
      inserted: '',
      after: '',
    })
    expect(preview('会议很结束', 2, 3, '')).toEqual({ before: '会议', removed: '很', inserted: '', after: '结束' })
  })

  it('shows a fix that only inserts, at a point or around words', () => {
    expect(preview('增长5。', 3, 3, '%')).toEqual({ before: '增长5', removed: '', inserted: '%', after: '。' })
    expect(preview('印发通知', 2, 4, '《通知》')).toMatchObject({ removed: '通知', inserted: '《通知》' })
  })

  it('stands at the edges of a text', () => {
    expect(preview('二0年', 0, 3, '二〇年')).toEqual({ before: '二', removed: '0', inserted: '〇', after: '年' })
    expect(preview('', 0, 0, '补')).toEqual({ before: '', removed: '', inserted: '补', after: '' })
  })

  it('cuts long changes in the middle', () => {
    const { removed, inserted } = preview(`前${'甲'.repeat(20)}乙${'丙'.repeat(20)}后`, 1, 42, '丁')
    expect(removed).toBe(`${'甲'.repeat(11)}……${'丙'.repeat(11)}`)
    expect(inserted).toBe('丁')
  })

  it('shows spaces by a sign, since nothing is seen of a space struck through', () => {
    expect(preview('工作 安排', 2, 3, '')).toMatchObject({ removed: '␣', inserted: '' })
    expect(preview('a  b', 1, 3, ' ')).toMatchObject({ removed: '␣', inserted: '' })
  })

  it('parts no pair of units', () => {
    expect(preview('𠮷𠮶', 0, 2, '𠮶')).toEqual({ before: '', removed: '𠮷', inserted: '𠮶', after: '𠮶' })
    const pairs = '𠮷'.repeat(30)
    const shown = preview(pairs, 20, 24, '丁')
    for (const part of Object.values(shown)) expect(part.isWellFormed()).toBe(true)
    expect(preview(pairs, 0, 60, '').removed.isWellFormed()).toBe(true)
    for (const part of Object.values(preview('𠀀', 0, 2, '𡀀'))) expect(part.isWellFormed()).toBe(true)
  })

  it('is the same where all of it is', () => {
    expect(isSamePreview(preview(text, 4, 6, '安装'), preview(text, 4, 6, '安装'))).toBe(true)
    expect(isSamePreview(preview(text, 4, 6, '安装'), preview(`又${text}`, 5, 7, '安装'))).toBe(false)
    expect(isSamePreview(undefined, preview(text, 4, 6, '安装'))).toBe(false)
    expect(isSamePreview(undefined, undefined)).toBe(true)
  })
})
