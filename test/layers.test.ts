import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** What each layer may import, beside itself and packages. The longest prefix of a file's path names its layer. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/document': ['core/text'],
  'core/lint': ['core/text', 'core/document', 'core/repetition'],
  'core/repetition': ['core/text', 'core/document'],
  'core/template': ['core/text', 'core/document'],
  'core/docx': ['core/text', 'core/document', 'core/review', 'core/versions'],
  'core/format-check': ['core/text', 'core/document', 'core/docx'],
  'core/plain': ['core/text', 'core/document'],
  'core/paper': ['core/text', 'core/document', 'core/docx'],
  'core/phrases': ['core/text'],
  'core/review': ['core/text', 'core/document', 'core/lint', 'core/repetition', 'core/versions'],
  // The causes of versions stand where the window asks for them.
  'core/exchange': ['core/document', 'core/review', 'core/versions', 'core/contract/draft-versions.ts'],
  'core/ledger': ['core/text', 'core/document', 'core/lint'],
  'core/report': ['core/text', 'core/document', 'core/lint', 'core/repetition', 'core/review', 'core/docx'],
  'core/speech': ['core/text', 'core/document'],
  'core/contract': [
    'core/text',
    'core/document',
    'core/lint',
    'core/repetition',
    'core/template',
    'core/docx',
    'core/format-check',
    'core/phrases',
    'core/ledger',
    'core/review',
    'core/exchange',
    'core/report',
  ],
  'electron/service': ['core'],
  'electron/cli': ['core', 'electron/service'],
  'electron/window': ['core'],
  'electron/loopback': ['core', 'electron/service', 'electron/window'],
  'electron/desktop': ['core', 'electron/service', 'electron/window'],
  renderer: ['core', 'docs/guide'],
}

/** Any layer may throw the contract's errors, a closed list without code of its own; shells name the program's version. */
const allowedEverywhere = ['core/contract/errors.ts', 'package.json']

