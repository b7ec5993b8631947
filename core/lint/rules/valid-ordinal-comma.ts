import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

const ordinal = /(第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)、(?![一二三四五六七八九十百两第]|其次|再次|最后)/g
/** Characters before the word that are read. */
const sight = 8
const sentenceStart = /(?:^|[。；：！？])[\s\u3000]*$/

export const validOrdinalComma = paragraphRule({
  id: 'valid-ordinal-comma',
  kind: 'format',
  severity: 'info',
  description: '序数词「第一」「首先」之后用逗号，不用顿号。',
  basis: 'GB/T 15834-2011《标点符号用法》4.5',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    for (const match of text.matchAll(ordinal)) {
      const at = { from: match.index, to: match.index + match[0].length }
      const before = text.slice(Math.max(0, at.from - sight), at.from)
      if (at.from > 0 && !sentenceStart.test(before)) continue
      // A number that stands alone on its line is a heading.
      if (isQuoted(quotations, at) || text.trimEnd().length <= at.to) continue
      const fix = { title: '改为逗号', range: { from: at.to - 1, to: at.to }, text: '，' }
      yield { at, fix, message: `「${match[1]}」之后应用逗号，不用顿号。` }
    }
  },
  examples: {
    valid: [
      '第一，要统一思想。首先，要压实责任。',
      '坚持质量第一、效益优先。',
      '第一、二、三产业协调发展。',
      '首先、其次、最后等词语要用准。',
    ],
    invalid: ['第一、要统一思想。', '要做到三点。首先、压实责任。'],
  },
})
