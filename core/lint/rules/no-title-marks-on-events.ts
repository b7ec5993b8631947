import { type Finding, paragraphRule } from '../rule.ts'

const quickly = /《/
/** 《…大会》如期举行: the name stands before what is done with it. */
const held =
  /《[^《》]{1,40}?(?:会议|大会|活动|论坛|大赛|竞赛|比赛|培训班|讲座|仪式|博览会|座谈会|推进会|研讨会|交流会|招商会)》(?=(?:正式|如期|顺利|成功|圆满|隆重|即将|将|在[^，。；《]{1,20}|于[^，。；《]{1,20})?(?:举行|举办|召开|开幕|闭幕))/g
const event =
  /(?:召开|举办|举行|组织|开展|参加|出席|主持|筹办|承办|承担|申报|启动|开设|实施)(?:了|好|的|过)?(《([^《》]{1,40}?(?:会议|大会|活动|课题|项目|行动|大赛|竞赛|比赛|论坛|培训班|讲座|仪式|展览|书画展|博览会|座谈会|推进会|报告会|研讨会|交流会|培训|演练))》)(?!(?:的?(?:文章|方案|通知|意见|一文|报告|征文|学习|宣讲|解读|宣传|贯彻)))/g

const message = '这是会议、活动、课题或项目的名称，不用书名号，可改用引号或不加标点。'

export const noTitleMarksOnEvents = paragraphRule({
  id: 'no-title-marks-on-events',
  kind: 'format',
  severity: 'info',
  description: '书名号只标书籍、文件、文章等的名称；会议、活动、课题、项目的名称用引号或不加标点。',
  basis: 'GB/T 15834-2011《标点符号用法》4.15',
  defaults: {},
  *check({ text }): Iterable<Finding> {
    if (!quickly.test(text)) return
    const ends = new Set<number>()
    for (const match of text.matchAll(event)) {
      const [whole, title = ''] = match
      const to = match.index + whole.length
      ends.add(to)
      yield { at: { from: to - title.length, to }, message }
    }
    for (const match of text.matchAll(held)) {
      const to = match.index + match[0].length
      if (!ends.has(to)) yield { at: { from: match.index, to }, message }
    }
  },
  examples: {
    valid: [
      '组织学习《关于开展专项整治行动的通知》。',
      '开展《民法典》宣传活动，举办“书香进万家”活动。',
      '撰写《办好一次高质量的会议》一文。',
      '开展《重大项目》学习解读。',
      '《大会的筹备与服务》出版，《关于召开工作会议的通知》印发后会议如期召开。',
    ],
    invalid: [
      '召开《全市安全生产工作会议》，部署下一步工作。',
      '举办《全民阅读论坛》，参加者 300 人。',
      '申报《乡村治理研究课题》。',
      '《2026年云岭招商大会》如期举行。',
      '《全市安全生产工作会议》在云岭县隆重召开。',
    ],
  },
})
