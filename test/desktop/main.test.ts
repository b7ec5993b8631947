import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import { requestSchemas } from '../../core/contract/schemas.ts'
import { requestChannel } from '../../electron/desktop/channels.ts'
import { answerApp } from '../../electron/desktop/protocol.ts'
import { runMain, startDesktop, until } from '../support/desktop.ts'
import { insertion, speech, temporaryFolder, texts } from '../support/drafts.ts'
import { app, StandInContents, StandInFrame, session, standIn } from '../support/electron-stand-in.ts'

// One stand-in for all runs: modules are reset between them.
const electron = await vi.hoisted(() => import('../support/electron-stand-in.ts'))
vi.mock('electron', () => electron)

const refused = { ok: false, error: expect.objectContaining({ code: 'invalid-request' }) }
const window = () => standIn.windows.at(-1) as (typeof standIn.windows)[number]

/** Sends a request to the main process as the given sender. */
function send(sender: object, name: unknown, params: unknown): Promise<unknown> {
  return Promise.resolve(standIn.handlers.get(requestChannel)?.(sender, name, params))
}

it('opens one locked window on the app’s own page', async () => {
  await startDesktop(temporaryFolder())
  expect(standIn.windows).toHaveLength(1)
  expect(window().calls).toContain('load app://jianwen/')
  expect(window().options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
  expect(standIn.isSandboxed).toBe(true)
})

it('keeps Chromium from the network', async () => {
  await startDesktop(temporaryFolder())
  expect([...standIn.switches.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings']),
  )
  expect(standIn.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(standIn.switches.get('proxy-server')).toBe('127.0.0.1:9')
  const cancelled = (url: string) => {
    const decide = vi.fn()
    standIn.beforeRequest?.({ url }, decide)
    return decide.mock.calls[0]?.[0].cancel
  }
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://x/',
    'devtools://x',
    'app://other/',
    'data:text/html,x',
    'blob:https://x/1',
  ]) {
    expect([url, cancelled(url)]).toEqual([url, true])
  }
  for (const url of [
    'app://jianwen/',
    'app://jianwen/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://jianwen/1',
  ]) {
    expect([url, cancelled(url)]).toEqual([url, false])
  }
})

it('denies permissions, devices, downloads and dictionaries', async () => {
  await startDesktop(temporaryFolder())
  const decide = vi.fn()
  const { permissionRequest, permissionCheck, devicePermission, displayMedia, spellChecker } = standIn.session as {
    readonly permissionRequest: (contents: unknown, name: string, decide: (granted: boolean) => void) => void
    readonly permissionCheck: () => boolean
    readonly devicePermission: () => boolean
    readonly displayMedia: (request: unknown, decide: (streams: object) => void) => void
    readonly spellChecker: boolean
  }
  permissionRequest({}, 'media', decide)
  displayMedia({}, decide)
  expect(decide.mock.calls).toEqual([[false], [{}]])
  expect([permissionCheck(), devicePermission(), spellChecker]).toEqual([false, false, false])
  const preventDefault = vi.fn()
  session.defaultSession.emit('will-download', { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})

it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
  'denies %s in any contents',
  async name => {
    await startDesktop(temporaryFolder())
    const other = new StandInContents()
    app.emit('web-contents-created', {}, other)
    for (const contents of [window().webContents, other]) {
      const preventDefault = vi.fn()
      contents.emit(name, { preventDefault, url: 'https://example.com/' })
      expect(preventDefault).toHaveBeenCalledOnce()
      expect(contents.windowOpenHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    }
  },
)

it('keeps a draft that came through the bridge over a restart', async () => {
  const folder = temporaryFolder()
  const first = await startDesktop(folder)
  const created = await first.bridge.request('draft.create', { content: speech('题') })
  if (!created.ok) throw new Error(created.error.code)
  const { id } = created.value
  await first.bridge.request('draft.append', { id, seq: 0, edits: [insertion(1, '一')] })
  await first.quit()
  const second = await startDesktop(folder)
  const opened = await second.bridge.request('draft.open', { id })
  expect(opened).toMatchObject({ ok: true, value: { seq: 1, notice: null } })
  if (opened.ok) expect(texts(opened.value.content)).toEqual(['题', '一'])
  expect(await second.bridge.request('app.info', null)).toMatchObject({
    value: { shell: 'desktop', dataFolder: folder },
  })
})

it('passes events on to the page until it no longer listens', async () => {
  const { bridge } = await startDesktop(temporaryFolder())
  const heard: unknown[] = []
  const stop = bridge.on('library.changed', stats => heard.push(stats.documents))
  const files = [{ name: '甲.txt', bytes: Buffer.from('办法\n\n第一条　本办法自印发之日起施行。').toString('base64') }]
  await bridge.request('library.add', { files, kind: 'policy' })
  expect(heard).toEqual([1])
  stop()
  window().webContents.send('jianwen.event', 'library.changed', { documents: 2 })
  expect(heard).toEqual([1])
})

it('forwards only names of the contract', async () => {
  const { bridge } = await startDesktop(temporaryFolder())
  await expect(bridge.request('constructor' as never, null as never)).rejects.toThrow(RangeError)
  expect(() => bridge.on('__proto__' as never, () => {})).toThrow(RangeError)
})

it('answers only the main frame of its own window on its own page', async () => {
  const { bridge } = await startDesktop(temporaryFolder())
  await bridge.request('draft.create', { content: speech('题') })
  const own = standIn.ownSender()
  const { webContents } = window()
  for (const sender of [
    { ...own, senderFrame: null },
    { ...own, senderFrame: new StandInFrame('app://jianwen') },
    { sender: new StandInContents(), senderFrame: webContents.mainFrame },
    { sender: undefined, senderFrame: undefined },
  ]) {
    expect(await send(sender, 'draft.list', { trashed: false })).toEqual(refused)
  }
  webContents.mainFrame.origin = 'https://example.com'
  expect(await send(own, 'draft.list', { trashed: false })).toEqual(refused)
  webContents.mainFrame.origin = 'app://jianwen'
  expect(await send(own, 'draft.list', { trashed: false })).toMatchObject({ ok: true, value: [{ title: '题' }] })
  window().emit('closed')
  expect(await send(own, 'draft.list', { trashed: false })).toEqual(refused)
})

it('does nothing on a thousand malformed requests', async () => {
  const folder = temporaryFolder()
  const { bridge } = await startDesktop(folder)
  const created = await bridge.request('draft.create', { content: speech('题', '一') })
  const id = created.ok ? created.value.id : ''
  const state = async () => [
    await bridge.request('draft.list', { trashed: false }),
    await bridge.request('draft.list', { trashed: true }),
    await bridge.request('draft.open', { id }),
    await bridge.request('settings.read', null),
    readdirSync(folder),
  ]
  const before = await state()
  const params = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.record({
      id: fc.constantFrom(id, 7, null, [id]),
      seq: fc.anything(),
      edits: fc.anything(),
      title: fc.anything(),
      content: fc.anything(),
    }),
  )
  const name = fc.oneof(fc.constantFrom(...Object.keys(requestSchemas)), fc.string(), fc.anything())
  let sent = 0
  await fc.assert(
    fc.asyncProperty(name, params, async (name, params) => {
      const schema =
        typeof name === 'string' && Object.hasOwn(requestSchemas, name) && requestSchemas[name as 'app.info']
      fc.pre(!schema || schema.safeParse(params).error !== undefined)
      expect(await send(standIn.ownSender(), name, params)).toEqual(refused)
      sent++
    }),
    { numRuns: 1000, seed: 1 },
  )
  expect(sent).toBe(1000)
  expect(await state()).toEqual(before)
})

it('lets a second instance go and brings the first to the front', async () => {
  const folder = temporaryFolder()
  await startDesktop(folder)
  standIn.isMinimized = true
  app.emit('second-instance', {}, ['jianwen'], folder)
  expect(window().calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
  app.quit()
  await until(() => standIn.hasQuit)
  await runMain(folder, () => {
    standIn.isFirstInstance = false
  })
  expect(standIn.hasQuit).toBe(true)
  expect(standIn.windows).toEqual([])
})

it('hands files that were opened with it to the page, without where they lie', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '通知.txt'), '关于渡口的通知')
  const { bridge } = await startDesktop(folder)
  const told: unknown[] = []
  bridge.on('files.waiting', () => told.push('waiting'))
  const argv = ['jianwen', '--no-sandbox', '通知.txt', join(folder, '没有.docx'), '图片.png']
  app.emit('second-instance', {}, argv, folder)
  expect(told).toEqual(['waiting'])
  const bytes = Buffer.from('关于渡口的通知').toString('base64')
  expect(await bridge.request('file.waiting', null)).toEqual({
    ok: true,
    value: [
      { name: '通知.txt', bytes },
      { name: '没有.docx', failure: '没有找到文件「没有.docx」；请检查路径。' },
    ],
  })
  expect(await bridge.request('file.waiting', null)).toEqual({ ok: true, value: [] })
})

