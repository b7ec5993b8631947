import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../../electron/service/library/library.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { ownParagraph } from '../../support/own-paragraphs.ts'

const rounds = Number(process.env.JIANWEN_CRASH_ROUNDS ?? 20)

/** Imports until it is killed some milliseconds after the first acknowledgement; returns how many were acknowledged. */
async function importUntilKilled(folder: string, first: number, delay: number): Promise<number> {
  const script = new URL('../../support/import-until-killed.ts', import.meta.url).pathname
  const child: ChildProcess = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let acknowledged = first
  const ended = new Promise(resolve => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (acknowledged === first) setTimeout(() => child.kill('SIGKILL'), delay)
    acknowledged = Number(line)
  }
  await ended
  return acknowledged
}

it(`keeps every acknowledged document and finds exactly what it lists, killed ${rounds} times amid an import`, async () => {
  const folder = temporaryFolder()
  let first = 0
  for (let round = 0; round < rounds; round++) {
    const acknowledged = await importUntilKilled(folder, first, (round * 67) % 180)
    const library = await openLibrary(folder)
    const numbers = (await library.list()).map(({ path }) => Number.parseInt(path, 10))
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index))
    expect(acknowledged).toBeGreaterThan(first)
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
    // Whole batches only: what was being written when it was killed is there or not.
    expect(numbers.length % 20).toBe(0)
    const asked = numbers.filter(number => number >= first - 20 || number % 37 === round % 37)
    const matches = await library.check(asked.map(number => ownParagraph(number).slice(200, 400)))
    expect(matches.map(found => found.map(({ source }) => source.path))).toEqual(asked.map(number => [`${number}.txt`]))
    expect(await library.check([ownParagraph(numbers.length).slice(200, 400)])).toEqual([[]])
    expect(await library.stats()).toMatchObject({ health: 'intact', unindexed: 0 })
    await library.close()
    first = numbers.length
  }
}, 300_000)
