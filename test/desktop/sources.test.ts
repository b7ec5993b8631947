import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'

/** What the shell may use of Electron; of its `shell`, only what points at a file. `net`, `autoUpdater` and `crashReporter` are not among it. */
const allowed = new Set([
  'app',
  'BrowserWindow',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'Menu',
  'protocol',
  'screen',
  'session',
  'shell',
  'webUtils',
])

/** Words of Electron's interfaces that lead out of the window, or let others in. */
const forbidden = new Set([
  'openExternal',
  'openPath',
  'remote',
  'enableBlinkFeatures',
  'disableWebSecurity',
  'allowpopups',
  'executeJavaScript',
  'setCertificateVerifyProc',
  'registerFileProtocol',
])

/** Whether the word is only imported, names a property, or is asked to point at a file. */
function isHarmless(word: ts.Identifier): boolean {
  const { parent } = word
  if (ts.isImportSpecifier(parent)) return parent.propertyName === undefined
  if (ts.isPropertyAssignment(parent)) return parent.name === word
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'showItemInFolder'
}

/** What a source takes of Electron, and the forbidden words in it, that it should not. */
function wrongIn(name: string, text: string): readonly string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const wrong: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text === 'electron') {
      const { importClause } = node
      const bindings = importClause?.namedBindings
      if (!bindings || !ts.isNamedImports(bindings)) wrong.push(`${name}: all of electron`)
      else if (importClause.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
        for (const { isTypeOnly, name: bound, propertyName } of bindings.elements) {
          const taken = (propertyName ?? bound).text
          if (!isTypeOnly && !allowed.has(taken)) wrong.push(`${name}: ${taken}`)
        }
      }
    }
    if (ts.isIdentifier(node) && node.text === 'shell' && !isHarmless(node)) wrong.push(`${name}: shell`)
    if ((ts.isIdentifier(node) || ts.isStringLiteral(node)) && forbidden.has(node.text))
      wrong.push(`${name}: ${node.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return wrong
}

it('take of Electron only what keeps the window shut', () => {
  const files = readdirSync(join(root, 'electron', 'desktop')).filter(file => file.endsWith('.ts'))
  expect(files).toContain('main.ts')
  expect(files.flatMap(file => wrongIn(file, readFileSync(join(root, 'electron', 'desktop', file), 'utf8')))).toEqual(
    [],
  )
})

it.each([
  ['shell.beep()', 'a.ts: shell'],
  ['const { openPath } = shell', 'a.ts: shell'],
  ["import { shell as quiet } from 'electron'", 'a.ts: shell'],
  ["import * as electron from 'electron'", 'a.ts: all of electron'],
  ["import { net as quiet } from 'electron'", 'a.ts: net'],
  ['contents.executeJavaScript(text)', 'a.ts: executeJavaScript'],
  ["menu['openExternal'](address)", 'a.ts: openExternal'],
])('are found out where they say %s', (text, wrong) => {
  expect(wrongIn('a.ts', text)).toContain(wrong)
})
