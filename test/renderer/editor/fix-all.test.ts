import { Editor } from 'slate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/document/draft.ts'
import type { Fix } from '../../../core/lint/rule.ts'
import { fixAll } from '../../../renderer/editor/fix-all.ts'
import type { SlateBlock } from '../../../renderer/editor/slate-types.ts'
import { FindingStore } from '../../../renderer/findings/finding-store.ts'
import { blockKey, withFindings } from '../../../renderer/findings/with-findings.ts'
import { block, caret, editorOf, textOf } from './build-editor.ts'

/** A session of these blocks; `at` reports a finding with a fix in one of them. */
function sessionOf(...blocks: readonly Block[]) {
  const { editor } = editorOf(...blocks)
  const findings = new FindingStore()
  withFindings(editor, findings)
  const session = {
    editor,
    findings,
    composing: null as string | null,
    get blocks() {
      return editor.children as readonly SlateBlock[]
    },
  }
  const report = (index: number, ...fixes: readonly (readonly [from: number, to: number, text: string])[]) =>
    findings.put(
      blockKey(editor, index) as string,
      'lint',
      fixes.map(([from, to, text]) => ({
        ruleId: 'no-x',
        kind: 'wording',
        severity: 'warning',
        at: { from, to: Math.max(to, from + 1) },
        message: '。',
        fix: { title: '改', range: { from, to }, text } satisfies Fix,
      })),
    )
  return { ...session, session, report, text: () => textOf(editor) }
}

const paragraph = (text: string) => block('paragraph', text)

describe('fixing all of a rule', () => {
  it('mends every place in one undo step, which comes back and goes again as one', () => {
    const { session, report, editor, text } = sessionOf(paragraph('甲,乙,丙'), paragraph('无'), paragraph('丁,戊'))
    report(0, [1, 2, '，'], [3, 4, '、'])
    report(2, [1, 2, '；;'])
    expect(fixAll(session, 'no-x').count).toBe(3)
    expect(text()).toBe('甲，乙、丙\n无\n丁；;戊')
    expect(session.findings.of(blockKey(editor, 0) as string)).toEqual([])
    editor.undo()
    expect(text()).toBe('甲,乙,丙\n无\n丁,戊')
    editor.redo()
    expect(text()).toBe('甲，乙、丙\n无\n丁；;戊')
  })

  it('deletes, inserts at a point, and keeps the look of the words', () => {
    const bold: Block = { type: 'paragraph', children: [{ text: '甲乙', bold: true }, { text: '丙丁戊' }] }
    const { session, report, editor } = sessionOf(bold)
    report(0, [0, 1, ''], [1, 3, '己庚'], [4, 4, '，'])
    expect(fixAll(session, 'no-x').count).toBe(3)
    expect((editor.children[0] as SlateBlock).children).toEqual([{ text: '己庚', bold: true }, { text: '丁，戊' }])
  })

  it('applies the first alone of fixes that overlap', () => {
    const { session, report, text } = sessionOf(paragraph('甲乙丙丁'))
    report(0, [1, 3, '子'], [2, 4, '丑'], [3, 4, '寅'])
    expect(fixAll(session, 'no-x').count).toBe(2)
    expect(text()).toBe('甲子寅')
    const twice = sessionOf(paragraph('甲乙'))
    twice.report(0, [1, 1, '，'], [1, 1, '，'])
    expect(fixAll(twice.session, 'no-x').count).toBe(1)
    expect(twice.text()).toBe('甲，乙')
  })

  it('leaves other rules and the paragraph alone in which an input method composes', () => {
    const { session, report, editor, text } = sessionOf(paragraph('甲,'), paragraph('乙,'))
    report(0, [1, 2, '，'])
    report(1, [1, 2, '，'])
    session.composing = blockKey(editor, 0) as string
    expect(fixAll(session, 'no-other').count).toBe(0)
    expect(fixAll(session, 'no-x').count).toBe(1)
    expect(text()).toBe('甲,\n乙，')
  })

  it.each([
    ['before a mended word', 1, 1],
    ['behind it', 3, 5],
    ['at the end', 4, 6],
  ])('leaves the caret where it stands %s', (_, offset, expected) => {
    const { session, report, editor } = sessionOf(paragraph('甲乙丙丁'))
    report(0, [1, 3, '一二三四'])
    caret(editor, 0, offset)
    fixAll(session, 'no-x')
    expect(editor.selection).toEqual({
      anchor: { path: [0, 0], offset: expected },
      focus: { path: [0, 0], offset: expected },
    })
  })

  it('leaves a sound selection where the caret stood inside a mended word', () => {
    const { session, report, editor } = sessionOf(paragraph('甲乙丙丁'))
    report(0, [1, 3, ''])
    caret(editor, 0, 2)
    fixAll(session, 'no-x')
    expect(editor.selection?.anchor).toEqual({ path: [0, 0], offset: 1 })
    expect(Editor.string(editor, [])).toBe('甲丁')
  })

  it('takes itself back until the text has changed', async () => {
    const { session, report, editor, text } = sessionOf(paragraph('甲,乙'))
    report(0, [1, 2, '，'])
    const first = fixAll(session, 'no-x')
    expect([first.takeBack(), text()]).toEqual([true, '甲,乙'])
    expect([first.takeBack(), text()]).toEqual([false, '甲,乙'])
    report(0, [1, 2, '，'])
    const second = fixAll(session, 'no-x')
    await Promise.resolve()
    caret(editor, 0)
    editor.insertText('又写')
    expect([second.takeBack(), text()]).toEqual([false, '甲，乙又写'])
  })

  it('does nothing where there is nothing to mend', () => {
    const { session, editor, text } = sessionOf(paragraph('甲乙'))
    caret(editor, 0)
    editor.insertText('丙')
    const { count, takeBack } = fixAll(session, 'no-x')
    expect([count, takeBack(), text()]).toEqual([0, false, '甲乙丙'])
  })
})
