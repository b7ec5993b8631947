import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ServiceError } from '../../core/contract/errors.ts'
import manifest from '../../package.json' with { type: 'json' }
import { chooseFolder } from '../service/data-folder/choose-folder.ts'
import { type PlacedFolder, placeFolder } from '../service/data-folder/place-folder.ts'
import { defaultDataFolder } from '../service/default-data-folder.ts'
import type { SaveFile } from '../service/handlers/files.ts'
import type { Service } from '../service/service.ts'
import { isFolderTaken } from '../service/storage/rescue/folder-guard.ts'
import { createWaitingFiles } from '../service/waiting-files.ts'
import { type LoopbackCommand, parseCommandLine, usage } from './command-line.ts'
import { keepSession, readSession } from './kept-session.ts'
import { openWindow } from './open-window.ts'
import { runningWindow } from './running-window.ts'
import type { LoopbackServer } from './server.ts'

/** How long to wait, after the app window has closed, for one that is only being reloaded. In milliseconds. */
const reloadPatience = 3000

/** How long to wait for a program that is just ending to let go of the data folder. In milliseconds. */
const folderPatience = 3000

const waiting = '数据文件夹正被另一个简文使用，正在等它结束。'

/** How long a program that ends may go on answering. In milliseconds. */
const endingPatience = 300

const isSource = import.meta.url.endsWith('.ts')
const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rendererFolder = folderAt(isSource ? '../../out/renderer' : '../renderer')
const programFolder = folderAt('../..')
const templatesFolder = folderAt('../../templates')

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
const report = (error: unknown) => say(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** A browser saves files itself; the bytes go to the window. */
const saveFile: SaveFile = async (fileName, bytes) => ({
  kind: 'download',
  fileName,
  bytes: Buffer.from(bytes).toString('base64'),
})

const command = parseCommandLine(process.argv.slice(2))
if (command) await run(command)
else {
  say(usage)
  process.exitCode = 2
}

async function run({ port, named, open, files }: LoopbackCommand): Promise<void> {
  let service: Service | undefined
  let dataFolder = ''
  try {
    const usual = defaultDataFolder()
    const place = placeFolder(chooseFolder(named, programFolder, usual), usual)
    dataFolder = place.folder
    service = await startOnFreeFolder(place, files)
    if (service.problem) say(service.problem.message)
    const kept = readSession(dataFolder)
    const { startServer } = await import('./server.ts')
    const server = await startServer({ port, kept, service, rendererFolder, report })
    keepSession(dataFolder, server.session)
    endOnSignal(server, service)
    process.stdout.write(`listening ${server.address}\n`)
    if (open) showWindow(server, service, dataFolder)
  } catch (error) {
    await service?.close()
    if (!(error instanceof ServiceError)) throw error
    say(error.message)
    const running = error.code === 'data-in-use' ? await runningWindow(dataFolder) : undefined
    if (running) say(`正在使用它的简文在 ${running} ，请回到它的窗口；窗口关掉了，就在原来的浏览器里打开这个地址。`)
    process.exitCode = 2
  }
}

/** Starts the service once no other one holds the folder. Throws ServiceError `data-in-use` when patience runs out. */
async function startOnFreeFolder(place: PlacedFolder, files: readonly string[]): Promise<Service> {
  const version = manifest.version
  const waitingFiles = createWaitingFiles(files)
  const deadline = Date.now() + folderPatience
  await folderLetGo(place.folder)
  // What follows takes seconds to load on a slow computer, and whoever starts a second one is told before.
  const { startService } = await import('../service/service.ts')
  for (let attempt = 0; ; attempt++) {
    const service = await startService({
      dataFolder: place.folder,
      place,
      shell: 'loopback',
      version,
      templatesFolder,
      saveFile,
      waitingFiles,
    })
    if (service.problem?.code !== 'data-in-use') return service
    await service.close()
    if (Date.now() > deadline) throw service.problem
    // A program of another kind may hold the database alone.
    if (attempt === 0) say(waiting)
    await wait(100)
  }
}

/**
 * Waits while another program has the folder, and says so at once. Throws ServiceError `data-in-use` when patience runs
 * out, and soon where that program still answers: it is not about to end.
 */
async function folderLetGo(dataFolder: string): Promise<void> {
  const database = join(dataFolder, 'drafts.db')
  if (!isFolderTaken(database)) return
  say(waiting)
  for (let waited = 0; waited < folderPatience; waited += 100) {
    await wait(100)
    if (!isFolderTaken(database)) return
    if (waited === endingPatience && (await runningWindow(dataFolder))) break
  }
  throw new ServiceError('data-in-use')
}

function endOnSignal(server: LoopbackServer, service: Service): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => end(server, service))
}

/** Everything acknowledged is on disk already; this lets go of port, windows and data folder in order. */
async function end(server: LoopbackServer, service: Service): Promise<void> {
  try {
    await server.close()
    await service.close()
    process.exit(0)
  } catch (error) {
    report(error)
    process.exit(1)
  }
}

/** Opens the app window and ends with it, unless another window is connected or it never came up. */
function showWindow(server: LoopbackServer, service: Service, dataFolder: string): void {
  const window = openWindow(server.address, dataFolder)
  const instead = '没有打开窗口；请在本机的 Chromium、Chrome 或 Edge 中打开上面的地址。'
  if (!window) return void say(instead)
  let wasConnected = false
  server.windows.onChange(() => {
    wasConnected ||= server.windows.count() > 0
  })
  window.on('error', () => say(instead))
  window.on('exit', () => {
    if (!wasConnected) return void say(instead)
    setTimeout(() => server.windows.count() === 0 && end(server, service), reloadPatience)
  })
}
