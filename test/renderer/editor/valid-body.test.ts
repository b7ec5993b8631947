import fc from 'fast-check'
import { Editor, Node, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { applySplice, spliceBetween } from '../../../core/document/block-edit.ts'
import { type Block, blockText, blockTypes } from '../../../core/document/draft.ts'
import { chooseElement } from '../../../renderer/editor/element-choice.ts'
import { insertBlocks } from '../../../renderer/editor/insert-blocks.ts'
import type { DraftEditorModel, SlateBlock } from '../../../renderer/editor/slate-types.ts'
import { storedBlocks } from '../../../renderer/editor/table/stored-blocks.ts'
import { isValidBlock, validBlocks } from '../../../renderer/editor/valid-blocks.ts'
import { FindingStore } from '../../../renderer/findings/finding-store.ts'
import { blockKey, withFindings } from '../../../renderer/findings/with-findings.ts'
import { block, caret, editorOf, outline } from './build-editor.ts'

describe('what is read as blocks', () => {
  it('is cleaned without losing text', () => {
    const strange = [
      { type: 'heading', level: 7, children: [{ text: '标题' }] },
      { type: 'quote', children: [{ type: 'paragraph', children: [{ text: '内层' }] }, { text: '散文' }] },
      {
        type: 'paragraph',
        level: 2,
        extra: 1,
        children: [
          { text: '甲', bold: true },
          { text: '乙', bold: true },
        ],
      },
      { type: 'paragraph', children: [null, { text: '一行\n二行' }] },
      { text: '游离' },
      null,
      'x',
    ]
    expect(validBlocks(strange)).toEqual([
      block('heading', '标题', 1),
      block('paragraph', '内层'),
      block('paragraph', '散文'),
      { type: 'paragraph', children: [{ text: '甲乙', bold: true }] },
      block('paragraph', '一行'),
      block('paragraph', '二行'),
      block('paragraph', '游离'),
    ])
  })

  it('is told apart from what is already clean', () => {
    expect(isValidBlock({ children: [{ text: '一' }], type: 'title' })).toBe(true)
    expect(isValidBlock({ type: 'heading', children: [{ text: '一' }] })).toBe(false)
    expect(isValidBlock({ type: 'paragraph', children: [{ text: '一' }, { text: '二' }] })).toBe(false)
  })
})

describe('normalisation', () => {
  it('splits a block at line ends and keeps at least one block', () => {
    const { editor } = editorOf(block('paragraph', '前后'))
    caret(editor, 0, 1)
    Transforms.insertText(editor, '一\n二\r\n三')
    expect(outline(editor)).toEqual(['paragraph: 前一', 'paragraph: 二', 'paragraph: 三后'])
    for (let left = 3; left > 0; left--) Transforms.removeNodes(editor, { at: [0] })
    expect(outline(editor)).toEqual(['paragraph: '])
  })

  it('mends types, levels and strange properties', () => {
    const { editor } = editorOf(block('paragraph', '文'))
    const strange = [
      {
        type: 'grid',
        children: [
          { type: 'row', children: [{ text: '甲' }] },
          { type: 'row', children: [{ text: '乙' }] },
        ],
      },
      { type: 'heading', children: [{ text: '丙', colour: 'red', bold: false }] },
    ] as unknown as SlateBlock[]
    Transforms.insertNodes(editor, strange, { at: [1] })
    expect(editor.children.slice(1)).toEqual([
      block('paragraph', '甲'),
      block('paragraph', '乙'),
      block('heading', '丙', 1),
    ])
  })
})

const words = fc.constantFrom('一', '一、', '同志们：', '抓落实', 'abc ', '（一）', '\n', '1.', '。', '〔日期〕', '𠮷')
const place = fc.nat({ max: 400 })
const keys = {
  enter: (editor: DraftEditorModel) => editor.insertBreak(),
  soft: (editor: DraftEditorModel) => editor.insertSoftBreak(),
  backspace: (editor: DraftEditorModel) => editor.deleteBackward('character'),
  delete: (editor: DraftEditorModel) => editor.deleteForward('character'),
  cut: (editor: DraftEditorModel) => editor.deleteFragment(),
  undo: (editor: DraftEditorModel) => editor.undo(),
  redo: (editor: DraftEditorModel) => editor.redo(),
  bold: (editor: DraftEditorModel) => Editor.addMark(editor, 'bold', true),
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text: words }) },
  fc.record({ do: fc.constant('select' as const), anchor: place, focus: place }),
  fc.record({ do: fc.constant('caret' as const), at: place }),
  fc.record({ do: fc.constantFrom(...(Object.keys(keys) as (keyof typeof keys)[])) }),
  fc.record({
    do: fc.constant('element' as const),
    element: fc.constantFrom(...(['title', 'heading2', 'paragraph', 'note'] as const)),
  }),
  fc.record({
    do: fc.constant('paste' as const),
    blocks: fc.array(fc.tuple(fc.constantFrom(...blockTypes), fc.array(words, { maxLength: 3 })), { maxLength: 4 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The point that stands `at` characters into the draft, round its end. */
function pointAt(editor: DraftEditorModel, at: number) {
  const runs = [...Node.texts(editor)]
  let left = at % (runs.reduce((sum, [run]) => sum + run.text.length + 1, 0) || 1)
  for (const [run, path] of runs) {
    if (left <= run.text.length) return { path, offset: left }
    left -= run.text.length + 1
  }
  return Editor.start(editor, [])
}

function perform(editor: DraftEditorModel, one: Step): void {
  if (one.do === 'type') {
    if (one.text === '\n') Transforms.insertText(editor, one.text)
    else editor.insertText(one.text)
  } else if (one.do === 'select') {
    Transforms.select(editor, { anchor: pointAt(editor, one.anchor), focus: pointAt(editor, one.focus) })
  } else if (one.do === 'caret') {
    Transforms.select(editor, pointAt(editor, one.at))
  } else if (one.do === 'element') {
    chooseElement(editor, one.element)
  } else if (one.do === 'paste') {
    insertBlocks(editor, validBlocks(one.blocks.map(([type, texts]) => block(type, texts.join('')))))
  } else {
    keys[one.do](editor)
  }
}

describe('any sequence of edits', () => {
  const startBlocks = [
    block('title', '关于工作的通知'),
    block('paragraph', '各单位要抓落实。'),
    block('heading', '一、要求', 1),
  ]

  it('leaves blocks that storage accepts, and splices that rebuild them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { editor } = editorOf(...startBlocks)
        let stored: readonly Block[] = storedBlocks(editor.children)
        Transforms.select(editor, Editor.end(editor, []))
        for (const one of steps) {
          perform(editor, one)
          await Promise.resolve()
          const body: readonly Block[] = storedBlocks(editor.children)
          const splice = spliceBetween(stored, body)
          if (splice) stored = applySplice(stored, splice)
          expect(stored).toEqual(body)
          expect(body.length).toBeGreaterThan(0)
          for (const each of body) expect(isValidBlock(each), JSON.stringify(each)).toBe(true)
          expect(new Set(body).size).toBe(body.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('takes everything back to the start by undo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const { editor } = editorOf(...startBlocks)
        Transforms.select(editor, Editor.end(editor, []))
        for (const one of steps) {
          if (one.do !== 'undo' && one.do !== 'redo') perform(editor, one)
          await Promise.resolve()
        }
        while (editor.history.undos.length > 0) editor.undo()
        expect(editor.children).toEqual(startBlocks)
      }),
      { numRuns: 100 },
    )
  })

  it('carries a finding along with its words and never spreads it over others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const { editor } = editorOf(
          block('title', '题'),
          block('paragraph', '前面的话甲乙丙丁戊己后面的话'),
          block('paragraph', '尾'),
        )
        const store = new FindingStore()
        withFindings(editor, store)
        const marked = { ruleId: 'r', kind: 'wording', severity: 'warning', message: '。' } as const
        store.put(blockKey(editor, 1) as string, 'lint', [{ ...marked, at: { from: 4, to: 10 } }])
        Transforms.select(editor, Editor.end(editor, []))
        for (const one of steps) {
          if (one.do === 'undo' || one.do === 'redo') continue
          perform(editor, one)
          await Promise.resolve()
          for (const [index, each] of storedBlocks(editor.children).entries()) {
            const text = blockText(each)
            for (const { at } of store.of(blockKey(editor, index) as string)) {
              expect(at.from).toBeGreaterThanOrEqual(0)
              expect(at.to).toBeLessThanOrEqual(text.length)
              expect(at.to).toBeGreaterThan(at.from)
              expect(text.slice(at.from, at.to)).not.toMatch(/[前面的话后题尾]/)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
