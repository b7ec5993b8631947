import { describe, expect, it } from 'vitest'
import { standardPage, textHeight, textWidth } from '../../../core/document/geometry.ts'
import { closingIndents, noteIndents, standardTypesetting } from '../../../core/document/placement.ts'

describe('geometry', () => {
  it('gives the 版心 156 by 225 mm', () => {
    expect([textWidth(standardPage), textHeight(standardPage)]).toEqual([8844, 12756])
    expect([8844, 12756].map(twips => Math.round((twips / 1440) * 25.4))).toEqual([156, 225])
  })
})

describe('placement', () => {
  it('keeps a date without a signature two characters from the right', () => {
    expect(closingIndents('', '2026年5月8日', standardTypesetting).date).toBe(640)
  })

  it('never pushes a date off the line, however long the signature', () => {
    const { signature, date } = closingIndents('局'.repeat(60), '2026年5月8日', standardTypesetting)
    expect([signature, date]).toEqual([640, 640])
  })

  it('aligns the names of numbered attachments', () => {
    const { first, rest } = noteIndents('附件：1.实施方案', standardTypesetting)
    const second = noteIndents('2.任务分工', standardTypesetting)
    expect(first).toBe(640)
    expect([second.first, second.rest]).toEqual([640 + 945, rest])
  })
})
