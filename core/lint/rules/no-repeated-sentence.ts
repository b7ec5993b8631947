import type { GenreId } from '../../document/genres.ts'
import { coveredUnits } from '../../repetition/coverage.ts'
import { formulaSpans } from '../../repetition/fixed-formulas.ts'
import { normaliseText } from '../../text/normalise.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { findRepeats, type Hashed, hashText } from '../repeats.ts'
import { isReworded } from '../reworded.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { sketch } from '../sketch.ts'
import { excerpt } from '../wording.ts'

/** A sentence, or a clause in one, long enough to count. */
interface Passage {
  /** Its normalised text, by which equal ones are found. */
  readonly key: string
  readonly at: Span
  readonly isClause: boolean
}

/** One of the hashes by which a passage is found: of the whole, or of its sketch. */
interface Trace extends Hashed {
  readonly passage: Passage
}

const none: readonly Trace[] = []

/** Statutory genres that tell of work. The others set norms, of which one clause is often a part of several. */
const telling: ReadonlySet<string> = new Set<GenreId>(['report', 'circular', 'minutes', 'bill'])

export const noRepeatedSentence = documentRule<{ readonly min: number }, readonly Trace[]>({
  id: 'no-repeated-sentence',
  kind: 'repetition',
  severity: 'warning',
  description:
    '同一句话在全文中说了两遍时提示，个别字词改动过的也算，标点和空格的差别不计；固定表述、引文和并列句式不算。',
  defaults: { min: 20 },
  optionLabels: {
    min: { label: '多少字以上的句子才查', unit: '字', min: 8, max: 100 },
  },
  digest({ type, text, sentences, quotations }, { min }, { genre }) {
    if (type !== 'paragraph' || text.length < min) return none
    const passages = sentences
      .flatMap(at => passagesOf(text, at, !genre.statutory || telling.has(genre.id)))
      .filter(({ key, at }) => {
        return key.length >= min && !isMostlyQuoted(quotations, at)
      })
    return passages.flatMap(passage => tracesOf(passage))
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const repeats = findRepeats(digests, 2)
    const seen = new Map<number, { readonly passage: Passage; readonly paragraph: number }[]>()
    for (const paragraph of repeats.groups) {
      let told: Passage | undefined
      for (const trace of digests[paragraph] ?? none) {
        if (!repeats.isFrequent(trace)) continue
        const { passage, hash } = trace
        const earlier = seen.get(hash)
        if (earlier) earlier.push({ passage, paragraph })
        else seen.set(hash, [{ passage, paragraph }])
        if (!earlier || told === passage || (told && passage.isClause && overlaps(told.at, passage.at))) continue
        const first = earlier.find(one => {
          const isItself = one.paragraph === paragraph && overlaps(one.passage.at, passage.at)
          return !isItself && saysTheSame(one.passage, passage)
        })
        if (!first || isMostlyFormula(passage.key)) continue
        told = passage
        yield {
          paragraph,
          at: passage.at,
          message: messageOf(passage, first.passage, first.paragraph === paragraph ? 0 : first.paragraph + 1),
          related: [{ paragraph: first.paragraph, at: first.passage.at, note: '首次出现' }],
        }
      }
    }
  },
  examples: {
    valid: [
      '县财政局负责专项资金的筹措、拨付和使用监督。县审计局负责专项资金的筹措、拨付和使用监督。',
      '全年新建农村公路126公里，改造危桥14座，群众出行更加便利。全年新建农村公路98公里，改造危桥11座，群众出行更加便利。',
      '抓落实要一抓到底。抓落实要一抓到底。',
      '要健全责任体系，把任务分解到岗到人。要健全督查体系，把压力传导到边到底。',
      {
        blocks: [
          { type: 'paragraph', text: '“凡属重大决策，都要按照规定程序集体讨论作出决定。”' },
          { type: 'paragraph', text: '“凡属重大决策，都要按照规定程序集体讨论作出决定。”' },
        ],
      },
    ],
    invalid: [
      '全面推行林长制，压实各级林长责任，守护好每一片山林。要抓好防火。全面推行林长制，压紧压实各级林长责任，守护好每一片山林。',
      '各单位要把安全生产摆在突出位置，严格落实主体责任。各单位要把安全生产摆在突出位置，严格落实主体责任。',
      {
        blocks: [
          { type: 'paragraph', text: '全年新建农村公路 126 公里，改造危桥 14 座，群众出行更加便利。' },
          { type: 'paragraph', text: '全年新建农村公路126公里、改造危桥14座，群众出行更加便利。' },
        ],
      },
    ],
  },
})

function isMostlyQuoted(quotations: readonly Span[], sentence: Span): boolean {
  const middle = (sentence.from + sentence.to) >> 1
  const covering = quotations.find(quotation => quotation.from <= middle && middle < quotation.to)
  return (
    covering !== undefined &&
    isQuoted([covering], sentence) &&
    covering.to - covering.from > (sentence.to - sentence.from) / 2
  )
}

/** A sentence, and where it has several clauses these too. */
function passagesOf(text: string, at: Span, withClauses: boolean): readonly Passage[] {
  const whole = { key: normaliseText(text.slice(at.from, at.to)), at, isClause: false }
  if (!withClauses) return [whole]
  const clauses = Array.from(text.slice(at.from, at.to).matchAll(/[^，；：。！？]+/gu), match => {
    const from = at.from + match.index
    return { key: normaliseText(match[0]), at: { from, to: from + match[0].length }, isClause: true }
  })
  return clauses.length > 1 ? [whole, ...clauses] : [whole]
}

/** A clause is found where it is the same; a sentence also where it was reworded. */
function tracesOf(passage: Passage): readonly Trace[] {
  const { key, isClause } = passage
  const hashes = isClause ? [hashText(key)] : [hashText(key), ...sketch(key)]
  return hashes.map(hash => ({ hash, passage }))
}

/** What was found of two passages, as long as both stand in the draft: a key in it compares its own paragraph alone. */
const comparisons = new WeakMap<Passage, WeakMap<Passage, boolean>>()

function saysTheSame(first: Passage, second: Passage): boolean {
  if (first.key === second.key) return true
  if (first.isClause || second.isClause) return false
  const known = comparisons.get(second) ?? new WeakMap<Passage, boolean>()
  comparisons.set(second, known)
  const same = known.get(first) ?? isReworded(first.key, second.key)
  known.set(first, same)
  return same
}

function messageOf(passage: Passage, first: Passage, place: number): string {
  const where = place === 0 ? '本段' : `前文第 ${place} 段`
  const what = passage.isClause ? '这一句话' : '本句'
  const how = passage.key === first.key ? '相同' : '意思相同，只改动了个别字词'
  return `${what} ${passage.key.length} 字，与${where}「${excerpt(first.key, 12)}」一句${how}，请删去一处或改写。`
}

/** Whether fixed formulas, which have to be said as they are, make up half of a passage. */
function isMostlyFormula(key: string): boolean {
  return coveredUnits(formulaSpans(key)) >= key.length / 2
}
