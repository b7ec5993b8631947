import { describe, expect, it } from 'vitest'
import { isComposing, type KeyPress, matchesShortcut } from '../../../renderer/commands/shortcut.ts'

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...modifiers,
})

describe('matchesShortcut', () => {
  it.each([
    ['F8', press('F8', 'F8'), true],
    ['F8', press('F8', 'F8', { shiftKey: true }), false],
    ['Shift+F8', press('F8', 'F8', { shiftKey: true }), true],
    ['Ctrl+N', press('n', 'KeyN', { ctrlKey: true }), true],
    ['Ctrl+N', press('N', 'KeyN', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+N', press('n', 'KeyN', { ctrlKey: true, metaKey: true }), false],
    ['Ctrl+Alt+1', press('¡', 'Digit1', { ctrlKey: true, altKey: true }), true],
    ['Ctrl+0', press('0', 'Digit0', { ctrlKey: true, altKey: true }), false],
    ['Ctrl+-', press('-', 'Minus', { ctrlKey: true }), true],
    ['Alt+Enter', press('Enter', 'Enter', { altKey: true }), true],
  ] as const)('holds %s against a key press', (shortcut, key, expected) => {
    expect(matchesShortcut(shortcut, key)).toBe(expected)
  })
})

it('leaves keys to an input method at work', () => {
  expect(isComposing({ isComposing: true, keyCode: 78 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 78 })).toBe(false)
})
