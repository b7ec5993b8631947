import { expect, it } from 'vitest'
import { Autosave, flushDelay } from '../../../renderer/saving/autosave.ts'
import type { SaveState } from '../../../renderer/state/desk.ts'
import { draftOf, FakeJournal, TestClock, withText } from './fake-service.ts'

it('keeps what was typed while another window sent the draft, and saves it once it is returned', async () => {
  const clock = new TestClock()
  const start = draftOf('第一段', '第二段')
  const journal = new FakeJournal(clock, start)
  const states: SaveState[] = []
  const report = (state: SaveState) => states.push(state)
  const save = new Autosave({ id: 'draft', seq: 3, saved: start, clock, append: journal.append, report })
  journal.refusal = 'draft-in-review'
  save.changed(withText(start, 1, '第二段，刚打的字'))
  await clock.advance(flushDelay + 10_000)
  expect(journal.received).toHaveLength(1)
  expect(states.at(-1)).toMatchObject({ status: 'failed', isFinal: true })
  expect(save.isUnsaved).toBe(true)
  journal.refusal = null
  void save.flush()
  await clock.advance(100)
  expect(states.at(-1)).toMatchObject({ status: 'saved' })
  expect(journal.content.blocks[1]?.children[0]?.text).toBe('第二段，刚打的字')
})
