import type { CustomScheme } from 'electron'
import { readWindowFile } from '../window/window-files.ts'
import { windowHeaders } from '../window/window-headers.ts'

/** The one origin that the window may show. */
export const appOrigin = 'app://jianwen'

/**
 * A scheme that behaves like https, so that origins, workers and the content policy hold; `file:` is never used. What V8
 * made of the window's code is kept for the next start.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Answers addresses of `app://jianwen` with files of the built window. */
export function answerApp(folder: string): (request: Request) => Promise<Response> {
  return async request => {
    const address = URL.parse(request.url)
    const isOurs = request.method === 'GET' && address?.protocol === 'app:' && address.host === 'jianwen'
    const file = isOurs ? await readWindowFile(folder, address.pathname) : undefined
    if (!file) return new Response(null, { status: 404, headers: windowHeaders('text/plain') })
    return new Response(file.bytes, { status: 200, headers: windowHeaders(file.type) })
  }
}
