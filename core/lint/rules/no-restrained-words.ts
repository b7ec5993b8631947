import data from '../data/restrained-words.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule, type Severity } from '../rule.ts'
import { type WordEntry, wordList } from '../word-list.ts'

const find = wordList(data.entries as readonly (WordEntry & { readonly severity: Severity })[])

export const noRestrainedWords = paragraphRule({
  id: 'no-restrained-words',
  kind: 'wording',
  severity: 'warning',
  description: '找出新闻单位禁用和慎用的词语，如「残废人」「台湾政府」；各文种都适用，引文和书名不查。',
  basis: '新华社《新华社新闻信息报道中的禁用词和慎用词》',
  defaults: {},
  *check(paragraph) {
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right, note, severity } = entry
      const mend = right === undefined ? '请删去或换一种说法' : `请改为「${right}」`
      yield {
        at,
        severity,
        message: `「${wrong}」是新闻单位禁用或慎用的词语：${note}。${mend}。`,
        ...(right !== undefined && { fix: { title: `改为「${right}」`, range: at, text: right } }),
      }
    }
  },
  examples: {
    valid: [
      '加强残疾人就业服务，维护残疾军人合法权益。',
      '坚决反对“台独”分裂活动，防止外部势力干涉。',
      '东北朝鲜族聚居地区的民俗活动丰富多彩。',
      '支持平台独立核算，推动返回教室上课的安全检查。',
      '主要负责同志要亲自部署、亲自协调。',
      '《建国以来重要文献选编》已经出版，张建国后来调任县水利局。',
      '香港、澳门等国家和地区之外的投资者适用本规定，农村长期护理试点稳步推进。',
    ],
    invalid: [
      '全县共有残废人三千余名。',
      '坚决反对台独分裂活动。',
      '来自香港等国家的客商参加了洽谈会。',
      '建国以来，我县水利建设成绩很大。',
      '县领导亲自出席开工仪式。',
    ],
  },
})
