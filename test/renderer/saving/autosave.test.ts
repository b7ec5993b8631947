import { beforeEach, describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { Autosave, flushDelay, patience, retryDelays } from '../../../renderer/saving/autosave.ts'
import type { SaveState } from '../../../renderer/state/desk.ts'
import { draftOf, FakeJournal, TestClock, withText } from './fake-service.ts'

const start = draftOf('第一段', '第二段', '第三段')
let clock: TestClock
let journal: FakeJournal
let states: SaveState[]
let save: Autosave

beforeEach(() => {
  clock = new TestClock()
  journal = new FakeJournal(clock, start)
  states = []
  save = new Autosave({
    id: 'draft',
    seq: 3,
    saved: start,
    clock,
    append: journal.append,
    report: state => states.push(state),
  })
})

const statuses = () => states.map(state => state.status)
const storedTexts = () => journal.content.blocks.map(blockText)

describe('timing', () => {
  it('sends the first change after 50 ms and reports it saved once answered', async () => {
    save.changed(withText(start, 1, '第二段改'))
    expect(statuses()).toEqual(['saving'])
    await clock.advance(flushDelay - 1)
    expect(journal.received).toEqual([])
    await clock.advance(1)
    expect(journal.received).toHaveLength(1)
    expect(save.isUnsaved).toBe(true)
    await clock.advance(journal.latency)
    expect(states.at(-1)).toEqual({ status: 'saved', at: 1_000_070 })
    expect(storedTexts()).toEqual(['第一段', '第二段改', '第三段'])
    expect(save.isUnsaved).toBe(false)
  })

  it('sends changes of 100 ms as one edit of the blocks that changed', async () => {
    let content = start
    for (const text of ['改', '改一', '改一次']) {
      content = withText(content, 2, text)
      save.changed(content)
      await clock.advance(20)
    }
    await clock.advance(200)
    expect(journal.received.map(({ append }) => append.edits)).toEqual([
      [{ type: 'blocks', at: 2, remove: 1, insert: [content.blocks[2]] }],
    ])
  })

  it('sends what was typed meanwhile as soon as the answer comes', async () => {
    journal.latency = 400
    save.changed(withText(start, 0, '甲'))
    await clock.advance(150)
    save.changed(withText(start, 0, '甲乙'))
    await clock.advance(1000)
    expect(journal.received.map(({ at }) => at)).toEqual([50, 450])
    expect(storedTexts()[0]).toBe('甲乙')
  })

  it('keeps no key waiting for more than 250 ms on our side, whatever the rhythm of typing', async () => {
    let content = start
    let typed = ''
    const typedAt: number[] = []
    for (let key = 0; key < 120; key++) {
      typed += String.fromCharCode(0x4e00 + key)
      content = withText(content, 1, typed)
      typedAt.push(clock.now)
      save.changed(content)
      await clock.advance([7, 35, 60, 140, 310][key % 5] as number)
    }
    await clock.advance(1000)
    expect(storedTexts()[1]).toBe(typed)
    for (const [key, at] of typedAt.entries()) {
      const carried = journal.received.find(({ append }) => JSON.stringify(append.edits).includes(typed[key] as string))
      expect((carried?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(250)
    }
  })

  it('has a key on disk 250 ms after it was typed, on a disk that takes 120 ms and after a rest on one that takes 190', async () => {
    for (const [latency, pause] of [
      [120, 15],
      [190, 600],
    ] as const) {
      journal.latency = latency
      let content = journal.content
      const waits: number[] = []
      for (let key = 0; key < 40; key++) {
        const text = `${latency}之${key}`
        const typedAt = clock.now
        content = withText(content, 1, text)
        save.changed(content)
        await clock.advance(pause)
        const carried = journal.received.find(({ append }) => JSON.stringify(append.edits).includes(text))
        if (carried) waits.push(carried.at + latency - typedAt)
      }
      await clock.advance(1000)
      expect(Math.max(...waits)).toBeLessThanOrEqual(250)
      expect(storedTexts()[1]).toBe(`${latency}之39`)
    }
  })

  it('flushes at once on demand and resolves when all is on disk', async () => {
    save.changed(withText(start, 0, '甲'))
    const flushed = save.flush()
    expect(journal.received).toHaveLength(1)
    save.changed(withText(start, 0, '甲乙'))
    await clock.advance(100)
    expect(await flushed).toBe(true)
    expect(storedTexts()[0]).toBe('甲乙')
    expect(save.isUnsaved).toBe(false)
  })

  it('sends nothing where an undo brought the saved text back', async () => {
    save.changed(withText(start, 0, '甲'))
    save.changed(start)
    await clock.advance(500)
    expect(journal.received).toEqual([])
    expect(statuses()).toEqual(['saving', 'saved'])
    expect(await save.flush()).toBe(true)
  })
})

describe('order', () => {
  it('numbers appends by the journal and carries genre and fields too', async () => {
    save.changed({ ...start, genre: 'notice', fields: { urgency: '特急' } })
    await clock.advance(200)
    save.changed({ ...withText(start, 0, '甲'), genre: 'notice', fields: journal.content.fields })
    await clock.advance(200)
    expect(journal.received.map(({ append }) => append.seq)).toEqual([3, 5])
    expect(journal.content).toMatchObject({ genre: 'notice', fields: { urgency: '特急' } })
    expect(storedTexts()[0]).toBe('甲')
  })

  it('repeats a request unchanged when its answer was lost, then sends what followed', async () => {
    journal.losesAnswer = true
    save.changed(withText(start, 0, '甲'))
    await clock.advance(130)
    save.changed(withText(start, 0, '甲乙'))
    await clock.advance(2000)
    const [first, again, rest] = journal.received.map(({ append }) => append)
    expect(again).toEqual(first)
    expect(rest?.seq).toBe(4)
    expect(storedTexts()[0]).toBe('甲乙')
    expect(states.at(-1)?.status).toBe('saved')
  })
})

describe('failure', () => {
  it('shows the reason, tries again with growing waits, and saves by itself when the disk recovers', async () => {
    journal.refusal = 'disk-full'
    journal.latency = 0
    save.changed(withText(start, 0, '甲'))
    await clock.advance(100)
    expect(states.at(-1)).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/磁盘空间不足.*仍在窗口中。$/u),
    })
    save.changed(withText(start, 0, '甲乙'))
    await clock.advance(500 + 1000 + 2000 + 5000 + 5000)
    const waits = journal.received.map(({ at }, index) => at - (journal.received[index - 1]?.at ?? 0)).slice(1)
    expect(waits).toEqual([...retryDelays, 5000])
    expect(statuses().slice(1)).not.toContain('saving')
    journal.refusal = null
    await clock.advance(5000)
    expect(storedTexts()[0]).toBe('甲乙')
    expect(states.at(-1)?.status).toBe('saved')
  })

  it('answers a flush with false when the attempt fails, and with true after a retry by hand', async () => {
    journal.refusal = 'write-failed'
    save.changed(withText(start, 0, '甲'))
    const failed = save.flush()
    await clock.advance(20)
    expect(await failed).toBe(false)
    journal.refusal = null
    const mended = save.flush()
    await clock.advance(20)
    expect(await mended).toBe(true)
    expect(journal.received).toHaveLength(2)
  })

  it.each(['invalid-request', 'request-too-large'] as const)(
    'makes a request that was refused as %s anew, so that taking the passage out saves the rest',
    async code => {
      journal.refusal = code
      save.changed(withText(start, 0, '太长'))
      await clock.advance(200)
      expect(states.at(-1)).toMatchObject({ status: 'failed', message: expect.stringContaining('拆分或删去') })
      expect(save.isUnsaved).toBe(true)
      journal.refusal = null
      save.changed(withText(start, 1, '第二段改'))
      await clock.advance(1000)
      expect(journal.received.at(-1)?.append).toMatchObject({ seq: 3, edits: [{ at: 1, remove: 1 }] })
      expect(storedTexts()).toEqual(['第一段', '第二段改', '第三段'])
      expect(states.at(-1)?.status).toBe('saved')
    },
  )

  it('does not repeat what a conflict refused, and stays unsaved', async () => {
    journal.seq = 9
    save.changed(withText(start, 0, '甲'))
    await clock.advance(60_000)
    expect(journal.received).toHaveLength(1)
    expect(states.at(-1)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('另存为副本'),
      isFinal: true,
    })
    expect(save.failure).toBe('draft-conflict')
    expect(save.isUnsaved).toBe(true)
    save.stop()
    expect(save.isUnsaved).toBe(false)
  })

  it('says so when no answer comes, and recovers when it does', async () => {
    journal.latency = patience + 1000
    save.changed(withText(start, 0, '甲'))
    const flushed = save.flush()
    await clock.advance(patience)
    expect(states.at(-1)?.status).toBe('failed')
    expect(await flushed).toBe(false)
    await clock.advance(1000)
    expect(states.at(-1)?.status).toBe('saved')
    expect(journal.received).toHaveLength(1)
  })

  it('answers a flush with false at once while a request that got no answer is still out', async () => {
    journal.latency = 10 * patience
    save.changed(withText(start, 0, '甲'))
    await clock.advance(flushDelay + patience)
    save.changed(withText(start, 0, '甲乙'))
    expect(await Promise.race([save.flush(), clock.advance(0).then(() => 'unsettled')])).toBe(false)
    journal.latency = 20
    await clock.advance(10 * patience)
    expect(storedTexts()[0]).toBe('甲乙')
    expect(await save.flush()).toBe(true)
  })
})
