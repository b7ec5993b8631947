import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { startServer } from '../../electron/loopback/server.ts'
import { type Service, startService } from '../../electron/service/service.ts'
import { speech, temporaryFolder } from '../support/drafts.ts'
import { download, templatesFolder, textFile } from '../support/services.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

let service: Service
let dataFolder: string

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'jianwen-'))
  service = await startService({ dataFolder, shell: 'loopback', version: '1.2.3', templatesFolder, saveFile: download })
})

afterAll(async () => {
  await service.close()
  rmSync(dataFolder, { recursive: true })
})

/** A running server with a tiny window, and ways to talk to it. */
async function serveWindow() {
  const folder = temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.html'), '秘密')
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>简文</title>')
  writeFileSync(join(rendererFolder, 'assets', 'app-1a_B.js'), 'export {}')
  writeFileSync(join(rendererFolder, '.hidden.html'), '隐藏')
  const reports: unknown[] = []
  const server = await startServer({ port: 0, service, rendererFolder, report: error => reports.push(error) })
  onTestFinished(() => server.close())
  const { port } = new URL(server.address)
  const own = { Host: `127.0.0.1:${port}` }

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = send({ host: '127.0.0.1', port, path, method, headers: { ...own, ...headers } }, response => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
      outgoing.on('error', reject).end()
    })

  /** Uses the token and answers the cookie. */
  const enter = async () => {
    const { headers } = await get(server.address.slice(server.address.indexOf('/?')))
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] as string
  }

  /** Opens a WebSocket; answers the status of a refused handshake. */
  const connect = (headers: Record<string, string>, path = '/service') =>
    new Promise<WebSocket | number>(resolve => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { ...own, ...headers } })
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('open', () => resolve(socket))
      socket.on('error', () => {})
      onTestFinished(() => socket.terminate())
    })

  return { server, port, reports, get, enter, connect, origin: `http://127.0.0.1:${port}` }
}

/** Sends one message and waits for the next one or for the close code. */
function exchange(socket: WebSocket, message: string | Buffer): Promise<unknown> {
  return new Promise(resolve => {
    socket.once('message', data => resolve(JSON.parse(String(data))))
    socket.once('close', code => resolve(code))
    socket.send(message)
  })
}

it('lets the holder of the token in once, and shows others one sentence', async () => {
  const { server, get, port } = await serveWindow()
  const path = server.address.slice(server.address.indexOf('/?'))
  expect((await get('/?token=wrong')).status).toBe(403)
  const entered = await get(path)
  expect(entered).toMatchObject({ status: 302, headers: { location: '/' } })
  const cookie = entered.headers['set-cookie']?.[0] ?? ''
  expect(cookie).toMatch(new RegExp(`^jianwen-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))
  const again = await get(path)
  expect(again.status).toBe(403)
  expect(again.body).toMatch(/<p>[^<]+。<\/p>/)
  expect(again.headers['set-cookie']).toBeUndefined()
  expect((await get('/')).status).toBe(403)
  const known = { Cookie: cookie.split(';')[0] as string }
  expect(await get('/', known)).toMatchObject({ status: 200, body: '<!doctype html><title>简文</title>' })
  expect((await get(path, known)).status).toBe(302)
})

it('sends the strict headers with every page', async () => {
  const { get, enter, port } = await serveWindow()
  const cookie = await enter()
  for (const answer of [await get('/', { Cookie: cookie }), await get('/')]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src 'self'; /),
    })
  }
  const page = await get('/', { Cookie: cookie })
  expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port};`)
  const script = await get('/assets/app-1a_B.js', { Cookie: cookie })
  expect(script.headers['content-type']).toMatch(/^text\/javascript/)
  expect(script.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  expect((await get('/assets/app-1a_B.js')).headers['cache-control']).toBe('no-store')
})

it.each(['evil.example', '127.0.0.1', 'evil.example:80', '127.0.0.1.evil.example'])(
  'refuses the host %s',
  async host => {
    const { get, enter, connect, origin } = await serveWindow()
    const cookie = await enter()
    expect((await get('/', { Cookie: cookie, Host: host })).status).toBe(403)
    expect(await connect({ Cookie: cookie, Origin: origin, Host: host })).toBe(403)
  },
)

it('answers under the name localhost too', async () => {
  const { get, enter, connect, port } = await serveWindow()
  const here = { Cookie: await enter(), Host: `localhost:${port}`, Origin: `http://localhost:${port}` }
  expect((await get('/', here)).status).toBe(200)
  expect(await connect(here)).toBeInstanceOf(WebSocket)
})

it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
  'refuses the origin %s',
  async origin => {
    const { get, enter, connect } = await serveWindow()
    const cookie = await enter()
    expect((await get('/', { Cookie: cookie, Origin: origin })).status).toBe(403)
    expect(await connect({ Cookie: cookie, Origin: origin })).toBe(403)
  },
)

it('refuses a handshake without origin, without cookie, with a wrong cookie or at another path', async () => {
  const { enter, connect, origin, port } = await serveWindow()
  const cookie = await enter()
  expect(await connect({ Cookie: cookie })).toBe(403)
  expect(await connect({ Origin: origin })).toBe(403)
  expect(await connect({ Origin: origin, Cookie: `jianwen-${port}=wrong` })).toBe(403)
  expect(await connect({ Origin: origin, Cookie: cookie }, '/other')).toBe(403)
  expect(await connect({ Origin: origin, Cookie: cookie })).toBeInstanceOf(WebSocket)
})

it.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/assets/..\\..\\secret.html',
  '/assets/%5c..%5c..%5csecret.html',
  '//secret.html',
  '/.hidden.html',
  '/assets/',
  '/index.html%00.js',
  '/none.html',
])('does not serve %s', async path => {
  const { get, enter } = await serveWindow()
  const answer = await get(path, { Cookie: await enter() })
  expect(answer.status).toBe(404)
  expect(answer.body).not.toMatch(/秘密|隐藏/)
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses the method %s', async method => {
  const { get, enter } = await serveWindow()
  expect((await get('/', { Cookie: await enter() }, method)).status).toBe(405)
})

