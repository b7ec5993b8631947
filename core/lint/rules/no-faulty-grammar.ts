import { isWebsiteLine } from '../../document/recognise-words.ts'
import patterns from '../data/faulty-grammar.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noFaultyGrammar = paragraphRule({
  id: 'no-faulty-grammar',
  kind: 'wording',
  severity: 'warning',
  description: '找出常见语病：缺主语（通过……使……）、句式杂糅（原因是……造成的）、成分重复（涉及到、亲眼目睹）。',
  basis: '《现代汉语》语病分类：成分残缺、句式杂糅、成分赘余',
  defaults: {},
  *check(paragraph): Iterable<Finding> {
    const { text } = paragraph
    // Advertising is to be deleted, whatever its grammar.
    if (!trigger.test(text) || (text.length <= longestAdvertisement && isWebsiteLine(text))) return
    for (const { search, severity, message, right } of rules) {
      for (const match of text.matchAll(search)) {
        const at = { from: match.index, to: match.index + match[0].length }
        if (isQuoted(paragraph.quotations, at)) continue
        const mended = right === undefined ? undefined : match[0].replace(new RegExp(search.source), right)
        const fix = mended === undefined ? {} : { fix: { title: `改为「${mended}」`, range: at, text: mended } }
        yield { at, severity, message: message.replace('{}', match[0]), ...fix }
      }
    }
  },
  examples: {
    valid: [
      '现在加入会员，免费赠送全年材料！',
      '要精文减会，精会议、减文件，开好精准会议。',
      '通过学习，干部的本领明显增强；通过使用新设备，效率提高了一倍。',
      '由于使用不当，设备损坏；通过使群众参与，治理更加有效。',
      '事故的主要原因是违章操作。',
      '涉及到期债务的，按照合同办理；涉及到场人员的，一并登记。',
      '省领导莅临我市检查指导工作。',
      '大约30人参加，人数至少20人。',
    ],
    invalid: [
      '着力精会议、转作风，各项工作跃上新台阶。',
      '事故的原因是由于违章操作造成的。',
      '我们要把蓝图付诸于行动。',
      '参赛队伍凯旋归来，群众亲眼目睹了这一场面。',
      '城乡之间收入悬殊很大。',
      '通过这次培训，使大家开阔了眼界。',
      '这项改革涉及到千家万户。',
    ],
  },
})

const rules = patterns.map(({ pattern, severity, message, right }) => ({
  search: new RegExp(pattern, 'g'),
  severity: severity === 'info' ? ('info' as const) : ('warning' as const),
  message,
  right,
}))
const longestAdvertisement = 60
const trigger = new RegExp(patterns.map(({ pattern }) => `(?:${pattern})`).join('|'))
