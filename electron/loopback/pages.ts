import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readWindowFile } from '../window/window-files.ts'
import { windowHeaders } from '../window/window-headers.ts'
import { noticePage, notices } from './notice-page.ts'
import type { Session } from './session.ts'

/**
 * Answers plain requests: the printed address once, which sets the cookie and leads to the app, then files of the built
 * window to whoever carries the cookie. Only GET and HEAD.
 */
export function servePages(session: Session, folder: string): RequestListener {
  return (request, response) => {
    answer(session, folder, request, response).catch(() => response.destroy())
  }
}

async function answer(session: Session, folder: string, request: IncomingMessage, response: ServerResponse) {
  const address = URL.parse(`http://127.0.0.1${request.url ?? '/'}`)
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, notices.method)
  else if (!address) refuse(response, 404, notices.notFound)
  else if (!session.hasOwnHost(request) || !session.hasOwnOrigin(request, false)) {
    refuse(response, 403, notices.forbidden)
  } else if (address.searchParams.has('token')) {
    admit(session, request, response, address.searchParams.get('token') ?? '')
  } else if (!session.isKnown(request)) refuse(response, 403, notices.forbidden)
  else {
    const file = await readWindowFile(folder, address.pathname)
    if (file) {
      const headers = windowHeaders(file.type, `ws://${request.headers.host}`, file.isLasting)
      response.writeHead(200, headers).end(file.bytes)
    } else if (address.pathname === '/') refuse(response, 503, notices.notBuilt)
    else refuse(response, 404, notices.notFound)
  }
}

/** A browser that was let in before may load the printed address again; it preloads addresses on its own, too. */
function admit(session: Session, request: IncomingMessage, response: ServerResponse, token: string): void {
  const cookie = session.admit(token)
  if (!cookie && !session.isKnown(request)) {
    refuse(response, 403, notices.forbidden)
    return
  }
  const headers = { ...windowHeaders('text/html; charset=utf-8'), Location: '/' }
  response.writeHead(302, cookie ? { ...headers, 'Set-Cookie': cookie } : headers).end()
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  const headers = windowHeaders('text/html; charset=utf-8')
  response.writeHead(status, status === 405 ? { ...headers, Allow: 'GET, HEAD' } : headers).end(noticePage(sentence))
}
