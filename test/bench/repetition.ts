// The library on real laws: import, size of the index, memory, time of look-ups through the thread; then the index alone
// beside SQLite FTS5, and padded to 100 million characters (JIANWEN_BENCH_CHARACTERS=1000000000 for ten times as many).
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normaliseText } from '../../core/text/normalise.ts'
import { type LibraryInput, openLibrary } from '../../electron/service/library/library.ts'
import { comparePeer } from './library/peer.ts'
import { measureScaled } from './library/scaled.ts'
import { percentile } from './percentile.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
if (!existsSync(new URL('laws', corpus))) {
  console.log('skipped: ../shared/corpus is absent')
  process.exit(0)
}

function read(folder: string): readonly LibraryInput[] {
  return readdirSync(new URL(folder, corpus))
    .sort()
    .map(name => {
      const text = readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, corpus), 'utf8')
      return { title: name.replace(/(_\w+)?\.\w+$/, ''), path: name, kind: 'policy', text }
    })
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  const value = await work()
  return [value, performance.now() - start]
}

async function report(name: string, texts: readonly string[], ask: (text: string) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (const text of texts) times.push((await timed(() => ask(text)))[1])
  const [half, most, nearly] = [0.5, 0.95, 0.99].map(share => percentile(times, share).toFixed(2))
  console.log(`${name}: p50 ${half} ms, p95 ${most} ms, p99 ${nearly} ms (${texts.length} times)`)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

/** Stretches of `length` characters, spread over texts. */
function stretches(inputs: readonly LibraryInput[], length: number, count: number): readonly string[] {
  const long = inputs.filter(({ text }) => text.length > 2 * length)
  return Array.from({ length: count }, (_, index) => {
    const { text } = long[(index * 37) % long.length] as LibraryInput
    const from = (index * 7919) % (text.length - length)
    return text.slice(from, from + length).replaceAll('\n', '')
  })
}

const folder = mkdtempSync(join(tmpdir(), 'jianwen-bench-'))
try {
  const [laws, reading] = await timed(async () => read('laws'))
  const reports = read('reports')
  const library = await openLibrary(folder)
  const [{ added }, importing] = await timed(() => library.add(laws))
  const [, settling] = await timed(() => library.settled())
  const stats = await library.stats()
  const perCharacter = (stats.indexBytes / stats.characters).toFixed(2)
  console.log(
    `import: ${added} laws, ${stats.characters} characters, searchable after ${seconds(reading + importing)} s`,
  )
  console.log(
    `  reading the files ${seconds(reading)} s, storing and indexing ${seconds(importing)} s, merging ${seconds(settling)} s`,
  )
  console.log(`index: ${stats.segments} segments, ${perCharacter} bytes for each 字 counted`)
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident, inputs of the import included`)
  await library.close()

  const [again, opening] = await timed(() => openLibrary(folder))
  const [, first] = await timed(() => again.check(['本条例自公布之日起施行。由市人民政府负责解释并组织实施。']))
  console.log(`start: open ${opening.toFixed(0)} ms, first look-up ${first.toFixed(0)} ms`)
  const paragraph = (text: string) => again.check([text])
  await report('paragraph of 200 characters out of a report', stretches(reports, 200, 400), paragraph)
  await report('paragraph of 200 characters out of a law', stretches(laws, 200, 400), paragraph)
  const draft = reports.map(({ text }) => text).join('\n')
  const drafts = Array.from({ length: 6 }, (_, index) => draft.slice(index * 50_000, (index + 1) * 50_000))
  await report('draft of 50,000 characters of reports', drafts, text => again.duplicates(text, { all: false }))
  await report('the same, every run listed', drafts, text => again.duplicates(text, { all: true }))
  await again.close()

  const texts = laws.map(({ text }) => normaliseText(text))
  const paragraphs = stretches(laws, 230, 400).map(text => normaliseText(text).slice(0, 200))
  console.log('\nbeside SQLite FTS5 trigram, on the same normalised texts:')
  comparePeer(texts, paragraphs)
  console.log('\nscaled:')
  await measureScaled(texts, Number(process.env.JIANWEN_BENCH_CHARACTERS ?? 100_000_000), paragraphs)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
