// Planted runs, 10,000 unless told, of 13 to 60 characters, among boilerplate, at document ends, across punctuation, spaces and
// full-width variants: how many are missed, and how many reported ranges are wrong. Exits 1 on either. Then the same
// hits as comparing every place with every place, on a smaller part.
//   node test/bench/exactness.ts [runs]
import { checkText } from '../../core/repetition/check-text.ts'
import { normalise } from '../../core/text/normalise.ts'
import { bruteForceRuns } from '../core/repetition/brute-force.ts'
import { memoryLibrary } from '../core/repetition/memory-library.ts'
import { faults, plantedDocuments, plantedDraft } from '../core/repetition/planted-runs.ts'
import { randomNumbers } from '../core/repetition/random.ts'

const runsPerDraft = 20
const drafts = Math.ceil(Number(process.argv[2] ?? 10_000) / runsPerDraft)
const comparedDrafts = 20

const random = randomNumbers(2026)
const documents = plantedDocuments(random, 1000)
const library = memoryLibrary(documents, 150)

let planted = 0
let listed = 0
let missed = 0
let wrong = 0
const start = performance.now()
for (let index = 0; index < drafts; index++) {
  const draft = plantedDraft(random, documents, runsPerDraft)
  const { matches } = checkText(draft.text, library, { all: true })
  const found = faults(draft, matches, documents)
  planted += draft.runs.length
  listed += matches.length
  missed += found.missed.length
  wrong += found.wrong.length
}
const seconds = (performance.now() - start) / 1000
console.log(`planted ${planted}, listed ${listed}, missed ${missed}, wrong ${wrong}, ${seconds.toFixed(1)} s`)

let different = 0
const few = documents.slice(0, 40)
const small = memoryLibrary(few, 15)
for (let index = 0; index < comparedDrafts; index++) {
  const draft = plantedDraft(random, few, runsPerDraft)
  const { from } = normalise(draft.text)
  const unitAt = new Map(Array.from(from, (offset, unit) => [offset, unit]))
  const hits = checkText(draft.text, small, { all: true }).matches.map(({ range, source }) => {
    const unit = unitAt.get(range.from) as number
    const length = normalise(draft.text.slice(range.from, range.to)).text.length
    return `${unit}-${unit + length} ${source.documentId}`
  })
  if (hits.sort().join('\n') !== bruteForceRuns(draft.text, few).join('\n')) different++
}
console.log(`compared with every place: ${comparedDrafts} drafts, ${different} different`)
if (missed + wrong + different > 0) process.exitCode = 1
