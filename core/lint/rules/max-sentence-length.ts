import { countText } from '../../text/count.ts'
import { paragraphRule } from '../rule.ts'
import { formatNumber } from '../wording.ts'

export const maxSentenceLength = paragraphRule({
  id: 'max-sentence-length',
  kind: 'length',
  severity: 'warning',
  description: '句子过长时提示拆分；用于宣读的文稿要求更短。',
  defaults: { hint: 80, max: 120, spokenHint: 50 },
  *check(paragraph, { hint, max, spokenHint }, facts) {
    if (paragraph.type !== 'paragraph') return
    const low = facts.genre.spoken ? spokenHint : hint
    for (const sentence of paragraph.sentences) {
      if (sentence.to - sentence.from <= low) continue
      const { characters } = countText(paragraph.text.slice(sentence.from, sentence.to))
      if (characters <= low) continue
      const isOver = characters > max
      const reason = isOver || !facts.genre.spoken ? '' : '宣读时不易听清，'
      yield {
        at: sentence,
        severity: isOver ? 'warning' : 'info',
        message: `本句 ${formatNumber(characters)} 字，超过 ${formatNumber(isOver ? max : low)} 字，${reason}建议拆成几句。`,
      }
    }
  },
  examples: {
    valid: [
      '会议强调，要压实责任、细化措施、严格督查，确保各项任务按时完成。',
      { genre: 'remarks', blocks: [{ type: 'paragraph', text: '我们坚持问题导向。一年来，共办结群众来信 326 件。' }] },
      { blocks: [{ type: 'mainRecipient', text: `${'各镇人民政府、各街道办事处，'.repeat(8)}：` }] },
    ],
    invalid: [
      `${'完善工作机制，'.repeat(12)}推动各项任务落到实处。`,
      {
        genre: 'speech',
        blocks: [{ type: 'paragraph', text: `${'要完善工作机制，'.repeat(6)}推动各项任务落到实处。` }],
      },
      `${'完善工作机制，'.repeat(18)}推动各项任务落到实处。`,
    ],
  },
})
