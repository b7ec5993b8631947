import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { normalise } from '../../../core/text/normalise.ts'
import type { Span } from '../../../core/text/span.ts'
import type { SampleDocument } from './memory-library.ts'
import { between, randomText } from './random.ts'

/** A run of a document planted in a draft: where it stands there, and what has to be found. */
export interface PlantedRun {
  readonly document: string
  readonly range: Span
  /** The run's normalised text. */
  readonly text: string
}

export interface PlantedDraft {
  readonly text: string
  readonly runs: readonly PlantedRun[]
}

const marks = ['，', '。', ' ', '\u3000', '、', '“', '”', '\n', '——', '（', '）', ';']
/** Characters that no document holds, so that a planted run ends where it was cut. */
const strange = { first: 0x8000, count: 500 }

/**
 * Documents of random text and boilerplate that they share: paragraphs of Han, letters and digits of both widths.
 * Boilerplate is a third of each, so that its tiles are common.
 */
export function plantedDocuments(random: () => number, count: number): readonly SampleDocument[] {
  const stock = Array.from({ length: 8 }, () => randomText(random, between(random, 20, 80), 0x4e00, 2000))
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: between(random, 6, 20) }, () => {
      const choice = random()
      if (choice < 0.3) return stock[between(random, 0, stock.length - 1)] as string
      if (choice < 0.4) return randomText(random, between(random, 3, 9), 0x30, 10)
      if (choice < 0.45) return randomText(random, between(random, 3, 9), 0xff41, 26)
      return randomText(random, between(random, 20, 60), 0x4e00, 2000) + marks[between(random, 0, marks.length - 1)]
    })
    return { title: `文件${index}`, text: parts.join('') }
  })
}

/** A draft of strange characters with runs of 13 to 60 characters from the documents, some from their very ends. */
export function plantedDraft(random: () => number, documents: readonly SampleDocument[], count: number): PlantedDraft {
  let text = randomText(random, between(random, 0, 20), strange.first, strange.count)
  const runs: PlantedRun[] = []
  for (let index = 0; index < count; index++) {
    const { title, text: source } = documents[between(random, 0, documents.length - 1)] as SampleDocument
    const whole = normalise(source).text
    const length = between(random, 13, Math.min(60, whole.length))
    const last = whole.length - length
    const place = random()
    const start = place < 0.1 ? 0 : place < 0.2 ? last : between(random, 0, last)
    const run = whole.slice(start, start + length)
    const disguised = disguise(random, run)
    runs.push({ document: title, range: { from: text.length, to: text.length + disguised.length }, text: run })
    text += disguised + randomText(random, between(random, 1, 30), strange.first, strange.count)
  }
  return { text, runs }
}

/** The same characters among punctuation and spaces, letters and digits in either width. The ends stay bare. */
function disguise(random: () => number, run: string): string {
  return [...run]
    .map((character, at) => {
      const code = character.charCodeAt(0)
      const widened = code > 0x20 && code < 0x7f && random() < 0.5 ? String.fromCharCode(code + 0xfee0) : character
      const mark = at > 0 && random() < 0.1 ? marks[between(random, 0, marks.length - 1)] : ''
      return mark + widened
    })
    .join('')
}

/** Planted runs that are not among the matches, and matches whose two sides differ or are too short. */
export function faults(draft: PlantedDraft, matches: readonly RepetitionMatch[], documents: readonly SampleDocument[]) {
  const texts = new Map(documents.map(({ title, text }) => [title, text]))
  const found = new Set(matches.map(({ range, source }) => `${range.from}-${range.to} ${source.documentId}`))
  const missed = draft.runs.filter(({ range, document }) => !found.has(`${range.from}-${range.to} ${document}`))
  const wrong = matches.filter(({ range, source }) => {
    const here = normalise(draft.text.slice(range.from, range.to)).text
    const there = (texts.get(source.documentId) ?? '').slice(source.range.from, source.range.to)
    return here.length < 13 || there !== source.text || normalise(there).text !== here
  })
  return { missed, wrong }
}
