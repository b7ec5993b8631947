import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import { ServiceError } from '../../core/contract/errors.ts'
import manifest from '../../package.json' with { type: 'json' }
import { chooseFolder } from '../service/data-folder/choose-folder.ts'
import { placeFolder } from '../service/data-folder/place-folder.ts'
import { defaultDataFolder } from '../service/default-data-folder.ts'
import { type Service, startService } from '../service/service.ts'
import { readyStorageThread } from '../service/storage/storage-thread.ts'
import { createWaitingFiles, filesToOpen } from '../service/waiting-files.ts'
import { setMenu } from './menu.ts'
import { printPdf } from './print-pdf.ts'
import { answerApp, appScheme } from './protocol.ts'
import { serveWindow } from './requests.ts'
import { saveThroughDialog } from './save-file.ts'
import { lockContents, lockSession, silenceNetwork } from './security.ts'
import { systemFolders } from './system-folders.ts'
import { focusWindow, openWindow } from './window.ts'

const isSource = import.meta.url.endsWith('.ts')
const pathAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rendererFolder = pathAt(isSource ? '../../out/renderer' : '../renderer')
const preload = pathAt(isSource ? '../../out/app/preload.cjs' : './preload.cjs')
const templatesFolder = pathAt('../../templates')

const waitingFiles = createWaitingFiles(filesToOpen(process.argv.slice(1), process.cwd()))
const report = (error: unknown) => console.error(error)
let service: Service | undefined
let window: BrowserWindow | undefined

silenceNetwork(app.commandLine)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([appScheme])

const usual = defaultDataFolder()
const chosen = chooseFolder(namedFolder(process.argv), dirname(process.execPath), usual)
// Chromium's own files and the lock of the single instance go with the data, unless a person moves those.
if (chosen.origin === 'named' || chosen.origin === 'portable') app.setPath('userData', join(chosen.folder, 'window'))

app.on('web-contents-created', (_event, contents) => lockContents(contents))
app.on('second-instance', (_event, argv, workingFolder) => {
  if (window) focusWindow(window)
  waitingFiles.add(filesToOpen(argv.slice(1), workingFolder))
})
app.on('window-all-closed', () => app.quit())
app.on('will-quit', event => {
  if (!service) return
  // Quit again once everything is on disk and the data folder is free.
  event.preventDefault()
  const closing = service.close()
  service = undefined
  closing.catch(report).finally(() => app.quit())
})

if (app.requestSingleInstanceLock()) {
  readyStorageThread()
  app.whenReady().then(start).catch(stop)
} else app.quit()

async function start(): Promise<void> {
  setMenu(process.platform)
  lockSession(session.defaultSession)
  protocol.handle(appScheme.scheme, answerApp(rendererFolder))
  const saveFile = saveThroughDialog(() => window)
  const version = manifest.version
  const place = placeFolder(chosen, usual)
  const dataFolder = place.folder
  service = await startService({
    dataFolder,
    place,
    shell: 'desktop',
    version,
    templatesFolder,
    saveFile,
    waitingFiles,
    printPdf: () => printPdf(window),
    folders: systemFolders(() => window),
  })
  if (service.problem?.code === 'data-in-use') throw service.problem
  serveWindow(service, () => window, report)
  window = openWindow(preload, () => stop(new Error('The window keeps crashing')))
  window.on('closed', () => {
    window = undefined
  })
}

/** The folder of `--data DIR`; undefined where none is named. Other arguments are Chromium's. */
function namedFolder(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' && values.data !== '' ? values.data : undefined
}

/** Ends the app with one sentence where it cannot go on. */
function stop(error: unknown): void {
  if (!(error instanceof ServiceError)) report(error)
  const sentence = error instanceof ServiceError ? error.message : '窗口无法显示，已写入的内容都在；请重新启动简文。'
  dialog.showErrorBox('简文', sentence)
  app.quit()
}
