import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { serve } from '../../core/contract/serve.ts'
import { largestMessage } from '../../core/contract/sizes.ts'
import type { Service } from '../service/service.ts'
import type { Session } from './session.ts'

/** How long closing waits for answers that are being made, in milliseconds. */
const closePatience = 5000

/** Close codes of RFC 6455 section 7.4.1. */
const goingAway = 1001
const unsupportedData = 1003
const policyViolation = 1008

/** The windows that are connected. */
export interface ServiceSocket {
  readonly count: () => number
  /** Told whenever a window has come or gone. */
  onChange(listener: () => void): void
  /** Answers what has been asked, then closes all connections. */
  close(): Promise<void>
}

/**
 * Carries the contract over WebSockets at `/service`: `{id, name, params}` in, `{id, reply}` and `{event, payload}` out.
 * A handshake needs this server's Host, its Origin and its cookie. A message of any other form ends the connection.
 */
export function serveSocket(
  server: Server,
  session: Session,
  service: Service,
  report: (error: unknown) => void,
): ServiceSocket {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false })
  const answering = new Set<Promise<void>>()
  const listeners: (() => void)[] = []
  const changed = () => {
    for (const listener of listeners) listener()
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    if (request.url !== '/service' || !session.isKnown(request) || !session.hasOwnOrigin(request, true)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, stream, head, connect)
  })

  const connect = (socket: WebSocket) => {
    // A message over the limit or a broken frame closes the connection; there is nothing more to do about it.
    socket.on('error', () => socket.terminate())
    socket.on('close', changed)
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : parseMessage(data)
      if (!message) return socket.close(isBinary ? unsupportedData : policyViolation)
      const answer = serve(service.handlers, message.name, message.params, report).then(reply => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id: message.id, reply }))
        answering.delete(answer)
      })
      answering.add(answer)
    })
    changed()
  }

  const unsubscribe = service.subscribe((event, payload) => {
    const message = JSON.stringify({ event, payload })
    for (const socket of sockets.clients) if (socket.readyState === socket.OPEN) socket.send(message)
  })

  return {
    count: () => sockets.clients.size,
    onChange: listener => listeners.push(listener),
    async close() {
      await Promise.race([Promise.all(answering), setTimeout(closePatience, undefined, { ref: false })])
      unsubscribe()
      for (const socket of sockets.clients) socket.close(goingAway)
      sockets.close()
    },
  }
}

interface Message {
  readonly id: number
  readonly name: unknown
  readonly params: unknown
}

function parseMessage(data: RawData): Message | undefined {
  try {
    const message: unknown = JSON.parse(String(data))
    if (typeof message !== 'object' || message === null) return undefined
    const { id, name, params } = message as Partial<Message>
    return Number.isSafeInteger(id) ? { id: id as number, name, params } : undefined
  } catch {
    return undefined
  }
}
