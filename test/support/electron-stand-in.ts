import { EventEmitter } from 'node:events'

/**
 * A stand-in for the module 'electron': what the desktop shell uses of it, remembering what it was told. Windows show
 * nothing; their frames are objects with the origin of the page that was loaded. `standIn` is the test's side.
 */
export class StandInFrame {
  origin: string
  constructor(origin: string) {
    this.origin = origin
  }
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string }

export class StandInContents extends EventEmitter {
  mainFrame = new StandInFrame('')
  reloads = 0
  windowOpenHandler: WindowOpenHandler | undefined
  readonly sent: (readonly unknown[])[] = []
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }
  send(...message: readonly unknown[]): void {
    this.sent.push(message)
    ipcRenderer.emit(message[0] as string, {}, ...message.slice(1))
  }
  reload(): void {
    this.reloads++
  }
  async printToPDF(options: unknown): Promise<Uint8Array> {
    this.sent.push(['print', options])
    return new TextEncoder().encode('%PDF-1.7')
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>>; readonly show?: boolean }
  readonly webContents = new StandInContents()
  readonly calls: string[] = []
  constructor(options: BrowserWindow['options']) {
    super()
    this.options = options
    standIn.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string): Promise<void> {
    this.calls.push(`load ${address}`)
    this.webContents.mainFrame = new StandInFrame(address.replace(/^(\w+:\/\/[^/]+).*$/, '$1'))
  }
  isMinimized(): boolean {
    return standIn.isMinimized
  }
  restore(): void {
    this.calls.push('restore')
  }
  show(): void {
    this.calls.push('show')
  }
  focus(): void {
    this.calls.push('focus')
  }
  maximize(): void {
    this.calls.push('maximize')
  }
  getNormalBounds(): Bounds {
    return standIn.bounds
  }
  isMaximized(): boolean {
    return standIn.isMaximized
  }
  isDestroyed(): boolean {
    return false
  }
  close(): void {
    this.calls.push('close')
  }
}

class StandInApp extends EventEmitter {
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => standIn.switches.set(name, value),
  }
  readonly paths = new Map<string, string>()
  enableSandbox(): void {
    standIn.isSandboxed = true
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/${name}`
  }
  requestSingleInstanceLock(): boolean {
    return standIn.isFirstInstance
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  /** Asks the listeners of `will-quit` as Electron does, and has quit where none objects. */
  quit(): void {
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) standIn.hasQuit = true
  }
}

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

/** What one run of the shell did, and what the test decides for it. `reset` starts the next run. */
class StandIn {
  isFirstInstance = true
  isSandboxed = false
  hasQuit = false
  chosenFile: string | undefined
  chosenFolder: string | undefined
  /** Files that the file manager was asked to point at. */
  readonly shownFiles: string[] = []
  isMinimized = false
  isMaximized = false
  bounds: Bounds = { x: 10, y: 20, width: 1200, height: 800 }
  displays: readonly { readonly workArea: Bounds }[] = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
  /** The button that is pressed in a message box. */
  chosenButton = 0
  readonly messageBoxes: string[] = []
  readonly switches = new Map<string, string>()
  readonly windows: BrowserWindow[] = []
  readonly handlers = new Map<string, Handler>()
  readonly schemes: unknown[] = []
  readonly exposed = new Map<string, unknown>()
  readonly errorBoxes: string[] = []
  menu: unknown = 'unset'
  protocolHandler: ((request: Request) => Promise<Response>) | undefined
  session: Record<string, unknown> = {}
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | undefined

  reset(): void {
    app.removeAllListeners()
    ipcRenderer.removeAllListeners()
    session.defaultSession.removeAllListeners()
    Object.assign(this, new StandIn())
  }

  /** The main frame of the shell's window, as an IPC event names it. */
  ownSender(): { readonly sender: unknown; readonly senderFrame: unknown } {
    const contents = this.windows.at(-1)?.webContents
    return { sender: contents, senderFrame: contents?.mainFrame ?? null }
  }
}

export const app = new StandInApp()
export const ipcRenderer = Object.assign(new EventEmitter(), {
  async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    // As Electron does: only what can be cloned crosses.
    return structuredClone(await standIn.handlers.get(channel)?.(standIn.ownSender(), ...structuredClone(args)))
  },
})
export const standIn = new StandIn()

export const ipcMain = { handle: (channel: string, handler: Handler) => standIn.handlers.set(channel, handler) }
export const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => standIn.exposed.set(name, api) }
export const webUtils = { getPathForFile: ({ name }: File) => `/files/${name}` }
export const dialog = {
  showErrorBox: (_title: string, sentence: string) => standIn.errorBoxes.push(sentence),
  showMessageBox: async (_window: unknown, { message }: { readonly message: string }) => {
    standIn.messageBoxes.push(message)
    return { response: standIn.chosenButton }
  },
  showMessageBoxSync: (_window: unknown, { message }: { readonly message: string }) => {
    standIn.messageBoxes.push(message)
    return standIn.chosenButton
  },
  showOpenDialog: async () => ({
    canceled: standIn.chosenFolder === undefined,
    filePaths: [standIn.chosenFolder ?? ''],
  }),
  showSaveDialog: async () => ({ canceled: standIn.chosenFile === undefined, filePath: standIn.chosenFile ?? '' }),
}
export const shell = { showItemInFolder: (path: string) => standIn.shownFiles.push(path) }
export const screen = { getAllDisplays: () => standIn.displays }
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    standIn.menu = menu
  },
}
export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => standIn.schemes.push(...schemes),
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
    standIn.protocolHandler = handler
  },
}

const remember = (name: string) => (value: unknown) => {
  standIn.session[name] = value
}
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: remember('permissionRequest'),
    setPermissionCheckHandler: remember('permissionCheck'),
    setDevicePermissionHandler: remember('devicePermission'),
    setDisplayMediaRequestHandler: remember('displayMedia'),
    setSpellCheckerEnabled: remember('spellChecker'),
    webRequest: {
      onBeforeRequest: (listener: StandIn['beforeRequest']) => {
        standIn.beforeRequest = listener
      },
    },
  }),
}
