import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../bundle.ts'
import { controlFile, desktopEntry, iconSizes, mediaTypes } from './debian-files.ts'
import { manifest } from './stage.ts'

/** Where the program lies once installed. */
const installed = 'opt/jianwen'

/**
 * Makes a Debian package of an unpacked Linux program, by `dpkg-deb` alone: every file of root, no script that runs at
 * installation, a menu entry with its icons, licences where Debian looks for them. Returns its path. The same program
 * gives the same package. Throws where `dpkg-deb` is missing or fails.
 */
export function makeDebianPackage(unpacked: string, output: string, arch: 'x64' | 'arm64'): string {
  const { version } = manifest()
  const architecture = arch === 'x64' ? 'amd64' : 'arm64'
  const tree = mkdtempSync(join(tmpdir(), 'jianwen-deb-'))
  try {
    layOut(tree, unpacked, version)
    const files = filesOf(tree)
    const kilobytes = Math.ceil(files.reduce((sum, file) => sum + lstatSync(join(tree, file)).size, 0) / 1024)
    write(tree, 'DEBIAN/control', controlFile({ version, architecture, kilobytes }))
    write(tree, 'DEBIAN/md5sums', checksums(tree, files))
    const file = join(output, `jianwen_${version}_${architecture}.deb`)
    const made = spawnSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, file], {
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? '1' },
    })
    if (made.status !== 0) throw new Error(`dpkg-deb failed: ${made.stderr || made.error?.message}`)
    return file
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

function layOut(tree: string, unpacked: string, version: string): void {
  // A folder for temporary files is its owner's alone.
  chmodSync(tree, 0o755)
  cpSync(unpacked, join(tree, installed), { recursive: true })
  setModes(join(tree, installed))
  // Chromium's own sandbox where the kernel gives programs no user namespaces: it must belong to root and run as it.
  const sandbox = join(tree, installed, 'chrome-sandbox')
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755)
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`/${installed}/jianwen`, join(tree, 'usr/bin/jianwen'))
  write(tree, 'usr/share/applications/jianwen.desktop', desktopEntry())
  write(tree, 'usr/share/mime/packages/jianwen.xml', mediaTypes())
  for (const size of iconSizes) {
    const icon = `usr/share/icons/hicolor/${size}x${size}/apps/jianwen.png`
    write(tree, icon, readFileSync(join(root, 'build/package/icons', `${size}x${size}.png`)))
  }
  const notices = join(unpacked, 'resources', 'THIRD-PARTY-LICENCES.txt')
  write(tree, 'usr/share/doc/jianwen/copyright', readFileSync(notices))
  const change = `jianwen (${version}) stable; urgency=low\n\n  * 版本 ${version}。\n\n -- 简文 <jianwen@localhost>  Thu, 01 Jan 1970 00:00:00 +0000\n`
  write(tree, 'usr/share/doc/jianwen/changelog.gz', gzipSync(change, { level: 9 }))
}

/** What a package may have: folders and programs 755, other files 644. */
function setModes(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) setModes(path)
    else if (entry.isFile()) chmodSync(path, isProgram(path) ? 0o755 : 0o644)
  }
}

/** Programs and shared libraries begin with the four bytes of ELF; scripts with #!. */
function isProgram(path: string): boolean {
  const start = readFileSync(path).subarray(0, 4).toString('latin1')
  return (start === '\x7fELF' && !path.endsWith('.node')) || start.startsWith('#!')
}

function filesOf(tree: string): readonly string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(tree, join(entry.parentPath, entry.name)))
    .sort()
}

function checksums(tree: string, files: readonly string[]): string {
  return files
    .map(
      file =>
        `${createHash('md5')
          .update(readFileSync(join(tree, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('')
}

function write(tree: string, path: string, content: string | Uint8Array): void {
  const file = join(tree, path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 })
  writeFileSync(file, content, { mode: 0o644 })
}
