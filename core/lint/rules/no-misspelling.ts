import idioms from '../data/misspelled-idioms.json' with { type: 'json' }
import inContext from '../data/misspelled-in-context.json' with { type: 'json' }
import words from '../data/misspelled-words.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'
import { wordList } from '../word-list.ts'

export const noMisspelling = paragraphRule({
  id: 'no-misspelling',
  kind: 'wording',
  severity: 'warning',
  description: '找出形近、音近的错别字，如「布署」应为「部署」。',
  defaults: {},
  *check(paragraph) {
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right } = entry
      const fix = { title: `改为「${right}」`, range: at, text: right }
      yield { at, message: `「${wrong}」有错别字，应为「${right}」。`, fix }
    }
  },
  examples: {
    valid: [
      '向大会报告工作，推进队伍正规化建设，形势严峻工作繁重。',
      '自己经手的事自己负责，公布署名文章，反复盖章。',
      '用药过度期间应当观察，一批露天矿山已经关闭。',
      '解决对策要实，拒绝定向输送，周一至周五办公。',
      '既使群众满意，又使企业受益；以经济建设为中心。',
      '他为人忠诚肯干，政协迫切需要这样的同志，坚决杜绝择校收费。',
      '下载培训资料，落实派遣责任，推动中欧打造合作平台。',
      '资源枯竭制约发展，建设富饶幸福家园，教育部暑期值班。',
      '开展相关健康教育，曲折迁徙的路，争做为民服务的先锋，建立既有建筑台账。',
      '辨证论治是中医的特点，动产附合时按约定处理。',
    ],
    invalid: [
      '对全年工作作出布署。',
      '工程如期峻工，剩余资金已经拔款到位。',
      '希望同志们再接再励，各抒已见。',
      '进一步建全完善长效机制。',
      '过度期内政策保持稳定，一但发现问题立即整改。',
      '他们要靠自已的双手致富。',
      '关健是加强党风廉正建设，推进征地折迁，严历打击违法行为。',
      '既使困难再大，也要再接再砺。',
    ],
  },
})

const always = Object.entries({ ...idioms, ...words }).map(([wrong, right]) => ({ wrong, right }))
const find = wordList([...always, ...inContext])
