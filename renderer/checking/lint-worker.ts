import { LintDesk } from './lint-desk.ts'
import type { LintReply, LintRequest } from './lint-protocol.ts'

/** Milliseconds for which changes gather before a check. Typing is faster than that only in bursts. */
const gathering = 20

const desk = new LintDesk()
let isScheduled = false

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<LintRequest>) => void) | null
  postMessage(reply: LintReply): void
}

worker.onmessage = event => {
  desk.receive(event.data)
  if (isScheduled) return
  isScheduled = true
  setTimeout(() => {
    isScheduled = false
    worker.postMessage(desk.check())
  }, gathering)
}
