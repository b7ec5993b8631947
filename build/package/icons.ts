import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browser.mjs'
import { root } from '../bundle.ts'
import { iconSizes } from './debian-files.ts'

/** Draws the icons of the packages from the window's own, anew: a PNG for each size and one .ico of them for Windows. */
const folder = join(root, 'build', 'package', 'icons')
const drawing = readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8')

mkdirSync(folder, { recursive: true })
const executablePath = findBrowser()
if (!executablePath) throw new Error('没有找到 Chromium；请先安装软件包 chromium。')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
const pictures = new Map<number, Buffer>()
for (const size of iconSizes) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
  const picture = await page.screenshot({ omitBackground: true })
  pictures.set(size, picture)
  writeFileSync(join(folder, `${size}x${size}.png`), picture)
}
await browser.close()
writeFileSync(join(folder, 'icon.ico'), icoOf([...pictures].filter(([size]) => size <= 256)))

/** An .ico file of PNG pictures, which Windows reads from Vista on. */
function icoOf(entries: readonly (readonly [size: number, picture: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * entries.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let at = head.length
  for (const [index, [size, picture]] of entries.entries()) {
    const entry = 6 + 16 * index
    // An edge of 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += picture.length
  }
  return Buffer.concat([head, ...entries.map(([, picture]) => picture)])
}