it('comes back where it lay, and on a screen that is there', async () => {
  const folder = temporaryFolder()
  const first = await startDesktop(folder)
  expect(window().options).toMatchObject({ width: 1440, height: 900, minWidth: 960 })
  mkdirSync(join(folder, 'window'), { recursive: true })
  standIn.bounds = { x: 300, y: 200, width: 1100, height: 700 }
  standIn.isMaximized = true
  window().emit('close')
  await first.quit()
  const second = await startDesktop(folder)
  expect(window().options).toMatchObject({ x: 300, y: 200, width: 1100, height: 700 })
  window().emit('ready-to-show')
  expect(window().calls).toEqual(expect.arrayContaining(['maximize', 'show']))
  await second.quit()
  await runMain(folder, () => {
    standIn.displays = [{ workArea: { x: 5000, y: 0, width: 800, height: 600 } }]
  })
  await until(() => standIn.windows.length > 0)
  expect(window().options).toMatchObject({ width: 1440, height: 900 })
  expect(window().options).not.toHaveProperty('x')
})

it('offers to begin a page anew that no longer answers', async () => {
  await startDesktop(temporaryFolder())
  window().emit('unresponsive')
  await until(() => standIn.messageBoxes.length === 1)
  expect(window().webContents.reloads).toBe(0)
  standIn.chosenButton = 1
  window().emit('unresponsive')
  await until(() => window().webContents.reloads === 1)
})

