import { describe, expect, it } from 'vitest'
import { headingMarker, recogniseLine, recogniseTyped } from '../../../core/document/recognise.ts'

const headings: readonly (readonly [string, number])[] = [
  ['一、', 1],
  ['一、提高思想认识', 1],
  ['十二、加强组织领导。', 1],
  ['一、三年来的主要工作', 1],
  ['第一部分 基本情况', 1],
  ['（一）压实工作责任', 2],
  ['(二)加强督查', 2],
  ['1.完善应急预案', 3],
  ['２．补充物资', 3],
  ['3、组织演练', 3],
  ['（1）修订流程', 4],
]

const plain = [
  '一是抓早抓小。',
  '二是压实责任',
  '1.5亿元资金已经到位',
  '2026年是关键一年',
  '一、二季度完成投资过半',
  '（一）压实责任。各级各部门要逐级签订责任书。',
  '1.申请表一份。',
  '责任单位：',
  '主要做法如下：',
  '同志们，任务已经明确。',
  '大家好！',
  '一切从实际出发',
  '（2026年3月5日）',
]

describe('recogniseTyped', () => {
  it.each(headings)('reads 「%s」 as a heading of level %i', (text, level) => {
    expect(recogniseTyped(text)).toEqual({ type: 'heading', level })
  })

  it.each(plain)('leaves 「%s」 a paragraph', text => {
    expect(recogniseTyped(text)).toBeUndefined()
  })

  it.each(['同志们：', '各位代表：', '尊敬的各位领导、同志们：', '女士们、先生们、朋友们：', '王××同志：'])(
    'reads 「%s」 as a salutation',
    text => {
      expect(recogniseTyped(text)).toEqual({ type: 'salutation' })
    },
  )

  it.each([
    '各县（市、区）人民政府，市政府各部门：',
    '市财政局：',
    '各乡镇党委、政府，各街道党工委、办事处，区直各部门：',
    '各有关单位：',
  ])('reads 「%s」 as a main recipient', text => {
    expect(recogniseTyped(text)).toEqual({ type: 'mainRecipient' })
  })

  it('reads 附件： as an attachment note', () => {
    expect(recogniseTyped('附件：1.任务分解表')).toEqual({ type: 'attachmentNote' })
  })

  it('takes a numbered line of more than sixty characters for a paragraph', () => {
    expect(recogniseTyped(`一、${'扎实推进各项重点工作'.repeat(6)}`)).toBeUndefined()
  })
})

describe('recogniseLine', () => {
  it('reads a date by what stands before it', () => {
    expect(recogniseLine('（2026年3月5日）', 'title')).toEqual({ type: 'deliveryDate' })
    expect(recogniseLine('2026年3月5日', 'signature')).toEqual({ type: 'dateOfIssue' })
    expect(recogniseLine('2026年3月5日', 'paragraph')).toEqual({ type: 'paragraph' })
  })

  it('takes 同志们： for a salutation above the body alone', () => {
    expect(recogniseLine('同志们：', 'title')).toEqual({ type: 'salutation' })
    expect(recogniseLine('同志们：', 'paragraph')).toEqual({ type: 'paragraph' })
  })

  it('goes on with the list of an attachment note', () => {
    expect(recogniseLine('2.经费预算表', 'attachmentNote')).toEqual({ type: 'attachmentNote' })
    expect(recogniseLine('（此件公开发布）', 'dateOfIssue')).toEqual({ type: 'note' })
  })
})

it('tells where the number of a heading ends', () => {
  expect(headingMarker('（十一）加强领导')).toEqual({ level: 2, to: 4 })
  expect(headingMarker('加强领导')).toBeUndefined()
})
