import type { Page } from 'playwright-core'
import type { Params, RequestName, Value } from '../../../core/contract/contract.ts'

/** Asks the service as the window does, with the window's cookie, over a connection of its own. Throws what it refuses. */
export function askService<N extends RequestName>(page: Page, name: N, params: Params<N>): Promise<Value<N>> {
  return page.evaluate(
    asked =>
      new Promise<Value<N>>((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/service`)
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, ...asked }))
        socket.onerror = () => reject(new Error('no connection'))
        socket.onmessage = event => {
          const { id, reply } = JSON.parse(event.data)
          // Events come over every connection.
          if (id !== 1) return
          socket.close()
          if (reply.ok) resolve(reply.value)
          else reject(new Error(reply.error.message))
        }
      }),
    { name, params } as { name: string; params: unknown },
  )
}
