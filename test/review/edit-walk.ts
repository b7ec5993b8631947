import { Editor, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type Block, blockText, type DraftContent } from '../../core/document/draft.ts'
import type { BodyElementId } from '../../core/document/elements.ts'
import { withComment, withOutcome, withoutComment } from '../../core/review/comments.ts'
import { acceptSuggestion, isSuggestion } from '../../core/review/suggestions.ts'
import { placesOf } from '../../renderer/comments/selected-places.ts'
import { pointInBlock } from '../../renderer/editor/caret-block.ts'
import { changeReview } from '../../renderer/editor/change-review.ts'
import { chooseElement } from '../../renderer/editor/element-choice.ts'
import { replaceText } from '../../renderer/editor/fix-all.ts'
import { stepSection } from '../../renderer/editor/section-moves.ts'
import type { DraftEditorModel } from '../../renderer/editor/slate-types.ts'
import * as tables from '../../renderer/editor/table/table-acts.ts'
import { keepingRuns } from '../../renderer/editor/with-comment-edges.ts'
import { CommentOracle, type StepKind } from './comment-oracle.ts'
import { CommentedDraft } from './commented-draft.ts'

/** What a paragraph is turned into. */
const bodyElements: readonly BodyElementId[] = ['title', 'heading1', 'heading2', 'paragraph', 'signature']

/** A fault put into the editor on purpose, which the oracle has to notice. */
export type Plant = 'typing extends' | 'pasting forgets'

interface Walk {
  readonly draft: CommentedDraft
  readonly random: () => number
  readonly plant: Plant | undefined
  readonly nextText: (length: number) => string
  clipboard: string | null
}

type Act = (walk: Walk) => StepKind | undefined

const pick = (walk: Walk, below: number) => Math.floor(walk.random() * below)

function point({ draft, random }: Walk, near?: number) {
  const count = draft.editor.children.length
  const index =
    near === undefined
      ? Math.floor(random() * count)
      : Math.min(count - 1, Math.max(0, near + Math.floor(random() * 3) - 1))
  const text = blockText(draft.blocks[index] as Block)
  const offset = Math.floor(random() * (text.length + 1))
  // No caret stands inside a character of two units.
  return pointInBlock(draft.editor, index, /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset)
}

function selectSome(walk: Walk): void {
  const anchor = point(walk)
  const focus = walk.random() < 0.4 ? anchor : point(walk, anchor.path[0])
  Transforms.select(walk.draft.editor, { anchor, focus })
}

const typed = (walk: Walk) => {
  const text = walk.nextText(1 + pick(walk, 7))
  const { editor } = walk.draft
  if (walk.plant === 'typing extends') keepingRuns(editor, () => editor.insertText(text))
  else editor.insertText(text)
  return 'insert' as const
}

/** A clipboard as the browser has it. */
function transfer(contents: Map<string, string>) {
  return {
    getData: (format: string) => contents.get(format) ?? '',
    setData: (format: string, text: string) => void contents.set(format, text),
  } as unknown as DataTransfer
}

function isInTable(editor: DraftEditorModel): boolean {
  return (editor.selection?.anchor.path.length ?? 0) > 2
}

const cut: Act = walk => {
  const { editor } = walk.draft
  if (!editor.selection || Range.isCollapsed(editor.selection)) return undefined
  // What the browser's clipboard would hold; Slate writes it through the DOM, which is not there.
  const fragment = editor.getFragment()
  walk.clipboard = btoa(encodeURIComponent(JSON.stringify(fragment)))
  try {
    editor.setFragmentData(transfer(new Map()), 'cut')
  } catch (error) {
    if (!/DOM|window|document/i.test(String(error))) throw error
  }
  HistoryEditor.withNewBatch(editor, () => editor.deleteFragment())
  return 'remove'
}

const paste: Act = walk => {
  const { editor } = walk.draft
  if (walk.clipboard === null || !editor.selection) return undefined
  const text = decodeURIComponent(atob(walk.clipboard))
  // Characters of which the draft would hold two are of no use to the oracle.
  const held = new Set(walk.draft.blocks.map(blockText).join(''))
  const brings = [...text].some(character => CommentOracle.isTracked(character) && held.has(character))
  const fragment = walk.plant === 'pasting forgets' ? text.replaceAll(/,?"comments":\[[^\]]*\]/g, '') : text
  const data = new Map([['application/x-slate-fragment', btoa(encodeURIComponent(fragment))]])
  walk.clipboard = null
  if (brings) return undefined
  editor.insertFragmentData(transfer(data))
  return fragment.includes('"type":"table"') || isInTable(editor) ? 'move' : 'insert'
}

const comment: Act = walk => {
  const { editor } = walk.draft
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return undefined
  const id = `c${walk.nextText(1).codePointAt(0)}`
  const replacement = walk.random() < 0.5 ? { replacement: walk.nextText(pick(walk, 4)) } : {}
  const places = placesOf(editor, selection)
  changeReview(walk.draft, content =>
    withComment(content, { id, author: '林审核', at: 1, text: '请核对。', ...replacement }, places),
  )
  return { added: id, places }
}

const onSome =
  (change: (content: DraftContent, id: string) => DraftContent, kind: (id: string) => StepKind): Act =>
  walk => {
    const { comments = [] } = walk.draft.content
    const one = comments[pick(walk, Math.max(1, comments.length))]
    if (!one) return undefined
    changeReview(walk.draft, content => change(content, one.id))
    return kind(one.id)
  }

