import type { BrowserWindow } from 'electron'
import { ServiceError } from '../../core/contract/errors.ts'

/** What the window would print now, as PDF: the page laid out for the printer says how large its sheets are. */
export async function printPdf(window: BrowserWindow | undefined): Promise<Uint8Array> {
  if (!window) throw new ServiceError('internal-error')
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
}