it('says that the data folder is in use and quits', async () => {
  const folder = temporaryFolder()
  const holder = spawn(process.execPath, [join(import.meta.dirname, '../support/hold-drafts.ts'), folder])
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  await runMain(folder)
  await until(() => standIn.hasQuit)
  expect(standIn.errorBoxes).toEqual([expect.stringContaining('正被另一个简文使用')])
  expect(standIn.windows).toEqual([])
})

it('writes an exported file where the person says, or nowhere', async () => {
  const folder = temporaryFolder()
  const { bridge } = await startDesktop(folder)
  const draft = { content: speech('题'), profile: 'general' }
  expect(await bridge.request('export.docx', draft)).toEqual({ ok: true, value: { kind: 'cancelled' } })
  standIn.chosenFile = join(folder, '导出.docx')
  expect(await bridge.request('export.docx', draft)).toEqual({
    ok: true,
    value: { kind: 'saved', path: standIn.chosenFile },
  })
  expect(readFileSync(standIn.chosenFile).subarray(0, 2).toString()).toBe('PK')
})

it('writes what it would print as PDF, on the paper’s own pages', async () => {
  const folder = temporaryFolder()
  const { bridge } = await startDesktop(folder)
  standIn.chosenFile = join(folder, '通知.pdf')
  expect(await bridge.request('export.pdf', { title: '通知' })).toEqual({
    ok: true,
    value: { kind: 'saved', path: standIn.chosenFile },
  })
  expect(readFileSync(standIn.chosenFile, 'utf8')).toBe('%PDF-1.7')
  expect(window().webContents.sent.at(-1)).toEqual(['print', { preferCSSPageSize: true, printBackground: true }])
})

