import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'

/** What the shell may use of Electron. `shell`, with which addresses are opened outside, is not among it, nor are `net`, `autoUpdater` and `crashReporter`. */
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

/** What a source takes of Electron, and the forbidden words in it, that it should not. */
function wrongIn(name: string, text: string): readonly string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest)
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
  ["import { shell } from 'electron'", 'a.ts: shell'],
  ["import * as electron from 'electron'", 'a.ts: all of electron'],
  ["import { net as quiet } from 'electron'", 'a.ts: net'],
  ['contents.executeJavaScript(text)', 'a.ts: executeJavaScript'],
  ["menu['openExternal'](address)", 'a.ts: openExternal'],
])('are found out where they say %s', (text, wrong) => {
  expect(wrongIn('a.ts', text)).toContain(wrong)
})
