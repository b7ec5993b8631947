// The whole rule set beside zhlint, autocorrect and textlint over the same texts in one run, and again after one key.
// Every run has paragraphs and a draft of its own, each checker reads all paragraphs and then the draft, and ours starts
// anew on each text: nothing of a text is kept from one to the next, neither here nor there. What stays is what a window keeps too: compiled code and word tables.
import { activeRules, defaultLintConfig } from '../../core/lint/config.ts'
import { Linter } from '../../core/lint/linter.ts'
import type { LintBlock } from '../../core/lint/rule.ts'
import { rules } from '../../core/lint/rules/index.ts'
import { openPeers } from './lint-peers.ts'
import { percentile } from './percentile.ts'
import { reportBlocks, reportParagraph } from './report-text.ts'

const goals = { paragraph: 0.5, draft: 30, zhlint: 5, key: 100 }
const runs = 30
const warmUp = 10
const paragraphsARun = 25
const keysARun = 20

interface Times {
  readonly paragraph: number[]
  readonly draft: number[]
}

const noTimes = (): Times => ({ paragraph: [], draft: [] })
const { peers, missing } = await openPeers()
const own = noTimes()
const keys: number[] = []
const theirs = new Map(peers.map(peer => [peer, noTimes()]))

for (let run = -warmUp; run < runs; run++) {
  const into = <T>(times: T[], value: T) => run >= 0 && times.push(value)
  const seed = (run + warmUp) * paragraphsARun
  const texts = Array.from({ length: paragraphsARun }, (_, turn) => reportParagraph(seed + turn + 1, 200))
  for (const text of texts) into(own.paragraph, await timed(check, openLinter(), [{ type: 'paragraph', text }]))
  for (const [peer, { paragraph }] of theirs) for (const text of texts) into(paragraph, await timed(peer.check, text))
  const blocks = reportBlocks(run + warmUp + 1, 50_000)
  const text = blocks.map(block => block.text).join('\n')
  const linter = openLinter()
  into(own.draft, await timed(check, linter, blocks))
  for (let key = 0; key < keysARun; key++) into(keys, typeIn(linter, blocks, (run + warmUp) * keysARun + key))
  for (const [peer, { draft }] of theirs) into(draft, await timed(peer.check, text))
}

async function timed<A extends readonly unknown[]>(work: (...given: A) => unknown, ...given: A): Promise<number> {
  const start = performance.now()
  await work(...given)
  return performance.now() - start
}

function openLinter(): Linter {
  const linter = new Linter()
  linter.setFacts({ genre: 'report', fields: {} })
  return linter
}

function check(linter: Linter, blocks: readonly LintBlock[]): void {
  linter.reset(blocks)
  linter.check()
}

/** Milliseconds that one more character in the middle of a paragraph takes. */
function typeIn(linter: Linter, blocks: readonly LintBlock[], key: number): number {
  const paragraphs = [...blocks.keys()].filter(index => blocks[index]?.type === 'paragraph')
  const at = paragraphs[(key * 53) % paragraphs.length] as number
  const block = blocks[at] as LintBlock
  const middle = block.text.length >> 1
  const text = `${block.text.slice(0, middle)}再${block.text.slice(middle)}`
  const start = performance.now()
  linter.replace({ at, remove: 1, insert: [{ ...block, text }] })
  linter.check()
  const taken = performance.now() - start
  linter.replace({ at, remove: 1, insert: [block] })
  linter.check()
  return taken
}

const ruleCount = activeRules(rules, defaultLintConfig, 'report').length
console.log('ms                              paragraph of 200 characters    draft of 50,000 characters')
console.log('                                   p50      p95   × ours          p50      p95   × ours')
row(`all ${ruleCount} rules`, own)
for (const [peer, times] of theirs) row(peer.name.startsWith('textlint') ? `${peer.name}, 10 rules` : peer.name, times)
for (const one of missing) console.log(one)

const [keyHalf, keyMost] = [percentile(keys, 0.5), percentile(keys, 0.95)]
const cheaper = percentile(own.draft, 0.5) / keyHalf
console.log(`again after one key${column(keyHalf, 51)}${column(keyMost)}   1/${cheaper.toFixed(0)} of the draft`)

const rival = [...theirs].find(([peer]) => peer.name.startsWith('zhlint'))
const beaten = rival ? (['paragraph', 'draft'] as const).map(kind => ratio(rival[1], kind)) : []
const met = [
  say(`paragraph p95 under ${goals.paragraph} ms`, percentile(own.paragraph, 0.95) < goals.paragraph),
  say(`draft p50 under ${goals.draft} ms`, percentile(own.draft, 0.5) < goals.draft),
  say(
    `at least ${goals.zhlint} times faster than zhlint`,
    beaten.length > 0 && beaten.every(times => times >= goals.zhlint),
  ),
  say(`one key at least ${goals.key} times cheaper than the draft`, cheaper >= goals.key),
]
// Milliseconds depend on the machine and what else it does; ratios of one run hold anywhere.
process.exitCode = met.slice(2).every(Boolean) ? 0 : 1

function row(name: string, times: Times): void {
  const cells = (['paragraph', 'draft'] as const).map(kind => {
    const times95 = column(percentile(times[kind], 0.5)) + column(percentile(times[kind], 0.95))
    return times95 + (times === own ? ' '.repeat(9) : ratio(times, kind).toFixed(1).padStart(9))
  })
  console.log(`${name.padEnd(29)}${cells.join('    ')}`)
}

function ratio(times: Times, kind: keyof Times): number {
  return percentile(times[kind], 0.5) / percentile(own[kind], 0.5)
}

function column(value: number, width = 9): string {
  return value.toFixed(value < 10 ? 3 : 1).padStart(width)
}

function say(goal: string, isMet: boolean): boolean {
  console.log(`${isMet ? '✓' : '✗'} ${goal}`)
  return isMet
}
