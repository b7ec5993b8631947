import pairs from '../data/confused-words.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'
import { wordList } from '../word-list.ts'

export const noConfusedWords = paragraphRule({
  id: 'no-confused-words',
  kind: 'wording',
  severity: 'info',
  description: '提示容易混用的近义词，如后面带时间用「截至」不用「截止」；用法并非绝对，只作提示。',
  basis: '《现代汉语词典》',
  defaults: {},
  *check(paragraph) {
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right, note } = entry
      const fix = { title: `改为「${right}」`, range: at, text: right }
      yield { at, message: `「${wrong}」宜作「${right}」：${note}。`, fix }
    }
  },
  examples: {
    valid: [
      '报名截止时间为9月30日，截至目前已有200人报名。',
      '应急反应情况良好，化学反应问题仍在研究。',
      '各种经济形式共同发展，防止当前形式主义的新表现。',
      '制订计划要从实际出发，保障公民权利，规范权力运行。',
      '他在大会上作出承诺，在岗位上做出成绩。',
      '各项工作好的做法要推广，创作好作品，切实作好充分准备，积极作好准备。',
      '天气对春耕工作不利。本方案自印发之日起实施。',
    ],
    invalid: [
      '截止目前，已完成投资2.6亿元。',
      '截止2026年6月底，共办结案件35件。',
      '群众反应问题的渠道更加畅通。',
      '县委做出决定，开展专项整治。',
      '切实作好防汛物资储备工作。',
      '各单位要认真作好值班值守。',
      '对落实不利的单位进行通报。',
    ],
  },
})

const find = wordList(pairs)
