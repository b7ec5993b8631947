import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Handlers, RequestName } from '../../../core/contract/contract.ts'
import { type ErrorCode, errorSentences, ServiceError } from '../../../core/contract/errors.ts'
import { requestSchemas } from '../../../core/contract/schemas.ts'
import { faultOf, faultOfWindow } from '../../../electron/service/log/fault.ts'
import { largestFile, mostFiles } from '../../../electron/service/log/log-files.ts'
import { logFolder, openLog } from '../../../electron/service/log/run-log.ts'
import { withLog } from '../../../electron/service/log/with-log.ts'
import { speech, temporaryFolder } from '../../support/drafts.ts'
import { ask, openService, request, textFile } from '../../support/services.ts'

const marker = '只在正文里的话'

function written(dataFolder: string): string {
  const folder = logFolder(dataFolder)
  return readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

it('tells what was done, and when, without a word of what it was done to', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  const content = speech(marker)
  const { id } = await ask(service, 'draft.create', { content })
  await ask(service, 'export.text', { content, kind: 'txt' })
  await ask(service, 'library.add', { files: [textFile(`${marker}.txt`, `${marker}\n\n第一段。`)], kind: 'own' })
  await ask(service, 'draft.delete', { id })
  await request(service, 'file.read', { name: `${marker}.docx`, bytes: Buffer.from(marker).toString('base64') })
  const { entries, hasMore } = await ask(service, 'log.read', null)
  expect(hasMore).toBe(false)
  expect(entries.map(({ event, request: name, result }) => [event, name, result])).toEqual([
    ['refused', 'file.read', expect.stringMatching(/^file-/)],
    ['done', 'draft.delete', undefined],
    ['done', 'library.add', undefined],
    ['done', 'export.text', 'download'],
    ['start', undefined, undefined],
  ])
  await service.close()
  expect(written(folder)).not.toContain(marker)
  expect(JSON.parse(written(folder).trimEnd().split('\n').at(-1) as string)).toMatchObject({ event: 'end' })
})

it('says at the start that the program was broken off the last time', async () => {
  const folder = temporaryFolder()
  const first = openLog(folder)
  first.write({ event: 'start' })
  await first.close()
  const second = openLog(folder)
  expect(await second.wasBrokenOff()).toBe(true)
  second.write({ event: 'end' })
  await second.close()
  expect(await openLog(folder).wasBrokenOff()).toBe(false)
  expect(await openLog(temporaryFolder()).wasBrokenOff()).toBe(false)
})

const texts = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map(text => `〔${text}${marker}〕`)
const names = Object.keys(requestSchemas) as readonly RequestName[]
const codes = Object.keys(errorSentences) as readonly ErrorCode[]

/** Anything that parameters and answers may hold, with a text that is known again in every place of text. */
const anything = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    texts,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('name', 'content', 'ids', 'title', 'kind', 'stack', 'path', 'bytes'), tie('value')),
  ),
})).value

/** Every way in which a request ends: with any answer, refused with any code, or by a fault whose message and stack hold text. */
const ends = fc.oneof(
  anything.map(value => () => value),
  fc.tuple(fc.constantFrom(...codes), texts).map(([code, text]) => () => {
    throw new ServiceError(code, text, { cause: new Error(text) })
  }),
  fc.tuple(texts, fc.constantFrom(Error, TypeError, RangeError)).map(([text, Kind]) => () => {
    throw Object.assign(new Kind(`${text}\n    at ${text} (core/${text}.ts:1:1)`), { code: text })
  }),
)

it('never holds text that came with a request or an answer, whichever the request and however it ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), anything, ends, async (name, params, end) => {
      const folder = temporaryFolder()
      mkdirSync(logFolder(folder))
      const log = openLog(folder)
      const handlers = withLog(Object.fromEntries(names.map(each => [each, end])) as unknown as Handlers, log)
      await (handlers[name] as (params: unknown) => Promise<unknown>)(params).catch(() => undefined)
      await log.close()
      expect(written(folder)).not.toContain(marker)
      expect(written(folder)).toMatch(/^[\x20-\x7e\n]*$/)
    }),
    { numRuns: 300 },
  )
})