it('shows its data folder by pointing at a file, and asks for another with the system’s dialog', async () => {
  const folder = temporaryFolder()
  const { bridge } = await startDesktop(folder)
  expect(await bridge.request('data.show', null)).toEqual({ ok: true, value: null })
  expect(standIn.shownFiles).toEqual([join(folder, 'drafts.db')])
  expect(await bridge.request('data.chooseFolder', null)).toEqual({ ok: true, value: { path: null } })
  standIn.chosenFolder = '/移动盘/公文'
  expect(await bridge.request('data.chooseFolder', null)).toEqual({ ok: true, value: { path: '/移动盘/公文' } })
})

it('closes a window with unsaved text once it is saved, and asks where it cannot be saved', async () => {
  await startDesktop(temporaryFolder())
  const { webContents, calls } = window()
  const event = { preventDefault: vi.fn() }
  webContents.emit('will-prevent-unload', event)
  await until(() => calls.includes('close'))
  expect(standIn.messageBoxes).toEqual([])
  webContents.emit('will-prevent-unload', event)
  expect(standIn.messageBoxes).toEqual(['还有内容没有保存，关闭后会丢失。'])
  expect(event.preventDefault).not.toHaveBeenCalled()
  standIn.chosenButton = 1
  webContents.emit('will-prevent-unload', event)
  await until(() => calls.filter(call => call === 'close').length === 2)
  webContents.emit('will-prevent-unload', event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
})

it('brings the page back after its process has ended, and gives up where it keeps ending', async () => {
  await startDesktop(temporaryFolder())
  const { webContents } = window()
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(webContents.reloads).toBe(0)
  for (let crash = 0; crash < 3; crash++) webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(webContents.reloads).toBe(3)
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  errors.mockRestore()
  expect(webContents.reloads).toBe(3)
  expect(standIn.messageBoxes).toEqual(new Array(3).fill('窗口刚才意外关闭，已经重新打开。'))
  expect(standIn.errorBoxes).toEqual([expect.stringMatching(/。$/)])
})

it('serves the built window under its own scheme with the strict policy, and nothing else', async () => {
  await startDesktop(temporaryFolder())
  expect(standIn.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  expect((await standIn.protocolHandler?.(new Request('app://jianwen/none.html')))?.status).toBe(404)
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'renderer', 'index.html'), '<title>简文</title>')
  writeFileSync(join(folder, 'secret.html'), '秘密')
  const answer = answerApp(join(folder, 'renderer'))
  const page = await answer(new Request('app://jianwen/'))
  expect(await page.text()).toBe('<title>简文</title>')
  expect(page.headers.get('Content-Security-Policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  )
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
  for (const address of ['app://other/', 'app://jianwen/..%2fsecret.html', 'app://jianwen/%2e%2e%5csecret.html']) {
    expect([address, (await answer(new Request(address))).status]).toEqual([address, 404])
  }
  expect((await answer(new Request('app://jianwen/', { method: 'POST' }))).status).toBe(404)
})

it('has no native menu where the window draws its own', async () => {
  const { setMenu } = await import('../../electron/desktop/menu.ts')
  setMenu('linux')
  expect(standIn.menu).toBeNull()
  setMenu('darwin')
  expect(JSON.stringify(standIn.menu)).toMatch(/退出简文.*复制.*粘贴/)
})
