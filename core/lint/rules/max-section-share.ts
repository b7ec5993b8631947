import { type DocumentFinding, documentRule } from '../rule.ts'
import { readSections, type Section, withoutAttachments } from '../sections.ts'
import { excerpt, formatNumber } from '../wording.ts'

export const maxSectionShare = documentRule({
  id: 'max-section-share',
  kind: 'length',
  severity: 'info',
  description: '一个部分占全文一半以上，或者长出其他部分许多倍时提示均衡篇幅。',
  defaults: { share: 0.5, times: 4, fewest: 3, least: 1500 },
  optionLabels: {
    share: { label: '一部分最多占全文', unit: '%', min: 20, max: 90 },
    times: { label: '最多是其他部分平均的', unit: '倍', min: 2, max: 20 },
    fewest: { label: '至少几个部分才查', unit: '个', min: 2, max: 10 },
    least: { label: '全文达到多少字才查', unit: '字', min: 300, max: 10000 },
  },
  *check({ paragraphs }, { share, times, fewest, least }): Iterable<DocumentFinding> {
    const { introduction, parts } = readSections(withoutAttachments(paragraphs))
    const sum = parts.reduce((total, part) => total + part.characters, 0)
    const whole = sum + (introduction?.characters ?? 0)
    if (parts.length < fewest || whole < least) return
    const longest = parts.reduce((most, part) => (part.characters > most.characters ? part : most))
    const others = (sum - longest.characters) / (parts.length - 1)
    const own = longest.characters / whole
    if (own <= share && longest.characters <= times * others) return
    const at = { from: 0, to: paragraphs[longest.from]!.text.length }
    const compared =
      own > share
        ? `占全文的 ${Math.round(own * 100)}%`
        : `是其他部分平均 ${formatNumber(Math.round(others))} 字的 ${times} 倍以上`
    yield { paragraph: longest.from, at, message: `${nameOf(longest)}${compared}，各部分篇幅不均，请考虑压缩或拆分。` }

    function nameOf({ from, characters }: Section): string {
      return `「${excerpt(paragraphs[from]!.text, 14)}」部分 ${formatNumber(characters)} 字，`
    }
  },
  examples: {
    valid: [
      draft(600, 700, 600),
      draft(100, 900, 100),
      draft(2000, 600),
      draft(1000, 600, 400, 1000),
      {
        blocks: [
          ...draft(600, 700, 600).blocks,
          { type: 'dateOfIssue', text: '2026年5月6日' },
          { type: 'paragraph', text: '字'.repeat(3000) },
        ],
      },
    ],
    invalid: [draft(300, 2000, 300), draft(1200, 100, 200, 1600, 150, 90, 80, 70, 100)],
  },
})

function draft(...lengths: number[]) {
  return {
    blocks: lengths.flatMap(length => [
      { type: 'heading', level: 1, text: '一、重点任务' } as const,
      { type: 'paragraph', text: '字'.repeat(length) } as const,
    ]),
  }
}
