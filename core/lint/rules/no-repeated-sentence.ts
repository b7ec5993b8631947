import type { GenreId } from '../../document/genres.ts'
import { coveredUnits } from '../../repetition/coverage.ts'
import { formulaSpans } from '../../repetition/fixed-formulas.ts'
import { normaliseText } from '../../text/normalise.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type Passage, type PlacedPassage, repeatedPassages } from '../repeated-passages.ts'
import { hashText } from '../repeats.ts'
import { steadfastHash } from '../reworded.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'
import { sketch } from '../sketch.ts'
import { excerpt } from '../wording.ts'

const none: readonly Passage[] = []

/** Statutory genres that tell of work. The others set norms, of which one clause is often a part of several. */
const telling: ReadonlySet<string> = new Set<GenreId>(['report', 'circular', 'minutes', 'bill'])

export const noRepeatedSentence = documentRule<{ readonly min: number }, readonly Passage[]>({
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
    const withClauses = !genre.statutory || telling.has(genre.id)
    const passages: Passage[] = []
    for (const at of sentences) {
      if (at.to - at.from < min) continue
      for (const passage of passagesOf(text, at, withClauses ? min : Number.POSITIVE_INFINITY)) {
        if (passage.key.length >= min && !isMostlyQuoted(quotations, passage.at)) passages.push(passage)
      }
    }
    return passages.length === 0 ? none : passages
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    let told: PlacedPassage | undefined
    for (const repeated of repeatedPassages(digests)) {
      const { passage, paragraph, first } = repeated
      const isTold = told?.paragraph === paragraph && passage.isClause && overlaps(told.passage.at, passage.at)
      if (isTold || isMostlyFormula(passage)) continue
      told = repeated
      yield {
        paragraph,
        at: passage.at,
        message: messageOf(passage, first.passage, first.paragraph === paragraph ? 0 : first.paragraph + 1),
        related: [{ paragraph: first.paragraph, at: first.passage.at, note: '首次出现' }],
      }
    }
  },
  examples: {
    valid: [
      '县财政局负责专项资金的筹措、拨付和使用监督。县审计局负责专项资金的筹措、拨付和使用监督。',
      '全年新建农村公路126公里，改造危桥14座，群众出行更加便利。全年新建农村公路98公里，改造危桥11座，群众出行更加便利。',
      '抓落实要一抓到底。抓落实要一抓到底。',
      '要于每月月底之前把排查出来的各类问题隐患清单报平县备案。要于每月月底之前把排查出来的各类问题隐患清单报安县备案。',
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
      '各乡镇要确定一名联络员，于9月20日前把名单报县政府办公室。各乡镇要确定一名联络员，并于9月20日之前将名单报送至县政府办公室。',
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

const clauseEnds = new Set([...'，；：。！？'].map(mark => mark.charCodeAt(0)))

/** A sentence, and where it has several clauses those of them that are at least so many UTF-16 units long. */
function passagesOf(text: string, at: Span, leastClause: number): readonly Passage[] {
  const passages = [passageAt(text, at, false)]
  let clauses = 0
  let from = at.from
  for (let end = at.from; end <= at.to; end++) {
    if (end < at.to && !clauseEnds.has(text.charCodeAt(end))) continue
    if (end > from) clauses++
    if (end - from >= leastClause) passages.push(passageAt(text, { from, to: end }, true))
    from = end + 1
  }
  return clauses > 1 ? passages : passages.slice(0, 1)
}

/**
 * A clause is found where it is the same; a sentence also where it was reworded. Its figures and names go into the
 * sketch, so that the many sentences of a report that differ in these alone are not compared with one another.
 */
function passageAt(text: string, at: Span, isClause: boolean): Passage {
  const key = normaliseText(text.slice(at.from, at.to))
  const hashes = [hashText(key)]
  if (!isClause) {
    const steadfast = steadfastHash(key)
    for (const hash of sketch(key)) hashes.push((hash ^ steadfast) >>> 0)
  }
  return { key, at, isClause, hashes }
}

function messageOf(passage: Passage, first: Passage, place: number): string {
  const where = place === 0 ? '本段' : `前文第 ${place} 段`
  const what = passage.isClause ? '这一句话' : '本句'
  const how = passage.key === first.key ? '相同' : '意思相同，只改动了个别字词'
  return `${what} ${passage.key.length} 字，与${where}「${excerpt(first.key, 12)}」一句${how}，请删去一处或改写。`
}

const formulas = new WeakMap<Passage, boolean>()

/** Whether fixed formulas, which have to be said as they are, make up half of a passage. */
function isMostlyFormula(passage: Passage): boolean {
  const known = formulas.get(passage)
  if (known !== undefined) return known
  const isMost = coveredUnits(formulaSpans(passage.key)) >= passage.key.length / 2
  formulas.set(passage, isMost)
  return isMost
}
