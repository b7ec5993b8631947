import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DraftEdit } from '../../../core/document/block-edit.ts'
import { textBlock } from '../../../core/document/draft.ts'
import { speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openStore, tamper } from '../../support/stores.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 2, 2, 1)

const line = (text: string): DraftEdit => ({
  type: 'blocks',
  at: 1,
  remove: 1,
  insert: [textBlock('paragraph', text)],
})

function desk(folder = temporaryFolder()) {
  const clock = { time: start }
  const store = openStore(folder, () => clock.time)
  let seq = 0
  const write = (text: string) => {
    seq = store.append({ id: 'a', seq, edits: [line(text)] }).seq
    store.rest()
  }
  return { store, clock, write, folder }
}

it('keeps a version of every minute in which something was written', () => {
  const { store, clock, write } = desk()
  store.create('a', speech('题', '起'))
  for (let second = 1; second <= 300; second++) {
    clock.time = start + second * 1000
    write(`第${second}秒`)
  }
  const versions = store.versions('a')
  expect(versions.map(({ at }) => (at - start) / minute)).toEqual([5, 4, 3, 2, 1, 0])
  expect(versions.map(({ number }) => texts(store.readVersion('a', number))[1])).toEqual([
    '第300秒',
    '第240秒',
    '第180秒',
    '第120秒',
    '第60秒',
    '起',
  ])
})

it('keeps the last words of a spell of writing as they were when it ended, before anything else is written', () => {
  const folder = temporaryFolder()
  const first = desk(folder)
  first.store.create('a', speech('题', '起'))
  first.clock.time = start + 5000
  first.write('下班前的话')
  first.store.close()
  const second = desk(folder)
  second.clock.time = start + day
  second.store.append({ id: 'a', seq: 1, edits: [line('第二天的话')] })
  const [newest] = second.store.versions('a')
  expect(newest).toMatchObject({ seq: 1, at: start + 5000, cause: 'auto' })
  expect(texts(second.store.readVersion('a', newest?.number ?? 0))[1]).toBe('下班前的话')
})

it('keeps the present state once before an export, and says what for', () => {
  const { store, clock, write } = desk()
  store.create('a', speech('题', '起'))
  clock.time += 1000
  write('写好了')
  const kept = store.keepVersion('a', 'export')
  expect(kept).toMatchObject({ seq: 1, cause: 'export', name: null, characters: 4 })
  expect(store.keepVersion('a', 'export')).toEqual(kept)
  expect(store.versions('a')).toHaveLength(2)
})

it('names a version or the present state, and takes the name off again', () => {
  const { store, clock, write } = desk()
  store.create('a', speech('题', '起'))
  clock.time += 1000
  write('报送稿')
  const named = store.nameVersion('a', null, ' 报办公室主任审 ')
  expect(named).toMatchObject({ seq: 1, name: '报办公室主任审' })
  expect(store.nameVersion('a', named.number, '').name).toBeNull()
  expect(() => store.nameVersion('a', 999, '无')).toThrow(expect.objectContaining({ code: 'version-not-found' }))
})

it('refuses a version of another draft, and one that was altered', () => {
  const { store, folder } = desk()
  store.create('a', speech('甲', '一'))
  store.create('b', speech('乙', '二'))
  const [version] = store.versions('a')
  const number = version?.number ?? 0
  expect(() => store.readVersion('b', number)).toThrow(expect.objectContaining({ code: 'version-not-found' }))
  store.close()
  tamper(folder, `UPDATE versions SET content = replace(content, '一', '三') WHERE number = ${number}`)
  const again = openStore(folder)
  expect(() => again.readVersion('a', number)).toThrow(expect.objectContaining({ code: 'version-damaged' }))
})

it('counts the characters of versions that an earlier program kept', () => {
  const { store, folder } = desk()
  store.create('a', speech('题', '四个汉字'))
  store.close()
  tamper(folder, 'UPDATE versions SET characters = NULL')
  expect(openStore(folder).versions('a')).toMatchObject([{ characters: 5 }])
})

