import { expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import type { DraftStatus } from '../../../core/document/draft-status.ts'
import type { PlainMove } from '../../../core/document/status-log.ts'
import { insertion, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openStore, tamper } from '../../support/stores.ts'

const code = (name: string) => expect.objectContaining({ code: name })

function desk(folder = temporaryFolder()) {
  const clock = { time: 1000 }
  const store = openStore(folder, () => clock.time)
  if (store.list(false).length === 0) store.create('a', speech('关于清查渡口的通知', '各渡口：'))
  const move = (status: DraftStatus, author = '', reason = '') => {
    clock.time += 1
    store.setStatus({ ids: ['a'], status, author, reason })
  }
  return { store, move, folder, clock }
}

type Desk = ReturnType<typeof desk>

it('notes who moved a draft, when and why, and keeps what was moved as a version', () => {
  const { store, move } = desk()
  move('submitted', ' 周敏 ')
  move('returned', '何立', ' 依据不全 ')
  store.append({ id: 'a', seq: 0, edits: [insertion(2, '补上依据。')] })
  move('submitted', '周敏')
  move('passed', '何立')
  move('final', '周敏')
  const log = store.log('a')
  expect(log.map(({ from, to, author, at, reason }) => [from, to, author, at, reason])).toEqual([
    ['drafting', 'submitted', '周敏', 1001, ''],
    ['submitted', 'returned', '何立', 1002, '依据不全'],
    ['returned', 'submitted', '周敏', 1003, ''],
    ['submitted', 'passed', '何立', 1004, ''],
    ['passed', 'final', '周敏', 1005, ''],
  ])
  const names = new Map(store.versions('a').map(({ number, name }) => [number, name]))
  expect(log.map(({ version }) => names.get(version ?? 0))).toEqual([
    '送审稿 第1次',
    '送审稿 第1次',
    '送审稿 第2次',
    '送审稿 第2次',
    '定稿',
  ])
  expect(texts(store.readVersion('a', log[0]?.version ?? 0))).toHaveLength(2)
  expect(texts(store.readVersion('a', log[4]?.version ?? 0))[2]).toBe('补上依据。')
  expect(store.preview('a').lastMove).toEqual(log[4])
})

it('orders the log by what came first, also where the clock was set back', () => {
  const { store, move, clock } = desk()
  move('submitted')
  clock.time = 5
  move('drafting')
  move('submitted')
  expect(store.log('a').map(({ to }) => to)).toEqual(['submitted', 'drafting', 'submitted'])
})

it('returns nothing without a reason, and moves all or none', () => {
  const { store, move } = desk()
  store.create('b', speech('另一份'))
  move('submitted')
  expect(() => store.setStatus({ ids: ['a'], status: 'returned', reason: '  ' })).toThrow(code('reason-missing'))
  expect(() => store.setStatus({ ids: ['a', 'b'], status: 'passed' })).toThrow(code('status-refused'))
  expect(store.open('a').summary.status).toBe('submitted')
  expect(store.log('a')).toHaveLength(1)
  expect(store.versions('a')).toHaveLength(1)
  expect(() => store.log('gone')).toThrow(code('draft-not-found'))
})

it('leaves the name that a person gave to what is sent', () => {
  const { store, move } = desk()
  store.nameVersion('a', null, '报局长')
  move('submitted')
  expect(store.versions('a')).toMatchObject([{ name: '报局长', cause: 'review' }])
})

it('keeps the words that are being reviewed, and takes comments and answers on them', () => {
  const { store, move } = desk()
  move('submitted')
  expect(() => store.append({ id: 'a', seq: 0, edits: [insertion(2, '多一句。')] })).toThrow(code('draft-in-review'))
  const comments = [{ id: 'c', author: '何立', at: 1, text: '写全称', quote: '渡口' }]
  const commented = { ...textBlock('paragraph', ''), children: [{ text: '各渡口：', comments: ['c'] }] }
  store.append({
    id: 'a',
    seq: 0,
    edits: [
      { type: 'comments', comments },
      { type: 'blocks', at: 1, remove: 1, insert: [commented] },
    ],
  })
  expect(store.open('a').content.comments).toEqual(comments)
  move('drafting', '周敏')
  expect(store.append({ id: 'a', seq: 2, edits: [insertion(2, '多一句。')] }).seq).toBe(3)
})

it('refuses every step and every name for what is final, and knows again what it stored before', () => {
  const { store, move } = desk()
  const append = { id: 'a', seq: 0, edits: [insertion(2, '最后一句。')] }
  store.append(append)
  move('submitted')
  move('passed')
  move('final')
  expect(store.append(append).seq).toBe(1)
  expect(() => store.append({ id: 'a', seq: 1, edits: [{ type: 'comments', comments: [] }] })).toThrow(
    code('draft-final'),
  )
  expect(() => store.rename('a', '新名')).toThrow(code('draft-final'))
  expect(texts(store.open('a').content)).toEqual(['关于清查渡口的通知', '各渡口：', '最后一句。'])
})

it('copies a draft to be revised without its review, and says what it revises as long as that is there', () => {
  const { store, move, folder } = desk()
  const comments = [{ id: 'c', author: '何立', at: 1, text: '写全称', quote: '' }]
  store.append({ id: 'a', seq: 0, edits: [{ type: 'comments', comments }] })
  move('submitted')
  move('passed')
  move('final')
  expect(store.duplicate('a', 'b', true)).toMatchObject({
    title: '关于清查渡口的通知（修订稿）',
    status: 'drafting',
    revisionOf: 'a',
  })
  expect(store.open('b').content.comments).toBeUndefined()
  expect(store.log('b')).toEqual([])
  expect(store.duplicate('a', 'c').revisionOf).toBeUndefined()
  store.delete('a')
  expect(store.open('b').summary.revisionOf).toBeUndefined()
  store.close()
  expect(ask(folder, 'SELECT count(*) AS moves FROM status_log')).toEqual({ moves: 0 })
})

it('takes over what another computer decided, once, and refuses a log that went another way', () => {
  const sender = desk()
  const reviewer = desk()
  sender.move('submitted', '周敏')
  const plainLog = ({ store }: Desk) => store.log('a').map(({ version: _, ...move }) => move)
  const adopt = ({ store }: Desk, moves: readonly PlainMove[]) => {
    const { content, seq } = store.open('a')
    return store.takeIn({ id: 'a', seq, title: null, content, moves, versions: [] }).status
  }
  adopt(reviewer, plainLog(sender))
  reviewer.move('returned', '何立', '缺依据')
  expect(adopt(sender, plainLog(reviewer))).toBe('returned')
  expect(adopt(sender, plainLog(reviewer))).toBe('returned')
  expect(sender.store.log('a')).toMatchObject([{ to: 'submitted' }, { to: 'returned', reason: '缺依据' }])
  const forged = [...plainLog(reviewer), { from: 'returned', to: 'final', author: '', at: 1, reason: '' } as const]
  expect(() => adopt(sender, forged)).toThrow(code('status-refused'))
  expect(() => adopt(sender, plainLog(reviewer).with(0, { ...forged[2] } as never))).toThrow(code('status-refused'))
  expect(sender.store.log('a')).toHaveLength(2)
})

it('leaves an altered line of the log out', () => {
  const { store, move, folder } = desk()
  move('submitted', '周敏')
  move('passed', '何立')
  store.close()
  tamper(folder, "UPDATE status_log SET entry = replace(entry, '何立', '别人') WHERE place = 2")
  expect(openStore(folder).log('a')).toMatchObject([{ author: '周敏' }])
})