it('takes errors of every code and holds nothing but the code', async () => {
  const folder = temporaryFolder()
  const log = openLog(folder)
  const handlers = withLog(
    {
      'draft.open': ({ id }: { readonly id: string }) => {
        throw new ServiceError(id as ErrorCode, marker)
      },
    } as unknown as Handlers,
    log,
  )
  for (const code of codes) await expect(handlers['draft.open']({ id: code })).rejects.toThrow()
  await log.close()
  expect(written(folder)).not.toContain(marker)
  const { entries } = await log.read()
  expect(entries.map(({ result }) => result).toReversed()).toEqual(codes)
})

it('keeps of an error its kind, its code and places of the program', () => {
  const error = Object.assign(new TypeError(`${marker}\n    at core/secret.ts:1:1`), { code: 'SQLITE_FULL' })
  const fault = faultOf(error)
  expect(fault).toMatchObject({ name: 'TypeError', code: 'SQLITE_FULL' })
  expect(fault.places[0]).toMatch(/^test\/service\/log\/run-log\.test\.ts:\d+:\d+$/)
  expect(fault.places).not.toContain('core/secret.ts:1:1')
  expect(faultOf(marker)).toEqual({ name: 'unknown', places: [] })
  expect(faultOfWindow(marker, `${marker}\n    at f (http://127.0.0.1:1/out/renderer/assets/a.js:1:2)`)).toEqual({
    name: 'unknown',
    places: ['out/renderer/assets/a.js:1:2'],
  })
  expect(faultOfWindow('TypeError', '    at app://jianwen/assets/index-B_x1.js:12:34').places).toEqual([
    'assets/index-B_x1.js:12:34',
  ])
})

it('keeps ten files of a megabyte, and goes on behind a torn line', async () => {
  const folder = temporaryFolder()
  mkdirSync(logFolder(folder))
  const full = `${JSON.stringify({ at: 1, event: 'done' })}\n`.repeat(Math.floor(largestFile / 24))
  for (let number = 1; number <= mostFiles; number++) {
    writeFileSync(join(logFolder(folder), `run-${String(number).padStart(6, '0')}.log`), full)
  }
  const log = openLog(folder)
  log.write({ event: 'start' })
  await log.close()
  const names = readdirSync(logFolder(folder))
  expect(names).toHaveLength(mostFiles)
  expect(names.at(-1)).toBe('run-000011.log')
  for (const name of names) expect(statSync(join(logFolder(folder), name)).size).toBeLessThanOrEqual(largestFile)
  appendFileSync(join(logFolder(folder), 'run-000011.log'), '{"at":1,"ev')
  log.write({ event: 'end' })
  const { entries, hasMore } = await log.read()
  expect(entries.slice(0, 2).map(({ event }) => event)).toEqual(['end', 'start'])
  expect(hasMore).toBe(true)
})

it('writes few of many lines that are alike, and says how many it left out', async () => {
  const clock = { time: 1_000_000 }
  const log = openLog(temporaryFolder(), () => clock.time)
  for (let time = 0; time < 50; time++) log.write({ event: 'refused', request: 'draft.append', result: 'disk-full' })
  clock.time += 61_000
  log.write({ event: 'refused', request: 'draft.append', result: 'disk-full' })
  const { entries } = await log.read()
  expect(entries).toHaveLength(6)
  expect(entries[0]).toMatchObject({ left: 45 })
})

it('loses lines and nothing else where the disk takes none', async () => {
  const folder = temporaryFolder()
  writeFileSync(logFolder(folder), 'a file in the way')
  const service = await openService(folder)
  expect(await ask(service, 'draft.list', { trashed: false })).toEqual([])
  expect((await ask(service, 'log.read', null)).entries).toEqual([])
})
