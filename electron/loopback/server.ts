import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ServiceError } from '../../core/contract/errors.ts'
import type { Service } from '../service/service.ts'
import { servePages } from './pages.ts'
import { type ServiceSocket, serveSocket } from './service-socket.ts'
import { createSession } from './session.ts'

/** What the server needs. */
export interface LoopbackOptions {
  /** 0 for any free port. */
  readonly port: number
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
  readonly windows: ServiceSocket
  /** Answers what has been asked, then lets go of all connections and of the port. The service stays open. */
  close(): Promise<void>
}

/**
 * Serves the app to a browser on this computer: on 127.0.0.1 alone, never on a network address. Throws ServiceError
 * `port-in-use`.
 */
export async function startServer({ port, service, rendererFolder, report }: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(isTaken ? new ServiceError('port-in-use', String(port), { cause: error }) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const actual = (server.address() as AddressInfo).port
  const session = createSession(actual)
  server.on('request', servePages(session, rendererFolder))
  const windows = serveSocket(server, session, service, report)
  return {
    address: `http://127.0.0.1:${actual}/?token=${session.token}`,
    windows,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      await windows.close()
      server.closeAllConnections()
      await closed
    },
  }
}
