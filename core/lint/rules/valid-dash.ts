import { type Finding, paragraphRule } from '../rule.ts'

const quickly = /[-－]|^[—–]/
/** One stroke before a subtitle. */
const opening = /(?<=^[\s\u3000]*)[-－—–](?=[\p{Script=Han}“《])/gu
const doubled = /(?<![-－\w])(?:-{2,3}|－{2})(?=[\p{Script=Han}“《])/gu
/** A unit behind the second number shows that the hyphen spans a range and does not join a code or telephone number. */
const range =
  /(?<![\dA-Za-z./〔-]|[A-Z] )((?:\d{1,2}月)?\d{1,6}(?:\.\d{1,4})?(?:[年月日时元%％]|万元)?)-(\d{1,6}(?:\.\d{1,4})?)(?=(%|％|年|月|日|时|点|周岁|岁|万|亿|元|人|名|个|户|家|次|天|小时|分钟|公里|千米|米|吨|亩|公顷|倍|层|级|℃|度))/g

export const validDash = paragraphRule({
  id: 'valid-dash',
  kind: 'format',
  severity: 'info',
  description: '检查用短横代替的破折号，以及用短横表示的起止和范围。',
  basis: 'GB/T 15834-2011《标点符号用法》4.10、4.13',
  defaults: {},
  *check({ text }): Iterable<Finding> {
    if (!quickly.test(text)) return
    for (const match of [...text.matchAll(doubled), ...text.matchAll(opening)]) {
      const at = { from: match.index, to: match.index + match[0].length }
      const fix = { title: '改为「——」', range: at, text: '——' }
      yield { at, fix, message: `破折号应写作「——」，占两个字的位置，不写作「${match[0]}」。` }
    }
    for (const match of text.matchAll(range)) {
      const [whole, first = '', second = '', unit = ''] = match
      // 9704-2012年 is the number of a standard.
      if (second.length === 4 && unit === '年' && !/^(?:19|20)\d\d$/.test(first)) continue
      // 63-68% lacks its first sign: another rule mends it.
      if (/[%％]/.test(unit) && !/[%％]$/.test(first)) continue
      const from = match.index + first.length
      const at = { from: match.index, to: match.index + whole.length }
      const mark = /[年月日时点]/.test(unit) ? '—' : '～'
      const message = `「${whole}${unit}」表示${mark === '—' ? '起止时间' : '数值范围'}，应用「${mark}」，不用短横。`
      yield { at, message, fix: { title: `改为「${mark}」`, range: { from, to: from + 1 }, text: mark } }
    }
  },
  examples: {
    valid: [
      '——坚持稳中求进。实施 2026—2030 年规划，气温 10～15 ℃。',
      '咨询电话：0551-62810000，执行 GB/T 9704-2012。',
      '运行 -- 参数时请看说明，歼-20 飞机和 T-4 次列车。',
      '中国-东盟自由贸易区建设稳步推进，编号为 2026-03-05。',
    ],
    invalid: [
      '-为民服务的实践',
      '时间为3月5日-8日。',
      '完成63%-68%。',
      '--推进改革开放，激发市场活力。',
      '1-9月，全县新增就业 3200 人。',
      '每村补助 10-15万元，验收后拨付。',
    ],
  },
})