describe('layers', () => {
  it('import only what stands below them', () => {
    const wrong: string[] = []
    for (const file of Object.keys(layers).flatMap(layer => sourceFiles(layer))) {
      const layer = layerOf(file)
      for (const target of relativeImports(file)) {
        if (allowedEverywhere.includes(target)) continue
        const allowed = [layer, ...(layers[layer] ?? [])]
        if (!allowed.some(prefix => target === prefix || target.startsWith(`${prefix}/`)))
          wrong.push(`${file} → ${target}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('leave Electron to the desktop folder', () => {
    const importers = ['core', 'electron', 'renderer']
      .flatMap(folder => sourceFiles(folder))
      .filter(file => /from 'electron'/.test(readFileSync(join(root, file), 'utf8')))
    expect(importers.filter(file => !file.startsWith('electron/desktop/'))).toEqual([])
  })

  it('keep the schema library out of the window, which may evaluate no code', () => {
    const reached = new Set<string>()
    const reach = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const target of relativeImports(file, true)) if (/\.tsx?$/.test(target)) reach(target)
    }
    for (const file of sourceFiles('renderer')) reach(file)
    expect(reached.size).toBeGreaterThan(200)
    const importers = [...reached].filter(file =>
      /^import (?!type).*'zod'/m.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(importers).toEqual([])
  })
})

describe('the linter refuses', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['core/text/probe.ts', `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`],
    ['core/lint/probe.ts', `import { useState } from 'react'\nexport const x = useState\n`],
    ['core/document/probe.ts', `import { Editor } from 'slate'\nexport const x = Editor\n`],
    ['core/docx/probe.ts', `import Database from 'better-sqlite3'\nexport const x = Database\n`],
    ['core/text/probe.ts', `import { x } from '../../electron/service/service.ts'\nexport const y = x\n`],
    ['core/text/probe.ts', `import { x } from '../../renderer/state/desk.ts'\nexport const y = x\n`],
    ['core/text/probe.ts', `export const now = () => Date.now()\n`],
    ['core/text/probe.ts', `export const page = () => fetch('x')\n`],
    ['electron/service/probe.ts', `import { app } from 'electron'\nexport const x = app\n`],
    ['electron/cli/probe.ts', `import { app } from 'electron'\nexport const x = app\n`],
    ['electron/loopback/probe.ts', `import { app } from 'electron'\nexport const x = app\n`],
    ['electron/service/probe.ts', `import { get } from 'node:https'\nexport const x = get\n`],
    ['electron/service/probe.ts', `import { x } from '../../renderer/state/desk.ts'\nexport const y = x\n`],
    ['electron/desktop/probe.ts', `import { get } from 'node:http'\nexport const x = get\n`],
    ['renderer/probe.ts', `import { x } from '../electron/service/service.ts'\nexport const y = x\n`],
    ['renderer/probe.ts', `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`],
  ]
  it.each(refused)('%s: %s', (path, code) => {
    const result = lint(path, code)
    expect(result.output).toMatch(/noRestrictedImports|noRestrictedGlobals/)
    expect(result.status).not.toBe(0)
  })

  it('nothing in a file that keeps to its layer', () => {
    expect(lint('core/text/probe.ts', `import type { Span } from './span.ts'\nexport type X = Span\n`).status).toBe(0)
    expect(lint('electron/desktop/probe.ts', `import { app } from 'electron'\nexport const x = app\n`).status).toBe(0)
  })
})

describe('the compiler refuses', () => {
  it.each([
    ['core', `export const x = document.title\n`, /Cannot find name 'document'/],
    ['core', `export const x = process.cwd()\n`, /Cannot find name 'process'/],
    ['electron', `export const x = window.location\n`, /Cannot find name 'window'/],
    ['renderer', `export const x = process.cwd()\n`, /Cannot find name 'process'/],
  ])('in %s: %s', (folder, code, message) => {
    const result = compile(folder, code)
    expect(result.output).toMatch(message)
    expect(result.status).not.toBe(0)
  })

  it('nothing plain', () => {
    expect(compile('core', `export const x: readonly number[] = [1].toSorted()\n`)).toEqual({ status: 0, output: '' })
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => `${folder}/${name.split(sep).join('/')}`)
}

function layerOf(file: string): string {
  return Object.keys(layers).find(layer => file.startsWith(`${layer}/`)) ?? ''
}

/** The files that a file imports; with `isRunning` without those of which only types are. */
function relativeImports(file: string, isRunning = false): string[] {
  const whole = readFileSync(join(root, file), 'utf8')
  const source = isRunning ? whole.replaceAll(/^(?:import|export) type [^']*'[^']*'/gm, '') : whole
  const targets = [...source.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(match => match[1] as string)
  return targets.map(target =>
    relative(root, resolve(root, dirname(file), target))
      .split(sep)
      .join('/'),
  )
}

/** Lints one file in an empty copy of the tree that holds nothing but the project's own configuration. */
function lint(path: string, code: string): { status: number | null; output: string } {
  const copy = mkdtempSync(join(tmpdir(), 'jianwen-layer-'))
  try {
    cpSync(join(root, 'biome.json'), join(copy, 'biome.json'))
    mkdirSync(join(copy, dirname(path)), { recursive: true })
    writeFileSync(join(copy, path), code)
    const result = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--colors=off', path], {
      cwd: copy,
      encoding: 'utf8',
    })
    return { status: result.status, output: result.stdout + result.stderr }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function compile(folder: string, code: string): { status: number | null; output: string } {
  const probe = mkdtempSync(join(tmpdir(), 'jianwen-layer-'))
  try {
    writeFileSync(join(probe, 'probe.ts'), code)
    const configuration = { extends: join(root, folder, 'tsconfig.json'), include: [join(probe, 'probe.ts')] }
    const typeRoots = [join(root, 'node_modules', '@types')]
    writeFileSync(join(probe, 'tsconfig.json'), JSON.stringify({ ...configuration, compilerOptions: { typeRoots } }))
    const result = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', probe], { cwd: root, encoding: 'utf8' })
    return { status: result.status, output: result.stdout + result.stderr }
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}
