import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

const run = /[，、；：。！？]{2,}/g
/** Marks that are spoken of, as in （，。）, are no text. */
const named = /[（(“‘「【]/

export const noRepeatedMarks = paragraphRule({
  id: 'no-repeated-marks',
  kind: 'format',
  severity: 'warning',
  description: '找出连用或叠在一起的标点，如两个逗号、句号后又有逗号。',
  basis: 'GB/T 15834-2011《标点符号用法》',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    for (const match of text.matchAll(run)) {
      const marks = match[0]
      const at = { from: match.index, to: match.index + marks.length }
      if (isQuoted(quotations, at) || named.test(text[at.from - 1] ?? '')) continue
      const isOne = new Set(marks).size === 1
      const isFeeling = /^[！？]+$/.test(marks)
      // Three full stops stand for an ellipsis, which valid-ellipsis mends.
      if (isFeeling ? marks.length <= 3 : /。{3}/.test(marks)) continue
      const mark = marks[0] as string
      if (isOne) {
        const message = `标点「${marks}」连用，只留一个「${mark}」即可。`
        yield { at, message, fix: { title: '只留一个', range: at, text: mark } }
      } else yield { at, message: `标点「${marks}」叠在一起，此处只应有一个，请删去多余的，或补上漏写的文字。` }
    }
  },
  examples: {
    valid: [
      '会议结束。会后，各组讨论。',
      '这哪里还有干事的样子？！必须认真整改！！！',
      '他批示：“很好。”各单位要学习。',
      '句末点号（。！？）不得省略。',
    ],
    invalid: [
      '要有更好的精神状态，，更实的工作作风。',
      '会议结束。。',
      '各单位要按时报送，。逾期不再受理。',
      '时间紧、任务重！！！！',
    ],
  },
})
