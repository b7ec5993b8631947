import { countText } from '../../text/count.ts'
import type { Span } from '../../text/span.ts'
import { type Finding, paragraphRule } from '../rule.ts'
import { formatNumber } from '../wording.ts'

export const maxSentenceLength = paragraphRule({
  id: 'max-sentence-length',
  kind: 'length',
  severity: 'warning',
  description: '句子过长时提示拆分；用于宣读的文稿要求更短，用分号隔开的长句，以及报告、讲话、总结中的长句从宽。',
  defaults: { hint: 80, max: 120, accountMax: 150, spokenHint: 50 },
  optionLabels: {
    hint: { label: '超过多少字时提示', unit: '字', min: 20, max: 500 },
    max: { label: '超过多少字时提醒', unit: '字', min: 30, max: 1000 },
    accountMax: { label: '叙事文稿超过多少字时提醒', unit: '字', min: 30, max: 1000 },
    spokenHint: { label: '宣读稿超过多少字时提示', unit: '字', min: 20, max: 500 },
  },
  *check({ type, text, sentences }, { hint, max, accountMax, spokenHint }, { genre }): Iterable<Finding> {
    if (type !== 'paragraph') return
    const least = genre.spoken ? spokenHint : hint
    const most = genre.statutory && genre.id !== 'report' ? max : accountMax
    let longest: { readonly at: Span; readonly characters: number } | undefined
    let others = 0
    let isLonger = false
    for (const at of sentences) {
      if (at.to - at.from <= least) continue
      const sentence = text.slice(at.from, at.to)
      const { characters } = countText(sentence)
      if (characters <= least) continue
      if (characters <= hint) {
        if (longest) others++
        if (!longest || characters > longest.characters) longest = { at, characters }
        continue
      }
      isLonger = true
      const severity = characters > most && longestPart(sentence) > most ? 'warning' : 'info'
      const limit = characters > most ? most : characters > max ? max : least
      const reason = limit === spokenHint ? '宣读时不易听清，' : ''
      yield { at, severity, message: `${over(characters, limit)}${reason}建议拆成几句。` }
    }
    // Where nothing in the paragraph is longer, the longest sentence stands for all that are hard to hear.
    if (!longest || isLonger) return
    const more = others > 0 ? `，本段另有 ${formatNumber(others)} 句也是这样` : ''
    const message = `${over(longest.characters, least)}宣读时不易听清，建议拆成几句${more}。`
    yield { at: longest.at, severity: 'info', message }
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
      {
        genre: 'speech',
        blocks: [{ type: 'paragraph', text: `${'要完善工作机制，'.repeat(19)}推动各项任务落到实处。` }],
      },
    ],
  },
})

function over(characters: number, limit: number): string {
  return `本句 ${formatNumber(characters)} 字，超过 ${formatNumber(limit)} 字，`
}

/** 字数 of the longest part between semicolons: a series of clauses is read one by one. */
function longestPart(sentence: string): number {
  let most = 0
  for (const part of sentence.split('；')) most = Math.max(most, countText(part).characters)
  return most
}
