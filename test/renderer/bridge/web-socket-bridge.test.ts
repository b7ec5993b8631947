import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { largestMessage } from '../../../core/contract/sizes.ts'
import { connectWebSocket, lossPatience } from '../../../renderer/bridge/web-socket-bridge.ts'

/** A connection that the test opens, answers and breaks. */
class FakeSocket {
  static readonly OPEN = 1
  static readonly all: FakeSocket[] = []
  readyState = 0
  readonly sent: { readonly id: number; readonly name: string }[] = []
  onopen: () => void = () => {}
  onmessage: (event: { readonly data: string }) => void = () => {}
  onclose: () => void = () => {}
  constructor() {
    FakeSocket.all.push(this)
  }
  send(message: string): void {
    this.sent.push(JSON.parse(message))
  }
  open(): void {
    this.readyState = FakeSocket.OPEN
    this.onopen()
  }
  break(): void {
    this.readyState = 3
    this.onclose()
  }
  answer(id: number, value: unknown): void {
    this.onmessage({ data: JSON.stringify({ id, reply: { ok: true, value } }) })
  }
}

const socket = () => FakeSocket.all.at(-1) as FakeSocket
const names = () => socket().sent.map(message => message.name)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  FakeSocket.all.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('sends what waited once the connection is there, and again what was not answered when it broke', async () => {
  const bridge = connectWebSocket('ws://127.0.0.1:1/service')
  const info = bridge.request('app.info', null)
  const list = bridge.request('draft.list', { trashed: false })
  expect(names()).toEqual([])
  socket().open()
  expect(names()).toEqual(['app.info', 'draft.list'])
  socket().answer(socket().sent[0]?.id as number, 'known')
  await expect(info).resolves.toEqual({ ok: true, value: 'known' })
  socket().break()
  await vi.advanceTimersByTimeAsync(1000)
  expect(FakeSocket.all).toHaveLength(2)
  socket().open()
  expect(names()).toEqual(['draft.list'])
  socket().answer(socket().sent[0]?.id as number, [])
  await expect(list).resolves.toEqual({ ok: true, value: [] })
})

it('refuses a request too large for one message, and lets nothing wait behind it', async () => {
  const bridge = connectWebSocket('ws://127.0.0.1:1/service')
  socket().open()
  const large = bridge.request('file.read', { name: '大.docx', bytes: 'A'.repeat(largestMessage) })
  await expect(large).resolves.toMatchObject({ ok: false, error: { code: 'request-too-large' } })
  void bridge.request('app.info', null)
  expect(names()).toEqual(['app.info'])
  socket().break()
  await vi.advanceTimersByTimeAsync(1000)
  socket().open()
  expect(names()).toEqual(['app.info'])
})

it('tells that the connection is gone once it stays away, and that it is back', async () => {
  const told: boolean[] = []
  connectWebSocket('ws://127.0.0.1:1/service', isLost => told.push(isLost))
  socket().open()
  socket().break()
  await vi.advanceTimersByTimeAsync(1000)
  socket().open()
  await vi.advanceTimersByTimeAsync(lossPatience)
  expect(told).toEqual([false, false])
  socket().break()
  await vi.advanceTimersByTimeAsync(600)
  socket().break()
  await vi.advanceTimersByTimeAsync(lossPatience)
  expect(told).toEqual([false, false, true])
  socket().open()
  expect(told).toEqual([false, false, true, false])
})
