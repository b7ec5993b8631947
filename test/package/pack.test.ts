import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'
import { FuseState, readFuses } from '../support/fuses.ts'
import { makeStandInRuntime } from '../support/stand-in-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'jianwen-pack-'))
const output = join(folder, 'dist')
const unpacked = join(output, 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')
const aside = `${archive}.unpacked`

const run = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: root, maxBuffer: 50_000_000 })

beforeAll(() => {
  makeStandInRuntime(join(folder, 'runtime'))
  const flags = ['--platform', 'linux', '--arch', 'x64', '--runtime', join(folder, 'runtime'), '--output', output]
  const packed = run(process.execPath, 'build/package/pack.ts', ...flags, '--also', 'deb', '--also', 'tar.gz')
  expect(packed.status, packed.stderr).toBe(0)
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('holds the desktop shell, its threads, the window and the templates, and nothing else', () => {
  const files = listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/').slice(1))
  const outside = files.filter(
    path =>
      !/^(out|out\/app|out\/renderer|templates|node_modules)$/.test(path) &&
      !/^out\/app\/(desktop|[a-z]+-worker|chunk-[\w.-]+)\.js$/.test(path) &&
      !/^out\/app\/(preload\.cjs|assets(\/[\w.-]+)?)$/.test(path) &&
      !/^out\/renderer\/(index\.html|icon\.svg|assets(\/[\w.-]+\.(js|css|svg|png|woff2))?)$/.test(path) &&
      !/^templates\/[a-z-]+(\.schema)?\.json$/.test(path) &&
      !/^node_modules\/better-sqlite3(-multiple-ciphers)?(\/|$)/.test(path) &&
      path !== 'package.json',
  )
  expect(outside).toEqual([])
  for (const needed of [
    'out/app/desktop.js',
    'out/app/preload.cjs',
    'out/app/storage-worker.js',
    'out/renderer/index.html',
  ])
    expect(files).toContain(needed)
  expect(files.filter(path => /loopback|cli\.js|\.map$|\.ts$|\.cpp$|\.c$|binding\.gyp/.test(path))).toEqual([])
})

it('holds one native binary for each database engine, of its own system, beside the archive', () => {
  const natives = readdirSync(aside, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.node'))
  expect(natives.map(path => path.replaceAll('\\', '/')).sort()).toEqual([
    'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])
  const everything = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  expect(everything.filter(path => /(^|\/)(node|node\.exe|node-[a-z]+-\w+)$/.test(path))).toEqual([])
})

it('leaves out Electron’s own page and languages that nobody here reads', () => {
  expect(existsSync(join(unpacked, 'resources', 'default_app.asar'))).toBe(false)
  expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
})

it('has every fuse set', () => {
  expect(readFuses(join(unpacked, 'jianwen'))).toEqual({
    runAsNode: FuseState.off,
    cookieEncryption: FuseState.on,
    nodeOptions: FuseState.off,
    nodeCliInspect: FuseState.off,
    embeddedAsarIntegrity: FuseState.on,
    onlyLoadAppFromAsar: FuseState.on,
    browserSpecificV8Snapshot: FuseState.off,
    grantFileProtocolExtraPrivileges: FuseState.off,
    wasmTrapHandlers: FuseState.on,
  })
  // The runtime as it comes has them otherwise, so that the line above can fail.
  expect(readFuses(join(folder, 'runtime', 'electron')).runAsNode).toBe(FuseState.on)
})

it('has nothing in it that could reach a network, but what talks to the loopback shell and a PDF reader that is fed', () => {
  const modules = /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|inspector)["']/g
  const calls = /(?<![.\w#$])(?:fetch\(|new (?:WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection)\b|sendBeacon\()/g
  const found = listPackage(archive, { isPack: false })
    .map(path => path.replaceAll('\\', '/').slice(1))
    .filter(path => /^out\/.*\.(c?js|html)$/.test(path))
    .flatMap(path => {
      const text = extractFile(archive, path).toString()
      // The window's chunks are named by chance.
      const part = path.startsWith('out/renderer/')
        ? 'renderer'
        : path.replace(/^out\//, '').replace(/-[\w-]{8}\.js$/, '')
      return [...text.matchAll(modules), ...text.matchAll(calls)].map(([what]) => `${part}: ${what}`)
    })
  expect([...new Set(found)].sort()).toEqual([
    'app/chunk-pdfjs: fetch(',
    'app/chunk-pdfjs: new XMLHttpRequest',
    'renderer: new WebSocket',
  ])
})

it('starts on plain Node, keeps a draft and shows its page', () => {
  const application = join(folder, 'extracted')
  extractAll(archive, application)
  const args = ['test/package/start-packed.ts', application, join(folder, 'data')]
  const started = run(process.execPath, ...args)
  expect(JSON.parse(started.stdout.trim().split('\n').at(-1) ?? 'null'), started.stderr).toEqual({
    milliseconds: expect.any(Number),
    title: '关于打包试运行的通知',
    templates: expect.any(Number),
    page: 200,
  })
})

it('is under fifteen million bytes without the runtime', () => {
  const bytes = readdirSync(aside, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, statSync(archive).size)
  expect(bytes).toBeLessThan(15_000_000)
})

it('names the licence of every package and lists them for those who check', () => {
  const notices = readFileSync(join(unpacked, 'resources', 'THIRD-PARTY-LICENCES.txt'), 'utf8')
  const bill = JSON.parse(readFileSync(join(unpacked, 'resources', 'sbom.cdx.json'), 'utf8'))
  const names = bill.components.map((one: { name: string; version: string }) => `${one.name} ${one.version}`)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  for (const name of ['better-sqlite3', 'slate', 'react', 'docx', 'electron'])
    expect(
      names.some((one: string) => one.startsWith(`${name} `)),
      name,
    ).toBe(true)
  for (const one of names.filter((name: string) => !name.startsWith('electron '))) expect(notices).toContain(`${one} (`)
  expect(names.filter((name: string) => /^(vitest|typescript|node-linux)/.test(name))).toEqual([])
})

it('makes a Debian package that a careful checker finds nothing wrong with', () => {
  const file = join(output, readdirSync(output).find(name => name.endsWith('.deb')) ?? '')
  const control = run('dpkg-deb', '-f', file).stdout
  expect(control).toMatch(/^Package: jianwen\nVersion: \d+\.\d+\.\d+\nArchitecture: amd64\nMaintainer: .+ <.+>\n/)
  expect(control).toMatch(/^Installed-Size: [1-9]\d+$/m)
  expect(control).toMatch(/^Description: [a-z].{10,70}[^.]\n /m)
  expect(control).not.toMatch(/^(Pre-Depends|Essential)/m)
  const entries = run('dpkg-deb', '-c', file).stdout.trim().split('\n')
  const paths = entries.map(line => line.split(/\s+/)[5] ?? '')
  for (const line of entries) {
    expect(line.split(/\s+/)[1]?.split('/')).toEqual(['root', 'root'])
    const isSandbox = line.endsWith('/opt/jianwen/chrome-sandbox')
    expect(line).toMatch(isSandbox ? /^-rwsr-xr-x/ : /^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx)/)
  }
  for (const wanted of [
    './usr/bin/jianwen',
    './usr/share/applications/jianwen.desktop',
    './usr/share/mime/packages/jianwen.xml',
    './usr/share/doc/jianwen/copyright',
    './usr/share/doc/jianwen/changelog.gz',
    './usr/share/icons/hicolor/256x256/apps/jianwen.png',
  ])
    expect(paths).toContain(wanted)
  // No script of ours runs as root at installation.
  const tree = join(folder, 'deb')
  run('dpkg-deb', '-R', file, tree)
  expect(readdirSync(join(tree, 'DEBIAN')).sort()).toEqual(['control', 'md5sums'])
  const sums = readFileSync(join(tree, 'DEBIAN', 'md5sums'), 'utf8')
    .trim()
    .split('\n')
  for (const line of sums) {
    const [sum, path] = line.split('  ')
    expect(
      createHash('md5')
        .update(readFileSync(join(tree, path ?? '')))
        .digest('hex'),
      path,
    ).toBe(sum)
  }
  expect(sums.length).toBe(entries.filter(line => line.startsWith('-')).length)
})

it('refuses a system it cannot be packed for, and a runtime that is not there, with one sentence', () => {
  const mac = run(process.execPath, 'build/package/pack.ts', '--platform', 'darwin', '--arch', 'x64')
  expect([mac.status, mac.stderr.trim()]).toEqual([2, expect.stringMatching(/^不能为 darwin x64 打包；.+。$/)])
  const none = run(
    process.execPath,
    'build/package/pack.ts',
    '--platform',
    'linux',
    '--arch',
    'x64',
    '--runtime',
    '/nowhere',
  )
  expect([none.status, none.stderr.trim()]).toEqual([2, expect.stringMatching(/^没有 Electron 运行时（.+。$/)])
})
