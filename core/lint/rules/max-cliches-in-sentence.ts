import { paragraphRule } from '../rule.ts'

const sentenceEnd = /[。！？!?]/

export const maxClichesInSentence = paragraphRule({
  id: 'max-cliches-in-sentence',
  kind: 'wording',
  severity: 'info',
  description: '一句话里套话超过两处时提示；各文种都适用，引文不计。',
  basis: '《党政机关公文处理工作条例》第十九条：内容简洁、文字精练',
  defaults: { max: 2 },
  optionLabels: {
    max: { label: '一句最多', unit: '处', min: 1, max: 10 },
  },
  *check(paragraph, { max }) {
    const { type, text, cliches } = paragraph
    if (type !== 'paragraph' || cliches.length <= max) return
    // Splitting into sentences costs more than the rest, so most paragraphs are let go before.
    const isCrowded = cliches.some((one, index) => {
      const other = cliches[index + max]
      return other !== undefined && !sentenceEnd.test(text.slice(one.to, other.from))
    })
    if (!isCrowded) return
    for (const sentence of paragraph.sentences) {
      const own = cliches.filter(at => at.from >= sentence.from && at.to <= sentence.to)
      if (own.length <= max) continue
      const words = own
        .slice(0, 4)
        .map(at => `「${text.slice(at.from, at.to)}」`)
        .join('')
      yield {
        at: { from: own[0]!.from, to: own.at(-1)!.to },
        message: `一句话里套话有 ${own.length} 处：${words}${own.length > 4 ? '等' : ''}。留下最要紧的一处，其余换成具体措施。`,
      }
    }
  },
  examples: {
    valid: [
      '要高度重视，狠抓落实。',
      '要高度重视。要狠抓落实。要真抓实干。',
      '讲话强调，要“高度重视、狠抓落实、真抓实干、攻坚克难”。',
    ],
    invalid: [
      '各镇街要高度重视，精心组织，狠抓落实。',
      '我们将以更加饱满的精神，开拓创新，锐意进取，真抓实干，把工作提高到一个新的水平。',
    ],
  },
})
