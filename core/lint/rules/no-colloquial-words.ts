import data from '../data/colloquial-words.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'
import { type WordEntry, wordList } from '../word-list.ts'

const find = wordList(data.entries as readonly WordEntry[])

export const noColloquialWords = paragraphRule({
  id: 'no-colloquial-words',
  kind: 'wording',
  severity: 'info',
  description: '书面文种里出现口语词时提示；讲话、发言、致辞等口头文种不查。',
  defaults: {},
  *check(paragraph, _options, { genre }) {
    if (genre.spoken || paragraph.type === 'salutation') return
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right } = entry
      const mend = right === undefined ? '请换成书面语' : `可改为「${right}」`
      yield { at, message: `「${wrong}」是口语，与公文的庄重文体不合。${mend}。` }
    }
  },
  examples: {
    valid: [
      '政府补给力度加大，树立马上就办的作风。',
      '不搞一刀切，严查弄虚作假。',
      '让“老百姓”满意是检验工作的标准。',
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '老百姓心里有杆秤，咱们不能糊弄。' }] },
    ],
    invalid: ['各镇街要赶紧搞定清淤工作。', '弄清楚资金去向，差不多一半已经用完。', '群众反映咋办事这么难。'],
  },
})
