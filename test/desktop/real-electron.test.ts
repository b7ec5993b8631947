import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { beforeAll, describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import type { ServiceBridge } from '../../core/contract/contract.ts'
import { speech, temporaryFolder } from '../support/drafts.ts'

declare global {
  interface Window {
    readonly jianwen?: ServiceBridge & { pathOf(file: File): string }
  }
}

const root = join(import.meta.dirname, '../..')
const runtimeFolder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
const hasRuntime = existsSync(runtimeFolder)

/** The stand-in proves the shell's decisions; only this suite proves that Electron heeds them. */
function needRuntime(context: TestContext): void {
  if (!hasRuntime)
    context.skip('no Electron runtime: neither node_modules/electron/dist nor ELECTRON_OVERRIDE_DIST_PATH')
}

beforeAll(() => {
  if (!hasRuntime) return
  const built = spawnSync(process.execPath, [join(root, 'build', 'build.ts')], { stdio: 'inherit' })
  expect(built.status).toBe(0)
}, 120_000)

async function launch(dataFolder: string): Promise<{ readonly shell: ElectronApplication; readonly page: Page }> {
  const executablePath = createRequire(import.meta.url)('electron') as unknown as string
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const shell = await _electron.launch({ executablePath, args: [root, ...asRoot, '--data', dataFolder], cwd: root })
  onTestFinished(() => shell.close())
  return { shell, page: await shell.firstWindow() }
}

describe('on the real Electron runtime (skipped without one)', () => {
  it('keeps a draft over a restart', async context => {
    needRuntime(context)
    const folder = temporaryFolder()
    const first = await launch(folder)
    await first.page.evaluate(content => window.jianwen?.request('draft.create', { content }), speech('题'))
    await first.shell.close()
    const { page } = await launch(folder)
    const reply = await page.evaluate(() => window.jianwen?.request('draft.list', { trashed: false }))
    expect(reply).toMatchObject({ ok: true, value: [{ title: '题' }] })
  })

  it('gives the page neither Node nor Electron', async context => {
    needRuntime(context)
    const { page } = await launch(temporaryFolder())
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter(name => name in globalThis),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => Object.keys(window.jianwen ?? {}).sort())).toEqual(['on', 'pathOf', 'request'])
  })

  it('stays on its own page and reaches no other address', async context => {
    needRuntime(context)
    const { shell, page } = await launch(temporaryFolder())
    await page.evaluate(() => {
      window.location.href = 'https://example.com/'
      window.open('https://example.com/')
    })
    expect(page.url()).toBe('app://jianwen/')
    expect(shell.windows()).toHaveLength(1)
    await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow()
  })
})
