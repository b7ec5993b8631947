import type { Span } from '../../text/span.ts'
import table from '../data/repealed-documents.json' with { type: 'json' }
import { dayOrder, draftDate } from '../draft-date.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { titleKey } from '../title-likeness.ts'

interface Citation {
  readonly at: Span
  readonly key: string
}

export const noRepealedReferences = documentRule<{ readonly replaced: readonly string[] }, readonly Citation[]>({
  id: 'no-repealed-references',
  kind: 'wording',
  severity: 'warning',
  description: '以已经废止或已有新版的法规、文件为依据时提示；选项「replaced」可逐条补充「旧名=新名」。',
  basis: '《党政机关公文处理工作条例》第二十条',
  defaults: { replaced: [] },
  digest({ text }) {
    if (!text.includes('《')) return none
    return [...text.matchAll(relied)].map(match => {
      const name = match[1] as string
      const from = match.index + match[0].length - name.length - 1
      return { at: { from, to: from + name.length }, key: titleKey(name) }
    })
  },
  *check({ paragraphs }, { replaced }, digests): Iterable<DocumentFinding> {
    if (digests.every(found => found.length === 0)) return
    const date = draftDate(paragraphs)
    const own = new Map(replaced.flatMap(readPair))
    for (const [paragraph, found] of digests.entries()) {
      for (const { at, key } of found) {
        const known = bundled.get(key)
        const isInForce = known && date && dayOrder(date) < known.since
        const now = own.get(key) ?? (isInForce ? undefined : known?.now)
        if (now === undefined) continue
        const name = paragraphs[paragraph]!.text.slice(at.from, at.to)
        yield { paragraph, at, message: `《${name}》已经废止或已有新版，现行的是${now}，请核对依据。` }
      }
    }
  },
  examples: {
    valid: [
      '根据《中华人民共和国民法典》，制定本办法。',
      '落实《信访工作条例》，畅通信访渠道。',
      '《中华人民共和国合同法》曾对此作出规定，2021年起废止。',
      {
        blocks: [
          { type: 'paragraph', text: '根据《信访条例》，制定本办法。' },
          { type: 'dateOfIssue', text: '2015年3月5日' },
        ],
      },
    ],
    invalid: ['根据《信访条例》，制定本办法。', '依照《合同法》签订协议。', '严格执行《国家行政机关公文处理办法》。'],
  },
})

const none: readonly Citation[] = []
const relied =
  /(?:根据|依据|按照|依照|遵照|遵守|贯彻|落实|执行|违反|对照)(?:《[^《》]{2,60}》[、和及与]?){0,3}《([^《》]{3,60})》/g

const bundled = new Map(
  table.documents.map(({ old, now, since: [year = 0, month = 1, day = 1] }) => [
    titleKey(old),
    { now, since: dayOrder({ year, month, day }) },
  ]),
)

function readPair(pair: string): readonly (readonly [string, string])[] {
  const [old = '', now = ''] = pair.split('=')
  return old.trim() === '' || now.trim() === '' ? [] : [[titleKey(old), `《${now.trim().replace(/[《》]/g, '')}》`]]
}
