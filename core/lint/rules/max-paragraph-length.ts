import { countText } from '../../text/count.ts'
import { paragraphRule } from '../rule.ts'
import { formatNumber } from '../wording.ts'

export const maxParagraphLength = paragraphRule({
  id: 'max-paragraph-length',
  kind: 'length',
  severity: 'warning',
  description: '段落过长时提示分段，标出超出部分。',
  defaults: { hint: 350, max: 500 },
  *check(paragraph, { hint, max }) {
    if (paragraph.type !== 'paragraph' || paragraph.text.length <= hint || paragraph.characters <= hint) return
    const isOver = paragraph.characters > max
    const last = paragraph.sentences.at(-1)
    let characters = 0
    for (const sentence of paragraph.sentences) {
      characters += countText(paragraph.text.slice(sentence.from, sentence.to)).characters
      if (characters <= hint || !last) continue
      yield {
        at: { from: sentence.from, to: last.to },
        severity: isOver ? 'warning' : 'info',
        message: `本段 ${formatNumber(paragraph.characters)} 字，超过 ${formatNumber(isOver ? max : hint)} 字，建议分成几段。`,
      }
      return
    }
  },
  examples: {
    valid: [
      '各单位要对照任务清单逐项抓好落实，每季度末将进展情况报送区政府办公室。',
      `${'各镇街要落实包保责任，逐户走访登记。'.repeat(18)}`,
      { blocks: [{ type: 'mainRecipient', text: `${'各镇人民政府、各街道办事处，'.repeat(40)}：` }] },
    ],
    invalid: [
      `${'各镇街要落实包保责任，逐户走访登记。'.repeat(21)}`,
      `${'区直各部门要加强协作，形成工作合力。'.repeat(30)}`,
    ],
  },
})
