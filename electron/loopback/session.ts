import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the server: whoever came in by the printed address first. Other programs and web pages on this
 * computer can reach the port too, so every request is checked.
 */
export interface Session {
  /** Opens the door once: answers the Set-Cookie header for the right token, undefined for a wrong or used one. */
  admit(token: string): string | undefined
  /** Whether the request names this very server and carries its cookie. */
  isKnown(request: IncomingMessage): boolean
  /** Whether the request names this very server: what keeps a page of another name from reaching it (DNS rebinding). */
  hasOwnHost(request: IncomingMessage): boolean
  /** Whether the request comes from a page of this server, or from none. A handshake must say where it comes from. */
  hasOwnOrigin(request: IncomingMessage, isRequired: boolean): boolean
  readonly token: string
  /** What the cookie of this session holds. */
  readonly cookieValue: string
}

/**
 * A session for the server on `port`. Token and cookie are 256 random bits each; `cookieValue` is that of an earlier
 * session on this very port, whose windows stay let in.
 */
export function createSession(port: number, cookieValue: string = secret()): Session {
  const token = secret()
  // Cookies do not tell ports apart; two servers on one computer must not overwrite each other's.
  const cookieName = `jianwen-${port}`
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  let isUsed = false

  const hasOwnHost = (request: IncomingMessage) => hosts.includes(request.headers.host ?? '')

  return {
    token,
    cookieValue,
    hasOwnHost,
    admit(offered) {
      if (isUsed || !isEqual(offered, token)) return undefined
      isUsed = true
      return `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown: request =>
      hasOwnHost(request) && cookiesOf(request, cookieName).some(offered => isEqual(offered, cookieValue)),
    hasOwnOrigin({ headers }, isRequired) {
      if (headers.origin === undefined) return !isRequired
      return headers.origin === `http://${headers.host}` && hosts.includes(headers.host ?? '')
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function isEqual(offered: string, expected: string): boolean {
  const a = Buffer.from(offered)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookiesOf(request: IncomingMessage, name: string): readonly string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map(part => part.trim())
    .filter(part => part.startsWith(`${name}=`))
    .map(part => part.slice(name.length + 1))
}
