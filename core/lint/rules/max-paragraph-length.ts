import { countText } from '../../text/count.ts'
import { paragraphRule } from '../rule.ts'
import { formatNumber } from '../wording.ts'

export const maxParagraphLength = paragraphRule({
  id: 'max-paragraph-length',
  kind: 'length',
  severity: 'warning',
  description: '段落过长时提示分段，标出超出部分；工作报告常以一段写完一个部分，只作提示。',
  defaults: { hint: 350, max: 500 },
  optionLabels: {
    hint: { label: '超过多少字时提示', unit: '字', min: 100, max: 2000 },
    max: { label: '超过多少字时提醒', unit: '字', min: 100, max: 3000 },
  },
  *check(paragraph, options, facts) {
    // In reports a whole part often stands in one paragraph, its own run-in headings inside.
    const isReport = facts.genre.id === 'report'
    const { max } = options
    const hint = isReport ? max : options.hint
    if (paragraph.type !== 'paragraph' || paragraph.text.length <= hint || paragraph.characters <= hint) return
    const isOver = paragraph.characters > max
    const last = paragraph.sentences.at(-1)
    let characters = 0
    for (const sentence of paragraph.sentences) {
      characters += countText(paragraph.text.slice(sentence.from, sentence.to)).characters
      if (characters <= hint || !last) continue
      yield {
        at: { from: sentence.from, to: last.to },
        severity: isOver && !isReport ? 'warning' : 'info',
        message: `本段 ${formatNumber(paragraph.characters)} 字，超过 ${formatNumber(isOver ? max : hint)} 字，建议分成几段。`,
      }
      return
    }
  },
  examples: {
    valid: [
      '各单位要对照任务清单逐项抓好落实，每季度末将进展情况报送区政府办公室。',
      `${'各镇街要落实包保责任，逐户走访登记。'.repeat(18)}`,
      { genre: 'report', blocks: [{ type: 'paragraph', text: '各镇街要落实包保责任，逐户走访登记。'.repeat(25) }] },
      { blocks: [{ type: 'mainRecipient', text: `${'各镇人民政府、各街道办事处，'.repeat(40)}：` }] },
    ],
    invalid: [
      `${'各镇街要落实包保责任，逐户走访登记。'.repeat(21)}`,
      `${'区直各部门要加强协作，形成工作合力。'.repeat(30)}`,
    ],
  },
})
