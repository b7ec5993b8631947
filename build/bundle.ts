import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { withLock } from './lock.mjs'

/** The folder of the checkout, without a closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Where bundles go: `app/` for Node and Electron, `renderer/` for the window. JIANWEN_OUT names another folder of the
 * checkout, so that two builds of one tree do not take turns.
 */
export const output = join(root, process.env.JIANWEN_OUT || 'out')

/** Programs and worker threads that run in Node. A worker's file stands beside the code that starts it. */
const nodeEntries = {
  loopback: 'electron/loopback/enter.ts',
  cli: 'electron/cli/main.ts',
  desktop: 'electron/desktop/main.ts',
  'storage-worker': 'electron/service/storage/storage-worker.ts',
  'backup-worker': 'electron/service/backups/backup-worker.ts',
  'encryption-worker': 'electron/service/encryption/encryption-worker.ts',
  'search-worker': 'electron/service/search/search-worker.ts',
  'library-worker': 'electron/service/library/library-worker.ts',
  'import-worker': 'electron/service/library/import-worker.ts',
  'file-worker': 'electron/service/files/file-worker.ts',
}

/** What is for this checkout alone: a package ships the desktop shell. */
const notPackaged = new Set(['loopback', 'cli'])

/** What stays outside the bundles: native code, and the runtime itself. */
const external = ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'electron']

/** Builds everything unless the last build is still of these very sources. */
export async function bundle(): Promise<void> {
  const stamp = sourceStamp()
  if (isBuilt(stamp)) return
  await withLock(join(root, '.build-lock'), async () => {
    if (isBuilt(stamp)) return
    const fresh = `${output}.${process.pid}`
    try {
      for (const config of configurations(fresh)) await build(config)
      writeFileSync(join(fresh, 'stamp'), stamp)
      const old = `${fresh}.old`
      if (existsSync(output)) renameSync(output, old)
      renameSync(fresh, output)
      rmSync(old, { recursive: true, force: true })
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  })
}

/** Builds what a package ships into `folder`: the desktop shell, its threads and the window. */
export async function bundleForPackage(folder: string): Promise<void> {
  const entries = Object.entries(nodeEntries).filter(([name]) => !notPackaged.has(name))
  for (const config of configurations(folder, Object.fromEntries(entries))) await build(config)
}

function configurations(
  folder: string,
  entries: Readonly<Record<string, string>> = nodeEntries,
): readonly InlineConfig[] {
  const common: InlineConfig = { configFile: false, logLevel: 'warn', root }
  return [
    {
      ...common,
      root: join(root, 'renderer'),
      plugins: [react()],
      worker: { format: 'es' },
      build: {
        outDir: join(folder, 'renderer'),
        target: 'chrome120',
        // From 123 on light-dark() is the browser's own; rewritten, it would go by the root and leave the white paper dark inks.
        cssTarget: 'chrome123',
        emptyOutDir: true,
        // Chromium loads modules ahead by itself, and the window fetches nothing.
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
        // A slow machine is no news for somebody who waits for a command's result.
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    },
    {
      ...common,
      ssr: { noExternal: true, external },
      build: {
        ssr: true,
        outDir: join(folder, 'app'),
        emptyOutDir: true,
        target: 'node24',
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        },
      },
    },
    {
      ...common,
      ssr: { noExternal: true, external },
      build: {
        ssr: join(root, 'electron/desktop/preload.ts'),
        outDir: join(folder, 'app'),
        emptyOutDir: false,
        target: 'node24',
        // A sandboxed preload must be CommonJS.
        rolldownOptions: { external, output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
      },
    },
  ]
}

function isBuilt(stamp: string): boolean {
  const file = join(output, 'stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/** A fingerprint of every source file by path, size and time of change. */
function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const folder of ['core', 'electron', 'renderer', 'build', 'docs/guide', 'package-lock.json'])
    addToStamp(hash, folder)
  return hash.digest('hex')
}

function addToStamp(hash: ReturnType<typeof createHash>, path: string): void {
  const status = statSync(join(root, path))
  if (!status.isDirectory()) {
    hash.update(`${path}\0${status.size}\0${status.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(root, path)).sort()) addToStamp(hash, join(path, name))
}
