import type { Span } from '../../text/span.ts'
import { highClicheDensity } from '../cliches.ts'
import { documentRule } from '../rule.ts'
import { formatNumber } from '../wording.ts'

/** How many related places a finding names. */
const mostRelated = 6

export const maxClicheDensity = documentRule<{ readonly max: number; readonly from: number }, readonly Span[]>({
  id: 'max-cliche-density',
  kind: 'wording',
  severity: 'info',
  description: '全文套话过密时提示一次，按每千字处数计，不逐处提示；各文种都适用，引文不计。',
  basis: '《党政机关公文处理工作条例》第十九条：内容简洁、文字精练',
  defaults: { max: highClicheDensity, from: 500 },
  optionLabels: {
    max: { label: '每千字最多', unit: '处', min: 1, max: 30 },
    from: { label: '全文达到多少字才查', unit: '字', min: 100, max: 5000 },
  },
  digest: ({ cliches }) => cliches,
  *check({ paragraphs, counts }, { max, from }, digests) {
    const total = digests.reduce((sum, cliches) => sum + cliches.length, 0)
    const density = (total * 1000) / counts.characters
    if (counts.characters < from || density <= max) return
    const order = [...digests.keys()].sort((a, b) => digests[b]!.length - digests[a]!.length || a - b)
    const places = order.flatMap(paragraph => digests[paragraph]!.map(at => ({ paragraph, at })))
    const [first, ...others] = places
    if (!first) return
    const shown = new Set<string>()
    for (const { paragraph, at } of places) {
      if (shown.size < 4) shown.add(paragraphs[paragraph]!.text.slice(at.from, at.to))
    }
    const words = [...shown].map(word => `「${word}」`).join('')
    yield {
      ...first,
      message: `全文套话约 ${total} 处，平均每千字 ${formatNumber(Math.round(density * 10) / 10)} 处，读来空泛。${words}等能删则删，或换成具体的做法和数据。`,
      related: others.slice(0, mostRelated).map(place => ({ ...place, note: '套话' })),
    }
  },
  examples: {
    valid: [
      '要高度重视，狠抓落实。',
      { blocks: [{ type: 'paragraph', text: `${'全区新建农村公路三十公里，改造危桥四座。'.repeat(50)}要狠抓落实。` }] },
      { blocks: [{ type: 'paragraph', text: `他说：“${'要高度重视，狠抓落实，真抓实干，迎难而上。'.repeat(40)}”` }] },
    ],
    invalid: [
      '要高度重视，狠抓落实，真抓实干，组织好每一次检查。'.repeat(30),
      {
        genre: 'remarks',
        blocks: Array.from({ length: 12 }, () => ({
          type: 'paragraph' as const,
          text: '我们锐意进取、开拓创新，把会议精神贯彻到每一个镇街、每一个村组，让群众看到实实在在的变化和好处。',
        })),
      },
    ],
  },
})
