import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ServiceError } from '../../../core/contract/errors.ts'
import { lateHandlers } from '../../../electron/service/handlers/late-handlers.ts'

const none = { templates: [], own: [], problems: [] }
const list = () => Promise.resolve(none)

it('loads the handlers once, at the first request', async () => {
  let loads = 0
  const { 'template.list': ask } = lateHandlers(['template.list'], async () => {
    loads++
    return { 'template.list': list }
  })
  expect(loads).toBe(0)
  expect(await Promise.all([ask(null), ask(null)])).toEqual([none, none])
  expect(await ask(null)).toEqual(none)
  expect(loads).toBe(1)
})

it('tries anew after what could not be loaded, and passes on what a handler rejects with', async () => {
  const refusal = new ServiceError('file-empty', '空文件.docx')
  const answers = [
    () => Promise.reject(new Error('the disk did not answer')),
    () => Promise.resolve({ 'template.list': () => Promise.reject(refusal) }),
  ]
  const { 'template.list': ask } = lateHandlers(['template.list'], () => (answers.shift() ?? list)() as never)
  await expect(ask(null)).rejects.toThrow('the disk did not answer')
  await expect(ask(null)).rejects.toBe(refusal)
})

it('says that the program was changed where the file of the code is gone', async () => {
  const gone = './gone.ts'
  const { 'template.list': ask } = lateHandlers(['template.list'], () => import(gone))
  await expect(ask(null)).rejects.toMatchObject({ code: 'program-changed' })
})

it('the service starts without the code of exports, rules, imports and reports', () => {
  const loaded = importedBy('electron/service/service.ts')
  expect(loaded).toContain('electron/service/open-folder.ts')
  expect(loaded).toContain('electron/service/handlers/drafts.ts')
  const late = [
    'core/docx/export.ts',
    'core/lint/rules/index.ts',
    'core/report/report-docx.ts',
    'electron/service/files/parse-file.ts',
    'electron/service/handlers/files.ts',
  ]
  for (const path of late) {
    expect(existsSync(path), path).toBe(true)
    expect(loaded).not.toContain(path)
  }
})

/** The sources that a module loads before it runs: itself, and what it imports without `import()`, types left out. */
function importedBy(entry: string): readonly string[] {
  const loaded = new Set<string>([entry])
  for (const path of loaded) {
    const source = readFileSync(path, 'utf8')
    for (const [, names = '', from = ''] of source.matchAll(/^(?:import|export)\s([^'"]*?)from '(\.[^']+\.ts)'/gmu)) {
      if (!isOfTypes(names)) loaded.add(join(dirname(path), from))
    }
  }
  return [...loaded]
}

/** `import type …`, or braces in which every name is a type. */
function isOfTypes(names: string): boolean {
  if (/^type\s/u.test(names)) return true
  const listed =
    /^\{([^}]*)\}/u
      .exec(names)?.[1]
      ?.split(',')
      .filter(name => name.trim() !== '') ?? []
  return listed.length > 0 && listed.every(name => /^\s*type\s/u.test(name))
}
