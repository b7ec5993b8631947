// Whether the law from which a paragraph was taken is the first source, after its characters were edited or its clauses
// shuffled: paragraphs of 200 characters out of all laws.
//   node test/bench/recall.ts [paragraphs]
import { checkParagraph } from '../../core/repetition/check-paragraph.ts'
import { normalise } from '../../core/text/normalise.ts'
import { edited, editMixes, shuffledClauses } from '../core/repetition/edits.ts'
import { lawLibrary } from '../core/repetition/law-library.ts'
import { between, randomNumbers } from '../core/repetition/random.ts'
import { percentile } from './percentile.ts'

const count = Number(process.argv[2] ?? 500)
const { documents, library } = lawLibrary()
const normalised = documents.map(({ text }) => normalise(text).text)
const random = randomNumbers(2026)
const alphabet = [...new Set(normalised.slice(0, 100).join(''))]

const samples: { readonly document: number; readonly text: string }[] = []
while (samples.length < count) {
  const document = between(random, 0, documents.length - 1)
  const { text } = documents[document] as (typeof documents)[number]
  if (text.length < 800) continue
  const start = between(random, 200, text.length - 300)
  samples.push({
    document,
    text: text
      .slice(start, start + 220)
      .replaceAll('\n', '')
      .slice(0, 200),
  })
}

const rounds: readonly (readonly [string, number, (text: string) => string])[] = [
  ...[0.1, 0.2, 0.3].flatMap(share =>
    Object.entries(editMixes).map(
      ([name, mix]) =>
        [
          `${share * 100} % edited, ${name}`,
          { 0.1: 0.999, 0.2: 0.99, 0.3: 0.9 }[share] as number,
          (text: string) => edited(text, share, mix, alphabet, random),
        ] as const,
    ),
  ),
  ['clauses shuffled', 0.99, text => shuffledClauses(text, random)],
]

const shown = process.argv.includes('--wrong')
for (const [name, goal, change] of rounds) {
  const times: number[] = []
  let right = 0
  let told = 0
  for (const { document, text } of samples) {
    const changed = change(text)
    const start = performance.now()
    const matches = checkParagraph(changed, library)
    times.push(performance.now() - start)
    const best = matches.toSorted((a, b) => length(b.range) - length(a.range))[0]
    if (best) told++
    const title = documents[document]?.title
    // A law that holds the whole paragraph word for word is as true a source.
    const isRight =
      best !== undefined &&
      (best.source.title === title || (normalised[titles(best.source.title)] ?? '').includes(normalise(text).text))
    if (isRight) right++
    else if (shown) console.log(`  ${title} → ${best?.source.title ?? 'none'}\n    ${text}`)
  }
  const [half, most] = [0.5, 0.95].map(share => percentile(times, share).toFixed(2))
  const verdict = right / count >= goal ? 'ok' : 'BELOW'
  if (verdict !== 'ok') process.exitCode = 1
  console.log(
    `${name}: ${((right / count) * 100).toFixed(1)} % true source first (goal ${goal * 100}, ${verdict}), ${told} told, p50 ${half} ms, p95 ${most} ms`,
  )
}

function length({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from
}

function titles(title: string): number {
  return documents.findIndex(document => document.title === title)
}
