import type { Span } from '../../text/span.ts'
import data from '../data/organ-names.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { type WordEntry, wordList } from '../word-list.ts'

/** A name of an office in a paragraph. `family` counts the offices of the table. */
interface NameUse {
  readonly family: number
  readonly name: string
  readonly at: Span
  readonly isDeclaration: boolean
}

const notBefore: Readonly<Record<string, string>> = data.notBefore

const find = wordList(
  data.families.flatMap(({ names }, family) =>
    names.map((wrong): WordEntry & { readonly family: number } => ({
      wrong,
      family,
      notBefore: notBefore[wrong.at(-1) as string],
    })),
  ),
)

const none: readonly NameUse[] = []

export const consistentOrganNames = documentRule<Record<string, never>, readonly NameUse[]>({
  id: 'consistent-organ-names',
  kind: 'wording',
  severity: 'info',
  description:
    '同一机关在正文里时而用全称、时而用简称，或「我局」「本局」混用时提示一次；讲话等口头文种和注明了「以下简称」的不查。',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确',
  defaults: {},
  digest(paragraph, _options, { genre }) {
    const { type, text, quotations } = paragraph
    if (type !== 'paragraph' || genre.spoken) return none
    const uses: NameUse[] = []
    for (const { entry, at } of find(paragraph)) {
      const isDeclaration = text.startsWith('（以下', at.to)
      if (!isQuoted(quotations, at)) uses.push({ family: entry.family, name: entry.wrong, at, isDeclaration })
    }
    return uses
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const families = new Map<number, (NameUse & { readonly paragraph: number })[]>()
    for (const [paragraph, uses] of digests.entries()) {
      for (const use of uses) {
        const known = families.get(use.family)
        if (known) known.push({ ...use, paragraph })
        else families.set(use.family, [{ ...use, paragraph }])
      }
    }
    for (const uses of families.values()) {
      const [first] = uses
      const other = uses.find(use => use.name !== first?.name)
      if (!first || !other || uses.some(use => use.isDeclaration)) continue
      yield {
        paragraph: other.paragraph,
        at: other.at,
        message: `前面写「${first.name}」，这里写「${other.name}」，同一机关的叫法不一。请统一，要用简称的在首次出现时注明。`,
        related: [{ paragraph: first.paragraph, at: first.at, note: '前面的叫法' }],
      }
    }
  },
  examples: {
    valid: [
      '县发展改革委牵头，县发展改革委会同县财政局落实。',
      '县发展和改革委员会（以下简称县发改委）牵头，县发改委每月通报。',
      '本办法由县政府办公室解释，我办理此事。',
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '我县雨水多，本县河流也多。' }] },
    ],
    invalid: [
      '由县发展改革委牵头。县发改委每月通报进度。',
      '我局共有水库管理员二十名，本局已组织培训。',
      {
        genre: 'report',
        blocks: [
          { type: 'paragraph', text: '区委办公室组织了检查。' },
          { type: 'paragraph', text: '区委办通报了结果。' },
        ],
      },
    ],
  },
})