/** An act by which no text comes. */
const doing =
  (act: (draft: CommentedDraft) => unknown): Act =>
  ({ draft }) => {
    act(draft)
    return 'remove'
  }

const acts: readonly (readonly [weight: number, act: Act])[] = [
  [14, walk => void selectSome(walk)],
  [12, typed],
  [4, doing(({ editor }) => editor.deleteBackward('character'))],
  [3, doing(({ editor }) => editor.deleteForward('character'))],
  [2, doing(({ editor }) => editor.deleteBackward('word'))],
  [2, doing(({ editor }) => editor.selection && editor.deleteFragment())],
  [3, doing(({ editor }) => editor.insertBreak())],
  [1, doing(({ editor }) => editor.insertSoftBreak())],
  [3, doing(({ editor }) => Editor.addMark(editor, 'bold', true))],
  [2, doing(({ editor }) => Editor.removeMark(editor, 'bold'))],
  [2, cut],
  [4, paste],
  [5, comment],
  [1, onSome(withoutComment, () => 'remove')],
  [
    1,
    onSome(
      (content, id) => withOutcome(content, id, { kind: 'resolved', author: '', at: 2 }),
      () => 'remove',
    ),
  ],
  [
    2,
    onSome(
      (content, id) =>
        content.comments?.some(one => one.id === id && isSuggestion(one))
          ? acceptSuggestion(content, id, '', 2)
          : content,
      id => ({ accepted: id }),
    ),
  ],
  [
    2,
    walk => {
      const index = pick(walk, walk.draft.editor.children.length)
      if (walk.draft.editor.children[index] && 'columns' in (walk.draft.editor.children[index] as object))
        return undefined
      if (walk.draft.editor.selection)
        chooseElement(walk.draft.editor, bodyElements[pick(walk, bodyElements.length)] as BodyElementId)
      return 'remove'
    },
  ],
  [
    2,
    walk => {
      const index = pick(walk, walk.draft.editor.children.length)
      stepSection(walk.draft, index, index, walk.random() < 0.5 ? 1 : -1)
      return 'remove'
    },
  ],
  [
    2,
    walk => {
      const index = pick(walk, walk.draft.editor.children.length)
      const text = blockText(walk.draft.blocks[index] as Block)
      const from = pick(walk, Math.max(1, text.length))
      const to = Math.min(text.length, from + 1 + pick(walk, 3))
      if (to <= from || /[\t\n\v\ud800-\udfff]/.test(text.slice(from, to))) return undefined
      const { editor } = walk.draft
      const fix = { range: { from, to }, text: walk.nextText(2) }
      HistoryEditor.withNewBatch(editor, () => {
        Editor.withoutNormalizing(editor, () => replaceText(editor, index, fix))
      })
      return { replacedBy: text.slice(from, to) }
    },
  ],
  [1, doing(({ editor }) => tables.addRow(editor, 1))],
  [1, doing(({ editor }) => tables.addColumn(editor, -1))],
  [1, doing(({ editor }) => tables.deleteRows(editor))],
  [
    1,
    doing(({ editor, blocks }) => {
      if (blocks.filter(block => block.type === 'table').length < 3) tables.insertTable(editor, 2, 2)
    }),
  ],
]

/** Each act as often as it weighs. */
const drawn = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act))

/**
 * Edits a commented draft at random, saving and loading it all along, and looks after every edit whether each comment stands
 * on just the characters that it was put on or that were typed inside them. Throws with the seed and step where not; `content`
 * is what is stored at the end.
 */
export async function walkEdits(
  seed: number,
  steps: number,
  plant?: Plant,
): Promise<{ readonly comments: number; readonly undone: number; readonly content: DraftContent }> {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const nextText = CommentOracle.freshText()
  const draft = new CommentedDraft({
    version: 3,
    genre: 'notice',
    fields: {},
    blocks: [
      { type: 'title', children: [{ text: nextText(8) }] },
      ...[1, 2, 3, 4, 5].map(() => ({ type: 'paragraph' as const, children: [{ text: nextText(20) }] })),
    ],
    comments: [],
  })
  const oracle = new CommentOracle(draft)
  const walk: Walk = { draft, random, plant, nextText, clipboard: null }
  let undone = 0
  const made = new Set<string>()
  for (let step = 0; step < steps; step++) {
    try {
      const chance = random()
      if (chance < 0.08) {
        undone += oracle.undo()
        await Promise.resolve()
        walk.clipboard = null
      } else if (chance < 0.11) {
        oracle.redo()
        await Promise.resolve()
      } else if (chance < 0.113) {
        draft.restart()
        oracle.restarted()
        walk.clipboard = null
      } else {
        const act = drawn[Math.floor(random() * drawn.length)] as Act
        oracle.before()
        const kind = act(walk)
        // Each step is an event of its own: the editor tells of it, and closes its undo step, a moment later.
        await Promise.resolve()
        await Promise.resolve()
        oracle.after(kind)
      }
      for (const { id } of draft.content.comments ?? []) made.add(id)
      if (step % 7 === 0) {
        draft.save()
        oracle.isStored()
      }
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
  draft.save()
  return { comments: made.size, undone, content: draft.stored }
}
