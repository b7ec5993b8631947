// Renews test/core/lint/corpus-counts.json from the corpus beside the project; its notes stay as they are.
//   node test/bench/corpus-counts.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusSnapshot, countCorpus } from '../core/lint/corpus-counts.ts'

const path = join(import.meta.dirname, '../core/lint/corpus-counts.json')
const { notes } = JSON.parse(readFileSync(path, 'utf8')) as CorpusSnapshot
const counts = await countCorpus()
writeFileSync(path, `${JSON.stringify({ ...counts, notes }, null, 2)}\n`)
for (const [name, { texts, characters, perThousand }] of Object.entries(counts)) {
  const { error, errorAndWarning, info } = perThousand
  console.log(
    `${name}: ${texts} texts, ${characters} characters; a thousand characters show ` +
      `${error} errors, ${errorAndWarning} errors or warnings, ${info} hints`,
  )
}
