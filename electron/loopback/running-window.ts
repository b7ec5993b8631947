import { get } from 'node:http'
import { readSession } from './kept-session.ts'

/** How long the other program has to answer, in milliseconds. */
const patience = 500

/**
 * Where the program is to be found that has a data folder already: its address on this computer, for the browser that was
 * let in before. Undefined where none answers, as when the desktop shell has the folder.
 */
export function runningWindow(dataFolder: string): Promise<string | undefined> {
  const port = readSession(dataFolder)?.port
  if (port === undefined) return Promise.resolve(undefined)
  const address = `http://127.0.0.1:${port}/`
  return new Promise(resolve => {
    const request = get(address, { timeout: patience }, response => {
      response.resume()
      // Without its cookie our server refuses; whatever else answers on that port is not it.
      resolve(response.statusCode === 403 ? address : undefined)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(undefined))
  })
}
