import { once } from 'node:events'
import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type KeptSession, keepSession, readSession } from '../../electron/loopback/kept-session.ts'
import { type LoopbackServer, startServer } from '../../electron/loopback/server.ts'
import { temporaryFolder } from '../support/drafts.ts'
import { openService } from '../support/services.ts'

const session: KeptSession = { port: 41_234, cookieValue: 'k'.repeat(43) }

it('is read back as it was kept, from a file for this person alone', () => {
  const folder = temporaryFolder()
  expect(readSession(folder)).toBeUndefined()
  keepSession(folder, { ...session, port: 1 })
  keepSession(folder, session)
  expect(readSession(folder)).toEqual(session)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'session.json')).mode & 0o777).toBe(0o600)
})

it.skipIf(process.platform === 'win32')('is not taken from a file that others may read', () => {
  const folder = temporaryFolder()
  keepSession(folder, session)
  chmodSync(join(folder, 'session.json'), 0o644)
  expect(readSession(folder)).toBeUndefined()
})

it.each(['', '{}', 'null', '{"port":0,"cookieValue":""}', '{"port":41234,"cookieValue":"short"}'])(
  'is not taken from a file that holds %j',
  text => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'session.json'), text, { mode: 0o600 })
    expect(readSession(folder)).toBeUndefined()
  },
)

it('goes without where the folder takes no file', () => {
  const folder = join(temporaryFolder(), 'missing')
  keepSession(folder, session)
  expect(readSession(folder)).toBeUndefined()
})

/** Starts a server that ends with the test or by hand. */
async function start(kept?: KeptSession, port = 0): Promise<LoopbackServer> {
  const service = await openService(temporaryFolder())
  const server = await startServer({ port, kept, service, rendererFolder: temporaryFolder(), report: () => {} })
  onTestFinished(() => server.close())
  return server
}

/** The status that the server answers a window of a session with; 503 says that the window is not built. */
async function statusFor({ session }: LoopbackServer, cookie: KeptSession): Promise<number> {
  const headers = { Cookie: `jianwen-${session.port}=${cookie.cookieValue}` }
  return (await fetch(`http://127.0.0.1:${session.port}/`, { headers })).status
}

it('brings the port back and lets the windows of the last start in', async () => {
  const first = await start()
  await first.close()
  const second = await start(first.session)
  expect(second.session).toEqual(first.session)
  expect(await statusFor(second, first.session)).toBe(503)
  expect(second.address).not.toBe(first.address)
})

it('is left behind where another program has taken the port', async () => {
  const first = await start()
  await first.close()
  const other = createServer().listen(first.session.port, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const second = await start(first.session)
  expect(second.session.port).not.toBe(first.session.port)
  expect(await statusFor(second, first.session)).toBe(403)
})

it('gives way to a port that was asked for', async () => {
  const first = await start()
  const free = await start()
  await free.close()
  const second = await start(first.session, free.session.port)
  expect(second.session.port).toBe(free.session.port)
  expect(await statusFor(second, first.session)).toBe(403)
})
