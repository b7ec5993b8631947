import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What marks the place of the fuses in Electron's program, and the wire of nine fuses, all as they come. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseWire = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101011001', 'latin1')])

/**
 * A folder that looks like Electron's runtime for Linux to those who pack it: a program of no use with the place of the
 * fuses in it, its data files, and languages, so that packing can be tried where the runtime cannot be had.
 */
export function makeStandInRuntime(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const program = Buffer.concat([Buffer.from('\x7fELF stand-in '), Buffer.from(fuseSentinel), fuseWire])
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, name), name === 'electron' ? program : Buffer.from('\x7fELF stand-in'))
    chmodSync(join(folder, name), 0o755)
  }
  for (const language of ['zh-CN', 'en-US', 'de', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  for (const name of ['resources.pak', 'icudtl.dat', 'version', 'LICENSE', 'LICENSES.chromium.html', 'libffmpeg.so']) {
    writeFileSync(join(folder, name), name === 'version' ? '45.4.1' : 'stand-in')
  }
  writeFileSync(join(folder, 'resources', 'default_app.asar'), emptyArchive())
}

/** An asar archive without files: the sizes of its head, then the head as JSON. */
function emptyArchive(): Buffer {
  const json = Buffer.from('{"files":{}}')
  const sizes = Buffer.alloc(16)
  for (const [index, size] of [4, json.length + 8, json.length + 4, json.length].entries()) {
    sizes.writeUInt32LE(size, 4 * index)
  }
  return Buffer.concat([sizes, json])
}
