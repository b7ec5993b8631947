// What real texts say of the judgement: whether the law that a local measure restates is its first source, in a library
// of all such laws and 500 other texts, and how often reports and speeches alert against a library of laws.
import { checkText } from '../../core/repetition/check-text.ts'
import { normalise } from '../../core/text/normalise.ts'
import { corpusFiles, lawLibrary, readPairs } from '../core/repetition/law-library.ts'
import { memoryLibrary, type SampleDocument } from '../core/repetition/memory-library.ts'

const others = 500
const pairs = readPairs()
const files = new Map(corpusFiles('laws').map(file => [file.title, file]))
const laws = new Set(pairs.map(({ parent }) => parent))
const measures = new Set(pairs.map(({ local }) => local))
/** Titles of provinces and below: what they issue are local measures. */
const isLocal = /^[^《]{0,12}(?:省|市|自治区|自治州|自治县|县|区)|实施.*(?:办法|细则|规定|条例)/u

const pool = [...files.keys()].filter(title => !laws.has(title) && !measures.has(title) && !isLocal.test(title))
const chosen = pool.filter((_, index) => index % Math.max(1, Math.floor(pool.length / others)) === 0).slice(0, others)
const documents = [...laws, ...chosen].map(title => titled(files.get(title) as SampleDocument))
const library = memoryLibrary(documents, 300)

/** The document as the library imports it: under its own title, told apart by its file. */
function titled({ title, text }: SampleDocument): SampleDocument {
  return { id: title, title: (text.split('\n')[0] ?? '').replace(/^#\s*/u, ''), text }
}

const right = { sources: 0, firstMatch: 0, mostCharacters: 0, exactCharacters: 0 }
for (const { local, parent } of pairs) {
  const { sources, matches } = checkText(files.get(local)?.text ?? '', library, { all: false })
  if (sources[0]?.documentId === parent) right.sources++
  if (matches[0]?.source.documentId === parent) right.firstMatch++
  const sums = new Map<string, number>()
  for (const { range, source } of matches) {
    sums.set(source.documentId, (sums.get(source.documentId) ?? 0) + range.to - range.from)
  }
  if ([...sums].sort((a, b) => b[1] - a[1])[0]?.[0] === parent) right.mostCharacters++
  if (sources.toSorted((a, b) => b.characters - a.characters)[0]?.documentId === parent) right.exactCharacters++
}
const share = (count: number) => `${((count / pairs.length) * 100).toFixed(1)} %`
console.log(`${pairs.length} measures, ${documents.length} texts: the law restated is`)
console.log(`  the first of the ranked sources in ${share(right.sources)} (goal 95)`)
console.log(`  the source of the first match in ${share(right.firstMatch)}`)
console.log(`  the source with most characters inside alerts in ${share(right.mostCharacters)}`)
console.log(`  the source with most characters in exact runs in ${share(right.exactCharacters)}`)

const all = lawLibrary().library
let isQuiet = true
for (const folder of ['reports', 'speeches']) {
  let characters = 0
  let alerts = 0
  for (const { text } of corpusFiles(folder)) {
    characters += normalise(text).text.length
    alerts += checkText(text, all, { all: false }).matches.length
  }
  const rate = alerts / (characters / 1000)
  if (rate > 1) isQuiet = false
  console.log(`${folder}: ${alerts} alerts in ${characters} characters, ${rate.toFixed(3)} per 1,000 (goal 1)`)
}
if (right.sources < pairs.length * 0.95 || !isQuiet) process.exitCode = 1
