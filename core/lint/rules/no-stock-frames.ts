import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'

/** Frames that say nothing of the matter, in one expression so that a text is read once. */
const frames = new RegExp(
  [
    '在(?![^，。；]{0,12}(?:党中央|中国共产党|习近平))[^，。；]{2,24}领导下，(?:在[^，。；]{2,24}下，)?(?:经过|通过)[^，。；]{0,16}(?:共同|不懈|辛勤|艰苦|积极)?努力',
    '成绩是(?:肯定|主要|明显)的',
    '问题是(?:存在|客观)的',
    '[与离同和距](?!此同)[^，。；]{1,24}(?:要求|期望|期待|期盼|标准)(?:相比)?，?(?:仍然|仍|还|尚|都)?(?:有|存在)(?:着)?(?:一定|一些|较大|不小|很大)的?(?:差距|距离)',
    '取得了?(?:一定|一些|较好|可喜)的?(?:成绩|成效)，但(?:是)?(?:也|仍|还|仍然)?(?:还)?存在(?:着)?(?:一些|不少|一定)的?(?:问题|不足)',
    '一次[^，。；、]{2,10}的大会[，、](?:是?一次)?[^，。；、]{2,10}的大会',
  ].join('|'),
  'g',
)

/** What each of the frames holds. */
const trigger = /领导下，|[绩题]是|差距|距离|取得|的大会/

export const noStockFrames = paragraphRule({
  id: 'no-stock-frames',
  kind: 'wording',
  severity: 'info',
  description: '找出「在…正确领导下，经过…共同努力」「与上级要求还有一定差距」一类套式；各文种都适用，引文不查。',
  defaults: {},
  *check({ type, text, quotations }) {
    if (type !== 'paragraph' || !trigger.test(text)) return
    for (const match of text.matchAll(frames)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      yield { at, message: '这是放到哪里都能用的套式，没有说出本单位的事。请删去，或直接写明做法、数据和具体差距。' }
    }
  },
  examples: {
    valid: [
      '在区委的领导下，全区新建学校三所。',
      '与时限要求还差两天，需要加派人手。',
      '防洪标准与国家要求还有三级差距，其中两处堤防低一米。',
      '与会同志提出的要求有待逐项落实。',
    ],
    invalid: [
      '在上级党委的正确领导下，经过全体同志的共同努力，各项任务圆满完成。',
      '成绩是肯定的，问题是存在的。',
      '虽然取得一些进步，但与上级的要求还有一定的差距。',
    ],
  },
})
