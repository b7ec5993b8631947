import data from '../data/required-parts.json' with { type: 'json' }
import { anchorIndex } from '../draft-title.ts'
import { type DocumentFinding, documentRule, type Paragraph } from '../rule.ts'

interface Part {
  readonly name: string
  readonly advice: string
  readonly words: RegExp
}

interface Group {
  readonly title: RegExp | undefined
  readonly parts: readonly Part[]
}

/** What a paragraph adds: the parts whose words it holds, one bit each, group after group. */
interface Trace {
  readonly bits: number
  readonly title: string
}

const groups = new Map<string, Group>(
  data.groups.flatMap(({ genres, parts, ...rest }) => {
    const title = 'title' in rest && rest.title ? new RegExp(rest.title.join('|')) : undefined
    const group = { title, parts: parts.map(part => ({ ...part, words: new RegExp(part.words.join('|')) })) }
    return genres.map(genre => [genre, group] as const)
  }),
)

const nothing: Trace = { bits: 0, title: '' }

export const requireParts = documentRule<{ readonly least: number }, Trace>({
  id: 'require-parts',
  kind: 'structure',
  severity: 'warning',
  description: '检查文稿是否缺少体裁应有的部分，如总结没有写问题、方案没有写保障措施。',
  defaults: { least: data.least },
  optionLabels: {
    least: { label: '全文达到多少字才查', unit: '字', min: 100, max: 10000 },
  },
  digest({ type, text }: Paragraph, _options, { genre }): Trace {
    const group = groups.get(genre.id)
    if (!group) return nothing
    if (type === 'title') return { bits: 0, title: text }
    let bits = 0
    for (const [index, { words }] of group.parts.entries()) if (words.test(text)) bits |= 1 << index
    return bits === 0 ? nothing : { bits, title: '' }
  },
  *check({ paragraphs, facts, counts }, { least }, traces): Iterable<DocumentFinding> {
    const group = groups.get(facts.genre.id)
    if (!group || counts.characters < least) return
    const title = traces.map(trace => trace.title).join('')
    if (group.title && !group.title.test(title)) return
    const paragraph = anchorIndex(paragraphs)
    const present = traces.reduce((bits, trace) => bits | trace.bits, 0)
    for (const [index, { name, advice }] of group.parts.entries()) {
      if (present & (1 << index)) continue
      const at = { from: 0, to: paragraphs[paragraph]!.text.length }
      yield { paragraph, at, message: `${facts.genre.name}一般应有「${name}」，全文没有写到，${advice}` }
    }
  },
  examples: {
    valid: [
      { genre: 'summary', blocks: [{ type: 'paragraph', text: '全年完成了各项任务。' }] },
      {
        genre: 'summary',
        blocks: [
          { type: 'title', text: '2025年工作总结' },
          { type: 'paragraph', text: `${'全年完成了各项任务。'.repeat(90)}工作还有差距，今后要更加努力。` },
        ],
      },
      {
        genre: 'summary',
        blocks: [
          { type: 'title', text: '庐阳区城市绿化若干规定' },
          { type: 'paragraph', text: '建设单位应当按照规划绿化。'.repeat(90) },
        ],
      },
      {
        genre: 'summary',
        blocks: [
          { type: 'title', text: '2025年工作总结和2026年工作计划' },
          { type: 'paragraph', text: `${'全年完成了各项任务。'.repeat(90)}监管力量有待加强。` },
          { type: 'heading', level: 1, text: '三、2026年工作计划' },
        ],
      },
      { genre: 'notice', blocks: [{ type: 'paragraph', text: '请按时报送。'.repeat(200) }] },
      {
        genre: 'remarks',
        blocks: [
          { type: 'title', text: '在动员大会上的表态发言' },
          { type: 'paragraph', text: '我们坚决完成任务。'.repeat(120) },
        ],
      },
    ],
    invalid: [
      {
        genre: 'summary',
        blocks: [
          { type: 'title', text: '2025年工作总结' },
          { type: 'paragraph', text: '全年完成了各项任务。'.repeat(90) },
        ],
      },
      { genre: 'plan', blocks: [{ type: 'paragraph', text: '改造道路三条。'.repeat(130) }] },
      {
        genre: 'remarks',
        blocks: [
          { type: 'title', text: '在经验交流会上的发言' },
          { type: 'paragraph', text: '我们完成了各项任务。'.repeat(120) },
        ],
      },
    ],
  },
})
