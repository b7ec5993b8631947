import type { Span } from '../../text/span.ts'
import { draftTitleOf } from '../draft-title.ts'
import { type Citation, readCitations } from '../reference/citation.ts'
import { type Suggestion, suggestName } from '../reference/suggest-name.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { titleKey } from '../title-likeness.ts'

interface Doubt {
  readonly at: Span
  readonly name: string
  readonly whole: string
  readonly suggestion: Suggestion
}

interface Digest {
  readonly doubts: readonly Doubt[]
  /** Keys of the documents that the draft itself makes or issues. */
  readonly made: readonly string[]
}

export const validRegulationName = documentRule<{ readonly titles: readonly string[]; readonly least: number }, Digest>(
  {
    id: 'valid-regulation-name',
    kind: 'wording',
    severity: 'warning',
    description:
      '书名号内的法规、文件名称与常用中央法规或资料库中的文件名称相近而不相同时，提示核对；把握不大的只作提示。',
    defaults: { titles: [], least: 0.8 },
    optionLabels: {
      least: { label: '名称相似到多少时提示', unit: '%', min: 60, max: 100 },
    },
    digest({ text }, { titles, least }, { known }) {
      const citations = readCitations(text)
      if (citations.length === 0) return nothing
      const doubts = citations.flatMap((citation): Doubt[] => {
        if (citation.name.length < 6) return []
        const suggestion = suggestName(citation, { titles, least, known })
        return suggestion ? [{ at: citation.at, name: citation.name, whole: citation.whole, suggestion }] : []
      })
      if (doubts.length === 0) return nothing
      return { doubts, made: citations.filter(one => isMade(text, one)).map(keyOf) }
    },
    *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
      if (digests.every(digest => digest.doubts.length === 0)) return
      const title = titleKey(draftTitleOf(paragraphs).text)
      const made = new Set(digests.flatMap(digest => digest.made))
      for (const [paragraph, { doubts }] of digests.entries()) {
        for (const { at, name, whole, suggestion } of doubts) {
          if (title.includes(whole) || (suggestion.isLibrary && made.has(whole))) continue
          yield { paragraph, at, ...describe(name, at, suggestion) }
        }
      }
    },
    examples: {
      valid: [
        '认真落实《党政机关厉行节约反对浪费条例》和《党政机关国内公务接待管理规定》。',
        '根据《中华人民共和国安全生产法》《安徽省安全生产条例》，制定本办法。',
        '印发《庐阳区党政机关国内公务接待管理办法》。',
        '学习《公务员法》《档案法》，落实《信访工作条例》《信访条例实施细则》。',
        '贯彻《条例》和《规定》。',
        '《关于贯彻〈信访工作条例〉的实施意见》已经印发。',
        {
          blocks: [
            { type: 'title', text: '党政机关公文处理条例' },
            { type: 'paragraph', text: '起草《党政机关公文处理条例》，征求各单位意见。' },
          ],
        },
      ],
      invalid: [
        '认真落实《党政机关厉行节约、反对浪费条例》。',
        '严格执行《党政机关国内公务接待》。',
        '按照《党政机关公文处理条例》行文。',
        '学习《中国共产党纪律处份条例》。',
      ],
    },
  },
)

const nothing: Digest = { doubts: [], made: [] }
const making = /(?:制定|制订|印发|出台|起草|拟订|拟定|修订|发布|通过|草拟)(?:了|并印发|出)?(?:新的)?$/
/** Of the words that `making` finds, in UTF-16 units. */
const longestMaking = 12

function isMade(text: string, { at }: Citation): boolean {
  return making.test(text.slice(Math.max(0, at.from - 1 - longestMaking), at.from - 1))
}

function keyOf({ whole }: Citation): string {
  return whole
}

function describe(name: string, at: Span, { right, sort, number, isLibrary }: Suggestion) {
  if (sort === 'marks') {
    if (isLibrary) {
      return { severity: 'info' as const, message: `资料库中这份文件的名称是《${right}》，标点不同，请核对。` }
    }
    const fix = { title: `改为《${right}》`, range: at, text: right }
    return { fix, message: `文件名称的标点有误，应为「《${right}》」。` }
  }
  if (sort === 'number') {
    return { message: `${number}在资料库中是《${right}》，与所引「${name}」不符，请核对标题和文号。` }
  }
  if (!isLibrary) return { message: `未见名为「${name}」的文件，是否为「${right}」？请核对后改正。` }
  const message = `资料库中没有「${name}」，有名称相近的《${right}》，请核对文件名称。`
  return sort === 'likely' ? { message } : { message, severity: 'info' as const }
}
