import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file of the built window. */
export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its media type. */
  readonly type: string
  /** Whether its name holds a hash of its content, so that an address never means other bytes. */
  readonly isLasting: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Names that a build makes: no dot in front, no separator, no escape, so that no path leads out of the folder. */
const plainName = /^[\w-][\w.-]*$/

/**
 * Reads the file behind the path of an address, `/` being `index.html`. Undefined for a path with any unusual name, a
 * type that no window needs, or a file that is not there.
 */
export async function readWindowFile(folder: string, pathname: string): Promise<WindowFile | undefined> {
  const names = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  const type = types[extname(names.at(-1) ?? '')]
  if (!type || !names.every(name => plainName.test(name))) return undefined
  try {
    return { bytes: new Uint8Array(await readFile(join(folder, ...names))), type, isLasting: names[0] === 'assets' }
  } catch {
    return undefined
  }
}
