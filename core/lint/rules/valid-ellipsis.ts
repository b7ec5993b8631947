import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

const quickly = /…|\.{3}|。{3}|[·•・．⋯]{2}/
const han = '\\p{Script=Han}'

/** Dots that lead to a page number are no ellipsis. */
const dots = new RegExp(`(?<=[${han}，、；：”》）])\\.{3,6}(?!\\.|\\s*\\d)|(?<![.\\w])\\.{3,6}(?=${han})`, 'gu')
const stops = /(?<!。)。{3,}/g
const odd = /(?<!…)(?:…|…{3}|…{5,12})(?!…)/g
/** Middle dots and full-width points typed for an ellipsis. */
const others = /(?<![·•・．⋯\d])(?:[·•・．]{3,6}|⋯{1,2})(?![·•・．⋯\d])/g
const preceded = /(?<=[\p{Script=Han}”》])等(?:…{1,2})(?=$|[，。；）]|\p{Script=Han})/gu
const followed = /[、，]?(?:…{1,2})等(?!待|到|级|于|同|候|着|一下|一等|我|你|他|她)/g

export const validEllipsis = paragraphRule({
  id: 'valid-ellipsis',
  kind: 'format',
  severity: 'warning',
  description: '检查省略号的写法，省略号之后不再用「等」。',
  basis: 'GB/T 15834-2011《标点符号用法》4.11',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    if (!quickly.test(text)) return
    const taken: number[] = []
    for (const match of text.matchAll(followed)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      taken.push(match.index + match[0].indexOf('…'))
      const fix = { title: '只留「等」', range: at, text: '等' }
      yield { at, fix, message: '省略号与「等」都表示列举未尽，只用一个，建议删去省略号。' }
    }
    for (const match of text.matchAll(preceded)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      taken.push(match.index + 1)
      const fix = { title: '只留「等」', range: at, text: '等' }
      yield { at, fix, message: '「等」与省略号都表示列举未尽，只用一个，建议删去省略号。' }
    }
    for (const pattern of [dots, stops, odd, others]) {
      for (const match of text.matchAll(pattern)) {
        if (taken.includes(match.index)) continue
        const at = { from: match.index, to: match.index + match[0].length }
        const fix = { title: '改为「……」', range: at, text: '……' }
        yield { at, fix, message: `省略号应写作六个居中的圆点「……」，占两个字的位置，不写作「${match[0]}」。` }
      }
    }
  },
  examples: {
    valid: [
      '他回忆说：“那一年……我们都记得。”',
      '……等待我们的是更艰巨的任务。',
      '一、总体要求..........1',
      '升级到 1.2.3 版，序列为 a1...an。',
    ],
    invalid: [
      '修路、架桥、引水...一件件实事落了地。',
      '修路、架桥、引水。。。一件件实事落了地。',
      '修路、架桥、引水……等一批实事落了地。',
      '那一年…我们都记得。',
    ],
  },
})
