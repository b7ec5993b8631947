import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { root } from '../../../build/bundle.ts'
import { openPage } from '../../e2e/support/browser.ts'
import type { PeerText } from './peer-text.ts'

/** The editors that ours stands beside, by the file of their page. */
export const peers = {
  contenteditable: 'contenteditable-page.ts',
  'CodeMirror 6': 'code-mirror-page.ts',
  'Slate, decorate': 'slate-page.tsx',
} as const

export type PeerName = keyof typeof peers

/** The measures and letters of the paper at 100 %, so that each lays out the same lines. */
const paper = `
  body { margin: 0 }
  #peer { box-sizing: border-box; width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; text-align: justify }
  #peer, #peer .cm-content { font: 16pt / 28.95pt 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif }
  p { margin: 0; text-indent: 2em }
  .finding { text-decoration: underline wavy #b3261e }`

/** Opens a page with one peer that holds the text, the caret at the end of the paragraph in the middle. */
export async function openPeer(browser: Browser, name: PeerName, text: PeerText): Promise<Page> {
  const { page } = await openPage(browser, 'about:blank')
  await page.setContent(`<!doctype html><style>${paper}</style><div id="peer"></div>`)
  await page.addScriptTag({ content: await pageCode(peers[name]) })
  await page.evaluate(text => (window as unknown as { showPeer(text: PeerText): void }).showPeer(text), text)
  await page.waitForFunction(() => getSelection()?.anchorNode != null)
  return page
}

async function pageCode(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'peer' },
    },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  if (!bundle || !('output' in bundle)) throw new Error(`No code for ${file}`)
  return bundle.output[0].code
}
