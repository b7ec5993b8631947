import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { craftedFiles, makers } from '../../hostile/crafted.ts'
import { packageOf } from '../../hostile/package-parts.ts'
import { canTrace, marks, reachingOutside, tracedCalls } from '../../support/trace.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const script = join(root, 'test/hostile/traced-import.ts')

describe.skipIf(!canTrace)('an import as the system sees it (skipped where strace is missing or may not watch)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const put = (place: string, name: string, bytes: Uint8Array | string) => {
    mkdirSync(join(folder, place), { recursive: true })
    writeFileSync(join(folder, place, name), bytes)
    return join(folder, place, name)
  }
  // Port 9 is nobody's: a connection would fail, and be seen.
  const bait = { folder: join(folder, 'bait'), address: 'http://127.0.0.1:9' }
  put('bait', 'bait.txt', '秘密')

  it('of hostile files opens those files for reading, and nothing outside; no socket is made', () => {
    put('warm', 'warm.docx', packageOf())
    const sources: string[] = []
    let at = 0
    for (const { bytes } of craftedFiles(1, bait)) sources.push(put('files', `${at++}.docx`, bytes))
    expect(sources).toHaveLength(Object.keys(makers).length)
    const lines = tracedCalls([script, join(folder, 'files'), join(folder, 'warm')])
    // Every thread reads the program's own files; Node asks the system of its memory.
    const own = [`${root}electron/`, `${root}core/`, `${root}node_modules/`, `${root}package.json`]
    const system = [
      '/proc/self/cgroup',
      '/proc/meminfo',
      '/proc/cpuinfo',
      '/sys/fs/cgroup/',
      '/sys/devices/system/cpu/',
    ]
    expect(reachingOutside(lines, [...sources, ...own, ...system])).toEqual([])
    expect(sources.filter(source => !lines.some(line => line.includes(source)))).toEqual([])
  }, 120_000)

  it('is found out where it reads, writes or connects anywhere else', () => {
    const leaks = [
      `fs.readFileSync('${join(bait.folder, 'bait.txt')}')`,
      `fs.writeFileSync('${join(bait.folder, 'slip')}', '')`,
      `fs.rmSync('${join(bait.folder, 'slip')}')`,
      `require('net').connect(9, '127.0.0.1').on('error', () => undefined)`,
    ]
    const mark = (name: string) => `fs.existsSync('/${name}')`
    for (const leak of leaks) {
      const lines = tracedCalls(['-e', `${mark(marks.begin)}; ${leak}; ${mark(marks.end)}`])
      expect(reachingOutside(lines, ['/proc/meminfo']), leak).not.toEqual([])
    }
  }, 60_000)
})
