import { describe, expect, it } from 'vitest'
import { defaultLintConfig } from '../../../core/lint/config.ts'
import { Linter } from '../../../core/lint/linter.ts'
import type { LintBlock } from '../../../core/lint/rule.ts'
import { LintClient, type LintState, type LintWorker } from '../../../renderer/checking/lint-client.ts'
import { LintDesk } from '../../../renderer/checking/lint-desk.ts'
import type { KeyedBlock, LintReply, LintRequest } from '../../../renderer/checking/lint-protocol.ts'
import { outlineOf } from '../../../renderer/checking/outline.ts'

const keyed = (key: string, block: LintBlock): KeyedBlock => ({ key, block })
const paragraph = (key: string, text: string) => keyed(key, { type: 'paragraph', text })

const body = [
  keyed('t', { type: 'title', text: '关于开展检查的通知' }),
  paragraph('a', '请各单位于〔日期〕前报送。'),
  paragraph('b', '各单位要高度重视，抓好落实。'),
]

describe('the desk in the worker', () => {
  it('says of every block what the linter says, then only what is new', () => {
    const desk = new LintDesk()
    desk.receive({ type: 'facts', revision: 1, facts: { genre: 'notice', fields: {} } })
    desk.receive({ type: 'reset', revision: 2, blocks: body })
    const linter = new Linter()
    linter.setFacts({ genre: 'notice', fields: {} })
    linter.reset(body.map(({ block }) => block))
    const first = desk.check()
    expect(first.revision).toBe(2)
    expect(first.changed.map(({ key, text }) => [key, text])).toEqual(body.map(({ key, block }) => [key, block.text]))
    expect(first.changed.flatMap(({ diagnostics }) => diagnostics)).toEqual(linter.check().diagnostics)
    expect(desk.check().changed).toEqual([])
    desk.receive({ type: 'splice', revision: 3, splice: { at: 2, remove: 1, insert: [paragraph('b', '改了。')] } })
    expect(desk.check().changed.map(({ key, text }) => [key, text])).toContainEqual(['b', '改了。'])
  })

  it('says nothing new of a block that another one pushes down', () => {
    const desk = new LintDesk()
    desk.receive({ type: 'reset', revision: 1, blocks: body })
    expect(desk.check().changed.find(({ key }) => key === 'a')?.diagnostics).not.toEqual([])
    desk.receive({ type: 'splice', revision: 2, splice: { at: 1, remove: 0, insert: [paragraph('n', '另有安排。')] } })
    expect(desk.check().changed.map(({ key }) => key)).toEqual(['n'])
  })

  it('counts with the speaking rate that is set', () => {
    const desk = new LintDesk()
    desk.receive({ type: 'reset', revision: 1, blocks: [paragraph('a', '字'.repeat(600))] })
    expect(desk.check().counts.minutes).toBe(3)
    desk.receive({ type: 'configure', revision: 2, config: { ...defaultLintConfig, speechRate: 300 } })
    expect(desk.check().counts.minutes).toBe(2)
  })
})

describe('the outline', () => {
  it('joins title lines and counts each section with its subsections', () => {
    const blocks = [
      keyed('t1', { type: 'title', text: '在会议上' }),
      keyed('t2', { type: 'title', text: '的讲话' }),
      keyed('h1', { type: 'heading', level: 1, text: '一、甲' }),
      paragraph('p', '正文五个字'),
      keyed('h2', { type: 'heading', level: 2, text: '（一）乙' }),
      paragraph('q', '再三字'),
      keyed('h3', { type: 'heading', level: 1, text: '二、丙' }),
    ]
    expect(outlineOf(blocks)).toEqual([
      { key: 't1', level: 0, text: '在会议上的讲话', characters: 7 + 3 + 5 + 4 + 3 + 3 },
      { key: 'h1', level: 1, text: '一、甲', characters: 3 + 5 + 4 + 3 },
      { key: 'h2', level: 2, text: '（一）乙', characters: 4 + 3 },
      { key: 'h3', level: 1, text: '二、丙', characters: 3 },
    ])
  })
})

class FakeWorker implements LintWorker {
  onmessage: LintWorker['onmessage'] = null
  onerror: LintWorker['onerror'] = null
  readonly requests: LintRequest[] = []
  isTerminated = false
  postMessage(request: LintRequest) {
    this.requests.push(request)
  }
  terminate() {
    this.isTerminated = true
  }
  answer(revision: number) {
    this.onmessage?.({ data: { revision } } as MessageEvent<LintReply>)
  }
  fail() {
    this.onerror?.({} as ErrorEvent)
  }
}

describe('the client in the window', () => {
  const start = () => {
    const workers: FakeWorker[] = []
    const replies: number[] = []
    let troubles = 0
    const state: LintState = {
      blocks: body,
      facts: { genre: 'notice', fields: {} },
      config: defaultLintConfig,
      references: [],
    }
    const client = new LintClient({
      createWorker: () => {
        const worker = new FakeWorker()
        workers.push(worker)
        return worker
      },
      readState: () => state,
      onReply: reply => replies.push(reply.revision),
      onTrouble: () => troubles++,
    })
    return { client, workers, replies, troubles: () => troubles }
  }

  it('sends the whole draft first, then splices at once, and knows what is unanswered', () => {
    const { client, workers, replies } = start()
    client.splice({ at: 1, remove: 1, insert: [] })
    expect(workers[0]?.requests.map(({ type, revision }) => [type, revision])).toEqual([
      ['configure', 1],
      ['facts', 2],
      ['reset', 3],
      ['splice', 4],
    ])
    workers[0]?.answer(3)
    expect(client.isPending).toBe(true)
    workers[0]?.answer(4)
    expect(client.isPending).toBe(false)
    workers[0]?.answer(4)
    workers[0]?.answer(2)
    expect(replies).toEqual([3, 4])
  })

  it('starts a failed worker once with the whole draft, then reports the trouble', () => {
    const { client, workers, troubles } = start()
    workers[0]?.fail()
    expect(workers).toHaveLength(2)
    expect(workers[0]?.isTerminated).toBe(true)
    expect(workers[1]?.requests.some(request => request.type === 'reset')).toBe(true)
    expect(troubles()).toBe(0)
    workers[1]?.fail()
    expect(workers).toHaveLength(2)
    expect(troubles()).toBe(1)
    expect(client.isPending).toBe(false)
    client.restart()
    expect(workers).toHaveLength(3)
  })
})