it('thins ninety days of writing and loses neither the present state, nor names, nor a text that is kept', () => {
  const { store, clock, write, folder } = desk()
  store.create('a', speech('题', '起'))
  let text = ''
  let name = 0
  for (let today = 0; today <= 95; today++) {
    const minutes = today > 94 ? Array.from({ length: 150 }, (_, at) => at) : [0, 20, 120, 140, 240, 260]
    for (const at of minutes) {
      clock.time = start + today * day + at * minute
      text = `第${today}天第${at}分`
      write(text)
      store.rest()
    }
    if (today === 10) name = store.nameVersion('a', null, '送审稿').number
    if (today === 50) store.keepVersion('a', 'export')
    rest(store)
  }
  clock.time += 2 * hour
  rest(store)
  const versions = store.versions('a')
  const age = (at: number) => clock.time - at
  const within = (from: number, to: number) => versions.filter(({ at }) => age(at) > from && age(at) <= to)
  expect(within(0, day).length).toBeGreaterThan(145)
  expect(within(day, 7 * day).length).toBeLessThanOrEqual(6 * 3 + 2)
  expect(within(7 * day, 90 * day).length).toBeLessThanOrEqual(85)
  expect(within(7 * day, 90 * day).length).toBeGreaterThanOrEqual(82)
  expect(within(90 * day, 200 * day)).toEqual([])
  expect(versions.find(({ number }) => number === name)).toBeDefined()
  for (const { number } of versions) expect(texts(store.readVersion('a', number))[0]).toBe('题')
  expect(texts(store.open('a').content)).toEqual(['题', text])
  store.close()
  const { steps } = ask(folder, 'SELECT count(*) AS steps FROM journal') as { readonly steps: number }
  expect(steps).toBeLessThan(1200)
})

it('keeps every version when the clock jumps by ten years, and thins again once the clock has run on for a day', () => {
  const { store, clock, write } = desk()
  store.create('a', speech('题', '起'))
  for (let at = 1; at <= 30; at++) {
    clock.time = start + at * minute
    write(`第${at}分`)
  }
  const before = store.versions('a').length
  clock.time = start + 3650 * day
  rest(store)
  clock.time += 2 * hour
  rest(store)
  expect(store.versions('a')).toHaveLength(before)
  clock.time = start + 2 * hour
  rest(store)
  expect(store.versions('a')).toHaveLength(before)
  for (let at = 1; at <= 30; at++) {
    clock.time += hour
    rest(store)
  }
  expect(store.versions('a').length).toBeLessThan(before)
})

it('reads every version that is left back as it was written, however it was written, named and thinned', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), text: fc.string({ unit: 'binary', maxLength: 12 }) }),
    fc.record({ kind: fc.constant('name' as const), name: fc.string({ maxLength: 6 }) }),
    fc.record({ kind: fc.constant('keep' as const), cause: fc.constantFrom('export' as const, 'restore' as const) }),
    fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: minute, max: 2 * day }) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), acts => {
      const { store, clock } = desk()
      store.create('a', speech('题', '起'))
      const written = new Map([[0, '起']])
      let seq = 0
      for (const step of acts) {
        if (step.kind === 'wait') clock.time += step.time
        else if (step.kind === 'name') store.nameVersion('a', null, step.name)
        else if (step.kind === 'keep') store.keepVersion('a', step.cause)
        else {
          seq = store.append({ id: 'a', seq, edits: [line(step.text)] }).seq
          written.set(seq, step.text)
        }
        rest(store)
      }
      const versions = store.versions('a')
      expect(versions.length).toBeGreaterThan(0)
      for (const version of versions)
        expect(texts(store.readVersion('a', version.number))[1]).toBe(written.get(version.seq))
      expect(texts(store.open('a').content)[1]).toBe(written.get(seq))
      store.close()
    }),
    { numRuns: 15 },
  )
})

function rest(store: { rest(): number }): void {
  for (let at = 0; at < 200 && store.rest() < 1000; at++);
}
