// Precision and recall of the judgement on the labelled passages, by sort, with those that it gets wrong.
import { judgeLabelled } from '../core/repetition/labelled.ts'

const { results, precision, recall } = judgeLabelled()
for (const [sort, all] of Map.groupBy(results, result => result.sort)) {
  const told = all.filter(result => result.told).length
  console.log(`${sort}: ${told} of ${all.length} told, ${all[0]?.worth ? 'all' : 'none'} worth it`)
}
for (const { sort, text } of results.filter(result => result.told !== result.worth))
  console.log(`wrong, ${sort}: ${text}`)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
console.log(`${results.length} passages: precision ${percent(precision)}, recall ${percent(recall)}`)
if (precision < 0.9 || recall < 0.9) process.exitCode = 1
