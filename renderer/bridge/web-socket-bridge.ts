import type { EventName, Events, Reply, RequestName, ServiceBridge } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { largestMessage } from '../../core/contract/sizes.ts'

interface Pending {
  readonly message: string
  readonly settle: (reply: Reply<RequestName>) => void
}

const retryDelay = 500

/** Milliseconds without a connection before that is told: a shell that starts again is often back sooner. */
export const lossPatience = 1500

/**
 * The contract over a WebSocket. Requests made while the connection is down wait for the next one; those in flight when
 * it breaks are sent again, which the service allows for: an append stored twice is stored once. A request too large for
 * one message is refused here: the service would close the connection on it, and again at each new try, and whatever
 * waits behind it would never be saved. `onLoss` is told when the connection has been gone for a while, and when it is back.
 */
export function connectWebSocket(address: string, onLoss: (isLost: boolean) => void = () => {}): ServiceBridge {
  const pending = new Map<number, Pending>()
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  let nextId = 1
  let socket: WebSocket
  let loss: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    socket = new WebSocket(address)
    socket.onopen = () => {
      clearTimeout(loss)
      loss = undefined
      onLoss(false)
      for (const { message } of pending.values()) socket.send(message)
    }
    socket.onmessage = event => receive(JSON.parse(event.data))
    socket.onclose = () => {
      loss ??= setTimeout(onLoss, lossPatience, true)
      setTimeout(open, retryDelay)
    }
  }

  const receive = (message: { id?: number; reply?: Reply<RequestName>; event?: EventName; payload?: unknown }) => {
    if (message.event) {
      for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never)
    } else if (message.id !== undefined && message.reply) {
      pending.get(message.id)?.settle(message.reply)
      pending.delete(message.id)
    }
  }

  open()
  return {
    request(name, params) {
      const id = nextId++
      const message = JSON.stringify({ id, name, params })
      if (isTooLarge(message)) return Promise.resolve(tooLarge)
      return new Promise(resolve => {
        pending.set(id, { message, settle: resolve as Pending['settle'] })
        if (socket.readyState === WebSocket.OPEN) socket.send(message)
      })
    },
    on<E extends EventName>(name: E, listener: (payload: Events[E]) => void) {
      const set = listeners.get(name) ?? new Set()
      set.add(listener as (payload: never) => void)
      listeners.set(name, set)
      return () => set.delete(listener as (payload: never) => void)
    },
  }
}

const tooLarge: Reply<never> = {
  ok: false,
  error: { code: 'request-too-large', message: errorSentence('request-too-large') },
}

/** Measured in full only where it may matter: a UTF-16 unit takes three bytes at most. */
function isTooLarge(message: string): boolean {
  return message.length * 3 > largestMessage && new Blob([message]).size > largestMessage
}
