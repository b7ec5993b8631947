import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Reply, RequestName } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { serve } from '../../core/contract/serve.ts'
import type { Service } from '../service/service.ts'
import { eventChannel, requestChannel } from './channels.ts'
import { appOrigin } from './protocol.ts'

/**
 * Carries the contract to the window: requests that come from the main frame of our window, showing our own page, and
 * from nowhere else; events to it. `window` answers undefined while there is none.
 */
export function serveWindow(
  service: Service,
  window: () => BrowserWindow | undefined,
  report: (error: unknown) => void,
): void {
  ipcMain.handle(
    requestChannel,
    (event, name: unknown, params: unknown): Promise<Reply<RequestName>> | Reply<RequestName> =>
      isFromWindow(event, window()) ? serve(service.handlers, name, params, report) : refused,
  )
  service.subscribe((name, payload) => window()?.webContents.send(eventChannel, name, payload))
}

const refused: Reply<RequestName> = {
  ok: false,
  error: { code: 'invalid-request', message: errorSentence('invalid-request') },
}

function isFromWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  return (
    window !== undefined &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.origin === appOrigin
  )
}
