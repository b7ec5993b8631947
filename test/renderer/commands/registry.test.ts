import { readdirSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

vi.mock('../../../renderer/security/trusted-types.ts', () => ({}))
vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: {} }))
vi.mock('../../../renderer/editor/session.ts', () => ({}))
vi.mock('../../../renderer/editor/section-actions.ts', () => ({ renumberHeadings: () => undefined }))
vi.mock('../../../renderer/find/find.ts', () => ({}))
vi.mock('../../../renderer/editor/actions.ts', () => ({
  copySelection: () => undefined,
  cutSelection: () => undefined,
  selectAll: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
  retrySave: () => undefined,
  toggleBold: () => undefined,
}))

const { commandById, commands } = await import('../../../renderer/commands/index.ts')
const { menus } = await import('../../../renderer/commands/menus.ts')

/** Keys that input methods toggle themselves with, and keys that a window cannot take from its shell. */
const forbidden = ['Ctrl+Space', 'Shift+Space', 'Ctrl+.', 'Ctrl+,', 'Ctrl+Shift+F', 'Ctrl+W', 'Ctrl+T', 'Alt+F4']

it('gives no two commands the same key', () => {
  const keys = commands.flatMap(command => command.shortcuts ?? [])
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

it('takes no key that an input method or the system owns', () => {
  const keys = commands.flatMap(command => command.shortcuts ?? [])
  expect(keys.filter(key => forbidden.includes(key) || /^Ctrl\+Alt\+[A-Z]$/.test(key))).toEqual([])
})

it('writes modifiers in one order', () => {
  for (const key of commands.flatMap(command => command.shortcuts ?? [])) {
    expect(key).toMatch(/^(Ctrl\+)?(Alt\+)?(Shift\+)?[^+]+$/)
  }
})

it('gives every command its own id and Chinese words', () => {
  expect(new Set(commands.map(command => command.id)).size).toBe(commands.length)
  for (const command of commands) expect(command.label).toMatch(/\p{Script=Han}/u)
})

it('names only commands that exist in menus, each once in a menu', () => {
  for (const menu of menus) {
    const ids = menu.groups.flat()
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(commandById(id).id).toBe(id)
  }
})

it('gives every command a place in a menu', () => {
  const placed = new Set(menus.flatMap(menu => menu.groups.flat()))
  expect(commands.map(command => command.id).filter(id => !placed.has(id))).toEqual([])
})

it('opens each menu by a letter of its own that no command takes', () => {
  const letters = menus.map(menu => menu.letter)
  expect(new Set(letters).size).toBe(letters.length)
  const keys = commands.flatMap(command => command.shortcuts ?? [])
  for (const letter of letters) expect(keys).not.toContain(`Alt+${letter}`)
})

it('refuses an unknown command', () => {
  expect(() => commandById('no-such-command')).toThrow(RangeError)
})

it('lists every command file', async () => {
  const others = [
    'command.ts',
    'composing-keys.ts',
    'index.ts',
    'key-handler.ts',
    'menu-keys.ts',
    'menus.ts',
    'shortcut.ts',
    'writing.ts',
  ]
  const folder = new URL('../../../renderer/commands/', import.meta.url)
  for (const file of readdirSync(folder).filter(name => !others.includes(name))) {
    const exports = Object.values(await import(/* @vite-ignore */ new URL(file, folder).pathname)).flat()
    expect(
      exports.some(value => commands.includes(value as (typeof commands)[number])),
      file,
    ).toBe(true)
  }
})
