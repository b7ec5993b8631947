import type { GenreId } from '../../document/genres.ts'
import type { Span } from '../../text/span.ts'
import data from '../data/repeatable-phrases.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { findRepeats, type Hashed, hashText } from '../repeats.ts'
import { type DocumentFinding, documentRule, type Example } from '../rule.ts'

/** A phrase that stands between two marks, or a worn phrase anywhere. */
interface Phrase extends Hashed {
  readonly words: string
  readonly at: Span
}

const marks = new Set([...'，。；！？：'].map(mark => mark.charCodeAt(0)))
const allowed = new Set(data.phrases)
const left = new RegExp(`^(?:${data.notBefore})|[${data.endings}]$|^[\\u4e00-\\u9fff]是|(?:说|指出|强调|认为)$`)
const none: readonly Phrase[] = []

/** Statutory genres that tell of work. The others set norms, and a norm has to say the same in the same words. */
const telling: ReadonlySet<string> = new Set<GenreId>(['report', 'circular', 'minutes', 'bill'])

export const maxPhraseRepetition = documentRule<
  { readonly max: number; readonly perPhrase: number },
  readonly Phrase[]
>({
  id: 'max-phrase-repetition',
  kind: 'repetition',
  severity: 'info',
  description:
    '四至八字的短语在报告、总结等叙事文稿里出现五次以上时提示一次，讲话等口头文种只计套话；通知、意见等规定事项的文种不查。',
  defaults: { max: 4, perPhrase: 1500 },
  optionLabels: {
    max: { label: '同一短语最多', unit: '次', min: 1, max: 20 },
    perPhrase: { label: '长文稿每多少字可多用一次', unit: '字', min: 300, max: 10000 },
  },
  digest({ type, text, quotations, cliches }, _options, { genre }) {
    if (type !== 'paragraph' || (genre.statutory && !telling.has(genre.id))) return none
    const phrases: Phrase[] = cliches.map(at => phraseAt(text, at))
    // Speakers repeat a phrase to be heard.
    if (genre.spoken) return phrases
    for (const at of clauses(text)) {
      const phrase = phraseAt(text, at)
      if (allowed.has(phrase.words) || left.test(phrase.words) || isQuoted(quotations, at)) continue
      if (!cliches.some(one => one.from === at.from && one.to === at.to)) phrases.push(phrase)
    }
    return phrases
  },
  *check({ counts }, { max, perPhrase }, digests): Iterable<DocumentFinding> {
    const most = Math.max(max, Math.ceil(counts.characters / perPhrase))
    const uses = new Map<string, { readonly paragraph: number; readonly at: Span }[]>()
    const repeats = findRepeats(digests, Math.max(2, most + 1))
    for (const paragraph of repeats.groups) {
      for (const phrase of digests[paragraph] ?? none) {
        if (!repeats.isFrequent(phrase)) continue
        const { words, at } = phrase
        const known = uses.get(words)
        if (known) known.push({ paragraph, at })
        else uses.set(words, [{ paragraph, at }])
      }
    }
    for (const [words, places] of uses) {
      const place = places[max]
      if (!place || places.length <= most) continue
      yield {
        ...place,
        message: `「${words}」全文出现 ${places.length} 次，读来重复。请留下一两处，其余换个说法或删去。`,
        related: places.slice(0, max).map(one => ({ ...one, note: '同一短语' })),
      }
    }
  },
  examples: {
    valid: [
      '挂图作战，先修路。挂图作战，再架桥。挂图作战，后通水。挂图作战，治好河。挂图作战，见实效。',
      summary('各位代表，我们修了路。各位代表，架了桥。各位代表，通了水。各位代表，治了河。各位代表，谢谢。'),
      summary('要真抓实干。要真抓实干。要真抓实干。要真抓实干。'),
      summary('县财政局，县水务局。县财政局，县教育局。县财政局，县民政局。县财政局，县司法局。县财政局，县审计局。'),
    ],
    invalid: [
      summary('要真抓实干。要真抓实干地修路。要真抓实干地架桥。要真抓实干地通水。要真抓实干地治河。'),
      summary('挂图作战，先修路。挂图作战，再架桥。挂图作战，后通水。挂图作战，治好河。挂图作战，见实效。'),
    ],
  },
})

function phraseAt(text: string, at: Span): Phrase {
  const words = text.slice(at.from, at.to)
  return { words, hash: hashText(words), at }
}

/** Stretches of 4 to 8 Han characters between two marks, 、 aside: lists name the same things again of need. */
function clauses(text: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  let isPlain = true
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    if (at < text.length && !marks.has(code)) {
      isPlain = false
      continue
    }
    if (isPlain && at - from >= 4 && at - from <= 8) spans.push({ from, to: at })
    from = at + 1
    isPlain = true
  }
  return spans
}

function summary(text: string): Example {
  return { genre: 'summary', blocks: [{ type: 'paragraph', text }] }
}
