// The whole rule set over a 50,000-character draft, over one 200-character paragraph, and again after one key.
import { Linter } from '../../core/lint/linter.ts'
import type { LintBlock } from '../../core/lint/rule.ts'
import { percentile } from './percentile.ts'
import { sampleParagraphs } from './sample-text.ts'

const runs = 40

const blocks: LintBlock[] = sampleParagraphs(50_000).map(text => ({ type: 'paragraph', text }))
blocks.unshift({ type: 'title', text: '关于上半年工作情况的报告' })
const paragraph: LintBlock = { type: 'paragraph', text: sampleParagraphs(400).join('').slice(0, 200) }

print(
  'full, 50,000 characters',
  time(
    () => fresh(blocks),
    linter => linter.check(),
  ),
)
print(
  'one paragraph of 200',
  time(
    () => fresh([paragraph]),
    linter => linter.check(),
  ),
)
print(
  'again after one key',
  time(
    () => {
      const linter = fresh(blocks)
      linter.check()
      return linter
    },
    (linter, run) => {
      const at = 400
      const changed = { ...(blocks[at] as LintBlock), text: `${blocks[at]?.text}${run}` }
      linter.replace({ at, remove: 1, insert: [changed] })
      linter.check()
    },
  ),
)

function fresh(of: readonly LintBlock[]): Linter {
  const linter = new Linter()
  linter.setFacts({ genre: 'report', fields: {} })
  linter.reset(of)
  return linter
}

function time<T>(prepare: () => T, work: (prepared: T, run: number) => void): number[] {
  const values: number[] = []
  for (let run = 0; run < runs + 5; run++) {
    const prepared = prepare()
    const start = performance.now()
    work(prepared, run)
    if (run >= 5) values.push(performance.now() - start)
  }
  return values
}

function print(name: string, values: readonly number[]): void {
  const [p50, p95] = [0.5, 0.95].map(share => percentile(values, share).toFixed(3).padStart(9))
  console.log(`${name.padEnd(26)} ms  p50 ${p50}  p95 ${p95}`)
}
