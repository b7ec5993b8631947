import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ServiceError } from '../../core/contract/errors.ts'
import type { Service } from '../service/service.ts'
import type { KeptSession } from './kept-session.ts'
import { servePages } from './pages.ts'
import { type ServiceSocket, serveSocket } from './service-socket.ts'
import { createSession } from './session.ts'

/** What the server needs. */
export interface LoopbackOptions {
  /** 0 for any free port, the one of the kept session first. */
  readonly port: number
  /** The session of the last start. Its windows are let in where its port can be had again. */
  readonly kept?: KeptSession
  readonly service: Service
  /** The folder of the built window. */
  readonly rendererFolder: string
  /** Told of bugs. */
  readonly report: (error: unknown) => void
}

/** A running server. */
export interface LoopbackServer {
  /** The address to open, with the token that works once. */
  readonly address: string
  /** For the next start to keep its windows. */
  readonly session: KeptSession
  readonly windows: ServiceSocket
  /** Answers what has been asked, then lets go of all connections and of the port. The service stays open. */
  close(): Promise<void>
}

/**
 * Serves the app to a browser on this computer: on 127.0.0.1 alone, never on a network address. Throws ServiceError
 * `port-in-use`.
 */
export async function startServer({
  port,
  kept,
  service,
  rendererFolder,
  report,
}: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer()
  const isBack = kept !== undefined && port === 0 && (await listen(server, kept.port).catch(() => false))
  if (!isBack) await listen(server, port)
  const actual = (server.address() as AddressInfo).port
  // Whoever listened on another port meanwhile may have seen the cookie of that one.
  const session = createSession(actual, kept?.port === actual ? kept.cookieValue : undefined)
  server.on('request', servePages(session, rendererFolder))
  const windows = serveSocket(server, session, service, report)
  return {
    address: `http://127.0.0.1:${actual}/?token=${session.token}`,
    session: { port: actual, cookieValue: session.cookieValue },
    windows,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      await windows.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Resolves to true once the server listens on a port of 127.0.0.1. Throws ServiceError `port-in-use`. */
function listen(server: Server, port: number): Promise<true> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(isTaken ? new ServiceError('port-in-use', String(port), { cause: error }) : error)
    }
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}
