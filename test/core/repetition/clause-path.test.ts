import { describe, expect, it } from 'vitest'
import { clausePath } from '../../../core/repetition/clause-path.ts'

const law = [
  '青禾省河道保洁办法',
  '目录',
  '第一章　总则',
  '第二章　日常清捞',
  '第一章　总则',
  '第一条　为了保持河道清洁，制定本办法。',
  '第二章　日常清捞',
  '第二条　沿岸乡镇负责日常清捞，并履行下列职责：',
  '（一）逐日登记清捞数量；',
  '（二）公布停靠地点。',
  '汛期应当增加清捞次数。',
  '第二条之一　本条规定的次数由县级人民政府确定。',
].join('\n')

const plan = [
  '关于做好窗口服务的意见',
  '一、总体要求',
  '坚持少跑腿、早办结。',
  '二、主要任务',
  '（一）压减材料',
  '同一份材料只收一次。',
  '（二）压减时限',
  '承诺时限缩短一半。',
].join('\n')

const pathOf = (text: string, words: string) => clausePath(text, text.indexOf(words))

describe('the path of a clause', () => {
  it('names chapter and article, and no paragraph where the article has one', () => {
    expect(pathOf(law, '为了保持')).toEqual({ headings: ['第一章　总则'], clause: '第一条' })
    expect(pathOf(law, '本条规定的次数')).toEqual({ headings: ['第二章　日常清捞'], clause: '第二条之一' })
  })

  it('counts the paragraphs of an article that has several, and its items', () => {
    expect(pathOf(law, '沿岸乡镇').clause).toBe('第二条第一款')
    expect(pathOf(law, '公布停靠地点').clause).toBe('第二条第一款第二项')
    expect(pathOf(law, '汛期').clause).toBe('第二条第二款')
  })

  it('names the headings of a document without articles, each level by its last', () => {
    expect(pathOf(plan, '坚持少跑腿')).toEqual({ headings: ['一、总体要求'], clause: '' })
    expect(pathOf(plan, '承诺时限')).toEqual({ headings: ['二、主要任务', '（二）压减时限'], clause: '' })
  })

  it('is empty above the first heading', () => {
    expect(pathOf(plan, '做好窗口')).toEqual({ headings: [], clause: '' })
  })
})
