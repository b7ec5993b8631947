import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chooseFolder } from '../../../electron/service/data-folder/choose-folder.ts'
import { orderedMove, orderMove, performMove } from '../../../electron/service/data-folder/move-folder.ts'
import { folderInUse, placeFolder } from '../../../electron/service/data-folder/place-folder.ts'
import { speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { openStore } from '../../support/stores.ts'

const code = (wanted: string) => expect.objectContaining({ code: wanted })
const current = (usual: string) => chooseFolder(undefined, '/nowhere', usual).folder

/** A usual folder with a draft and a file of the library, and an empty place beside it. */
function withData() {
  const folder = temporaryFolder()
  const usual = join(folder, 'usual')
  mkdirSync(join(usual, 'library'), { recursive: true })
  writeFileSync(join(usual, 'library', 'a.txt'), '办法')
  writeFileSync(join(usual, 'session.json'), '{}')
  const store = openStore(usual)
  store.create('a', speech('渡口', '一段'))
  store.close()
  return { usual, to: join(folder, '新 位置') }
}

function drafts(folder: string): readonly string[] {
  const store = openStore(folder)
  const read = texts(store.open('a').content)
  store.close()
  return read
}

it('moves everything, verified, and leaves the old folder as it was', () => {
  const { usual, to } = withData()
  const before = readFileSync(join(usual, 'drafts.db'))
  expect(orderMove(usual, usual, to)).toMatchObject({ to, warning: null })
  expect(current(usual)).toBe(usual)
  expect(performMove(usual, current(usual))).toEqual({ kind: 'moved', from: usual, to })
  expect(chooseFolder(undefined, '/nowhere', usual)).toEqual({ folder: to, origin: 'moved' })
  expect(drafts(to)).toEqual(['渡口', '一段'])
  expect(readFileSync(join(to, 'library', 'a.txt'), 'utf8')).toBe('办法')
  expect(readdirSync(to)).not.toContain('session.json')
  expect(readFileSync(join(usual, 'drafts.db'))).toEqual(before)
  expect(performMove(usual, current(usual))).toBeNull()
})

it('can be moved on from where it was moved to', () => {
  const { usual, to } = withData()
  orderMove(usual, usual, to)
  performMove(usual, current(usual))
  orderMove(usual, current(usual), `${to} 二`)
  expect(performMove(usual, current(usual))).toMatchObject({ kind: 'moved', from: to })
  expect(drafts(current(usual))).toHaveLength(2)
})

it('refuses a place that has files, lies inside, or is none', () => {
  const { usual, to } = withData()
  mkdirSync(to)
  writeFileSync(join(to, '别的.txt'), '')
  expect(() => orderMove(usual, usual, to)).toThrow(code('move-not-empty'))
  expect(() => orderMove(usual, usual, join(usual, 'library'))).toThrow(code('move-inside'))
  expect(() => orderMove(usual, usual, join(usual, '..'))).toThrow(code('move-inside'))
  expect(() => orderMove(usual, usual, 'relative')).toThrow(code('folder-not-found'))
  expect(() => orderMove(usual, usual, '/proc/none')).toThrow(code('read-only'))
  expect(orderedMove(usual)).toBeNull()
})

it('stays where it is and says why where the new place has filled meanwhile', () => {
  const { usual, to } = withData()
  orderMove(usual, usual, to)
  writeFileSync(join(to, '别的.txt'), '要留着')
  expect(performMove(usual, usual)).toMatchObject({ kind: 'stayed', reason: expect.stringContaining('已有文件') })
  expect(readFileSync(join(to, '别的.txt'), 'utf8')).toBe('要留着')
  expect([current(usual), orderedMove(usual)]).toEqual([usual, null])
})

it('loses nothing wherever it is killed, and is done at the next start', () => {
  for (let step = 1; ; step++) {
    const { usual, to } = withData()
    orderMove(usual, usual, to)
    const run = spawnSync(process.execPath, [join(import.meta.dirname, 'move-until-killed.ts'), usual, `${step}`], {
      encoding: 'utf8',
    })
    expect(drafts(current(usual)), `killed after step ${step}`).toEqual(['渡口', '一段'])
    if (run.signal === null) {
      expect(Number(run.stdout)).toBe(step - 1)
      expect(step).toBeGreaterThan(5)
      return
    }
    expect(performMove(usual, current(usual))).toMatchObject({ kind: 'moved', to })
    expect(current(usual)).toBe(to)
    expect(drafts(to)).toEqual(['渡口', '一段'])
    expect(existsSync(join(to, '.jianwen-moving'))).toBe(false)
  }
})

it('lies beside a portable program, and where the command line says', () => {
  const program = temporaryFolder()
  const usual = temporaryFolder()
  expect(chooseFolder(undefined, program, usual)).toEqual({ folder: usual, origin: 'usual' })
  writeFileSync(join(program, 'portable.txt'), '')
  writeFileSync(join(usual, 'place.json'), JSON.stringify({ path: '/elsewhere' }))
  expect(chooseFolder(undefined, program, usual)).toEqual({ folder: join(program, 'data'), origin: 'portable' })
  expect(chooseFolder('/named', program, usual)).toEqual({ folder: '/named', origin: 'named' })
  writeFileSync(join(usual, 'place.json'), '{"path": "relative"}')
  expect(chooseFolder(undefined, temporaryFolder(), usual)).toEqual({ folder: usual, origin: 'usual' })
})

it('starts on no empty folder in the stead of one that was moved to a disk that is gone', () => {
  const { usual, to } = withData()
  orderMove(usual, usual, to)
  expect(placeFolder(chooseFolder(undefined, null, usual), usual)).toMatchObject({ folder: to, origin: 'moved' })
  expect(folderInUse(usual)).toBe(to)
  const start = () => placeFolder(chooseFolder(undefined, null, usual), usual)
  renameSync(to, `${to} away`)
  expect(start).toThrow(code('data-folder-gone'))
  mkdirSync(to)
  expect(start).toThrow(code('data-folder-gone'))
  rmSync(to, { recursive: true })
  renameSync(`${to} away`, to)
  rmSync(join(to, 'drafts.db'))
  expect(start()).toMatchObject({ folder: to, move: null })
})