it('carries requests, failures and events', async () => {
  const { enter, connect, origin, reports } = await serveWindow()
  const socket = (await connect({ Cookie: await enter(), Origin: origin })) as WebSocket
  const created = await exchange(
    socket,
    JSON.stringify({ id: 7, name: 'draft.create', params: { content: speech('题') } }),
  )
  expect(created).toMatchObject({ id: 7, reply: { ok: true, value: { title: '题' } } })
  expect(await exchange(socket, JSON.stringify({ id: 8, name: 'draft.open', params: { id: 'x' } }))).toMatchObject({
    id: 8,
    reply: { ok: false, error: { code: 'draft-not-found' } },
  })
  expect(await exchange(socket, JSON.stringify({ id: 9, name: 'nothing', params: null }))).toMatchObject({
    id: 9,
    reply: { ok: false, error: { code: 'invalid-request' } },
  })
  const add = { files: [textFile('甲.txt', '办法\n\n第一条　本办法自印发之日起施行。')], kind: 'policy' }
  expect(await exchange(socket, JSON.stringify({ id: 10, name: 'library.add', params: add }))).toMatchObject({
    event: 'library.progress',
    payload: { done: 0, total: 1 },
  })
  expect(reports).toEqual([])
})

it.each(['not json', '[]', 'null', '7', '{"name":"app.info"}', '{"id":"1","name":"app.info"}', Buffer.from([1, 2, 3])])(
  'ends a connection that sends %o',
  async message => {
    const { enter, connect, origin } = await serveWindow()
    const socket = (await connect({ Cookie: await enter(), Origin: origin })) as WebSocket
    expect(await exchange(socket, message)).toBe(typeof message === 'string' ? 1008 : 1003)
  },
)

it('ends a connection that sends more than 80 MB at once and goes on serving', async () => {
  const { enter, connect, origin } = await serveWindow()
  const here = { Cookie: await enter(), Origin: origin }
  const socket = (await connect(here)) as WebSocket
  expect(await exchange(socket, 'x'.repeat(81 * 1024 * 1024))).toSatisfy(code => code === 1009 || code === 1006)
  const next = (await connect(here)) as WebSocket
  expect(await exchange(next, '{"id":1,"name":"app.info","params":null}')).toMatchObject({ reply: { ok: true } })
})

it('answers port-in-use for a port that is taken', async () => {
  const { port } = await serveWindow()
  const options = { port: Number(port), service, rendererFolder: '', report: () => {} }
  await expect(startServer(options)).rejects.toThrow(expect.objectContaining({ code: 'port-in-use' }))
})

it('says what to do where the window was not built', async () => {
  const server = await startServer({ port: 0, service, rendererFolder: temporaryFolder(), report: () => {} })
  onTestFinished(() => server.close())
  const { headers } = await fetch(server.address, { redirect: 'manual' })
  const page = await fetch(new URL('/', server.address), {
    headers: { Cookie: (headers.get('set-cookie') ?? '').split(';')[0] as string },
  })
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('npm run build')
})
