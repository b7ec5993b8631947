import { describe, expect, it } from 'vitest'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { runInHead } from '../../../core/document/recognise-genre.ts'

const genreOf = (...lines: readonly string[]) => recogniseDraft(lines.map(text => ({ text }))).content.genre
const long = '各镇街要压实责任，逐户排查，确保汛期安全。'.repeat(6)

describe('the genre of a text', () => {
  it('is that of the title', () => expect(genreOf('2025年工作总结', long)).toBe('summary'))

  it('is a summary where the title adds the plan of the next year', () => {
    expect(genreOf('庐阳区市场监管局2025年工作总结和2026年工作计划', long)).toBe('summary')
    expect(genreOf('庐阳区2026年工作计划', long)).toBe('keyPoints')
  })

  it('is that of a title that was closed with a full stop', () => {
    expect(genreOf('庐阳区教育局关于开展安全检查的通知。', '各学校：', long)).toBe('notice')
    expect(genreOf('区政府近日印发了关于开展安全检查的通知。', long)).toBe('summary')
  })

  it('is a speech where title, date and text stand on one line', () => {
    expect(genreOf(`在全区防汛工作会议上的讲话（2025年6月3日）李明同志们：${long}`)).toBe('speech')
    expect(genreOf(`在文化论坛开幕式上的致辞2025年6月3日女士们、先生们：${long}`)).toBe('address')
  })

  it('is a speech where a line without a title addresses its hearers', () => {
    expect(genreOf(`各位来宾，女士们、先生们：${long}`)).toBe('speech')
    expect(genreOf(`今天，我们召开防汛工作座谈会。${long}`)).toBe('speech')
  })

  it('is an order where the title is that of a regulation', () => {
    expect(genreOf('庐阳区城市绿化管理办法（试行）', `第一条 为了保护绿地，制定本办法。${long}`)).toBe('order')
  })

  it('is a summary where nothing tells', () => expect(genreOf(`上半年，各项任务进展顺利。${long}`)).toBe('summary'))

  it('finds no bill in a case over an agreement', () => {
    expect(genreOf('陈某诉庐阳区人民政府补偿安置协议案', long)).not.toBe('bill')
  })
})

describe('the head of a joined line', () => {
  it('holds title and address', () => {
    expect(runInHead('在全区大会上的讲话（2025年6月3日）同志们：今天开会。')).toEqual({
      title: '在全区大会上的讲话',
      isAddressed: true,
    })
  })

  it('is empty in running text', () => {
    expect(runInHead(`区长在大会上的讲话引起热烈反响。${long}`)).toEqual({ isAddressed: false })
  })
})
