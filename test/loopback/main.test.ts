import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import type { RecoveryReport } from '../../core/contract/backups.ts'
import type { Reply } from '../../core/contract/contract.ts'
import { insertion, speech, temporaryFolder, texts } from '../support/drafts.ts'
import { openStore } from '../support/stores.ts'

const program = join(import.meta.dirname, '../../electron/loopback/main.ts')

/** The shell as a process, with what it has printed. */
interface Shell {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves with the address once it listens. */
  readonly address: Promise<string>
  readonly exit: Promise<number | null>
}

function run(...args: readonly string[]): Shell {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  const address = new Promise<string>(resolve => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
      const line = /^listening (\S+)\n/.exec(stdout)
      if (line) resolve(line[1] as string)
    })
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return { child, stdout: () => stdout, stderr: () => stderr, address, exit }
}

/** Enters by the printed address and connects as the window does. */
async function connect(address: string): Promise<WebSocket> {
  const { origin, host } = new URL(address)
  const { headers } = await fetch(address, { redirect: 'manual' })
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] as string
  const socket = new WebSocket(`ws://${host}/service`, { headers: { Cookie: cookie, Origin: origin } })
  await once(socket, 'open')
  return socket
}

async function ask(socket: WebSocket, name: string, params: unknown): Promise<unknown> {
  const answer = once(socket, 'message')
  socket.send(JSON.stringify({ id: 1, name, params }))
  const { reply } = JSON.parse(String((await answer)[0])) as { readonly reply: Reply<'app.info'> }
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

it('prints one line, saves what it acknowledges and ends cleanly on SIGTERM', async () => {
  const folder = temporaryFolder()
  const shell = run('--loopback', '--no-open', '--port', '0', '--data', folder)
  const address = await shell.address
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  const socket = await connect(address)
  const { id } = (await ask(socket, 'draft.create', { content: speech('题') })) as { readonly id: string }
  await ask(socket, 'draft.append', { id, seq: 0, edits: [insertion(1, '一')] })
  const closed = once(socket, 'close')
  shell.child.kill('SIGTERM')
  expect(await shell.exit).toBe(0)
  expect((await closed)[0]).toBe(1001)
  expect(shell.stdout()).toBe(`listening ${address}\n`)
  expect(shell.stderr()).toBe('')
  expect(texts(openStore(folder).open(id).content)).toEqual(['题', '一'])
})

it.each(['SIGINT', 'SIGHUP'] as const)('ends cleanly on %s', async signal => {
  const shell = run('--no-open', '--data', temporaryFolder())
  await shell.address
  shell.child.kill(signal)
  expect(await shell.exit).toBe(0)
})

it('listens on 127.0.0.1 alone', async () => {
  const shell = run('--no-open', '--data', temporaryFolder())
  const { port } = new URL(await shell.address)
  await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow()
})

it('names a port that is taken and exits with 2', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const shell = run('--no-open', '--port', String(port), '--data', temporaryFolder())
  expect(await shell.exit).toBe(2)
  expect(shell.stderr()).toContain(`端口 ${port} 已被占用`)
  expect(shell.stdout()).toBe('')
})

it('says that the data folder is in use and exits with 2, and takes it over from a killed process', async () => {
  const folder = temporaryFolder()
  const first = run('--no-open', '--data', folder)
  const address = await first.address
  const second = run('--no-open', '--data', folder)
  expect(await second.exit).toBe(2)
  expect(second.stderr()).toContain('正被另一个简文使用')
  expect(second.stderr()).toContain(`正在使用它的简文在 ${new URL('/', address)} ，请回到它的窗口`)
  expect(second.stdout()).toBe('')
  first.child.kill('SIGKILL')
  await first.exit
  expect(await run('--no-open', '--data', folder).address).toContain('http://127.0.0.1:')
})

it('tells a second one where the first is without waiting for it to end', async () => {
  const folder = temporaryFolder()
  const first = run('--loopback', '--no-open', '--port', '0', '--data', folder)
  const { origin } = new URL(await first.address)
  const second = run('--loopback', '--no-open', '--port', '0', '--data', folder)
  await once(second.child.stderr as NodeJS.EventEmitter, 'data')
  const toldAt = performance.now()
  expect(second.stderr()).toContain('正在等它结束')
  expect(await second.exit).toBe(2)
  expect(performance.now() - toldAt).toBeLessThan(2500)
  expect(second.stderr()).toContain(`正在使用它的简文在 ${origin}/`)
})

it('opens on a damaged draft database, keeps the damaged file and tells the window', async () => {
  const folder = temporaryFolder()
  const damage = '不是稿件库'.repeat(1000)
  writeFileSync(join(folder, 'drafts.db'), damage)
  const shell = run('--no-open', '--data', folder)
  const socket = await connect(await shell.address)
  const report = (await ask(socket, 'recovery.report', null)) as RecoveryReport
  expect(readFileSync(join(report.kept as string, 'drafts.db'), 'utf8')).toBe(damage)
  expect(await ask(socket, 'draft.list', { trashed: false })).toEqual([])
})

it.each([
  ['that is a file', (folder: string) => join(folder, 'a.txt')],
  ['below a file', (folder: string) => join(folder, 'a.txt', 'data')],
  ['where the system takes none', () => '/proc/jianwen/data'],
])('names a data folder %s and exits with 2', async (_, place) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), '原文')
  const data = place(folder)
  const shell = run('--no-open', '--data', data)
  expect(await shell.exit).toBe(2)
  expect(shell.stderr()).toBe(`数据文件夹「${data}」不能建立，或不是文件夹；请换一个数据文件夹。\n`)
  expect(shell.stdout()).toBe('')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('原文')
})

it.each([[['--port', '99999']], [['--port', 'http']], [['--data']], [['--unknown']], [['picture.png']]])(
  'refuses the arguments %j and exits with 2',
  async args => {
    const shell = run('--no-open', ...args)
    expect(await shell.exit).toBe(2)
    expect(shell.stderr()).toMatch(/^参数不对；.*。\n$/)
    expect(shell.stdout()).toBe('')
  },
)
