import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, output, root } from './bundle.ts'

const args = process.argv.slice(2)
await bundle()

if (!args.includes('--loopback') && electronRuntime()) {
  const electron = createRequire(import.meta.url)('electron') as unknown as string
  const child = spawn(electron, [root, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', code => process.exit(code ?? 1))
} else {
  if (!args.includes('--loopback')) {
    console.error(
      '没有 Electron 运行时，改用浏览器窗口打开；如需桌面窗口，请在能访问下载源时运行 npx install-electron。',
    )
  }
  await import(pathToFileURL(join(output, 'app', 'loopback.js')).href)
}

function electronRuntime(): boolean {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return existsSync(chosen ?? join(root, 'node_modules', 'electron', 'dist'))
}
