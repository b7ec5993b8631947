import { Editor, Node, type Path } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type Block, blockText } from '../../core/document/draft.ts'
import type { Fix } from '../../core/lint/rule.ts'
import { blockKey } from '../findings/with-findings.ts'
import { offsetAt } from './caret-block.ts'
import type { DraftSession } from './draft-session.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { takeBackLast } from './take-back.ts'
import { keepingRuns } from './with-comment-edges.ts'

/** What of a session takes part. */
type FixableSession = Pick<DraftSession, 'editor' | 'blocks' | 'findings' | 'composing'>

/** What fixing all of a rule came to. */
export interface FixedAll {
  readonly count: number
  /** Takes the fixes back, unless the text has changed since: then nothing happens and the answer is false. */
  readonly takeBack: () => boolean
}

/**
 * Applies every fix of a rule in one undo step, the last of the draft first. Of fixes that overlap the first alone is
 * applied; a block in which an input method composes is left out. The selection keeps to its words.
 */
export function fixAll(session: FixableSession, ruleId: string): FixedAll {
  const { editor } = session
  let count = 0
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = session.blocks.length - 1; index >= 0; index--) {
        const fixes = fixesIn(session, index, ruleId)
        count += fixes.length
        for (const fix of fixes.toReversed()) replaceText(editor, index, fix)
      }
    })
  })
  return { count, takeBack: count === 0 ? () => false : takeBackLast(session) }
}

/** The fixes of a rule in one block, in order and apart from each other. */
function fixesIn(session: FixableSession, index: number, ruleId: string): readonly Fix[] {
  const key = blockKey(session.editor, index) as string
  if (key === session.composing) return []
  const { length } = blockText(session.blocks[index] as Block)
  const fixes = session.findings
    .of(key)
    .flatMap(({ ruleId: own, fix }) => (own === ruleId && fix && fix.range.to <= length ? [fix] : []))
  return apart(fixes)
}

/** Fixes in order of place without those that touch an earlier one: both would judge the same words. */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const kept: Fix[] = []
  for (const fix of fixes.toSorted((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)) {
    const last = kept.at(-1)
    const isPointTwice = last?.range.from === fix.range.from
    if (!last || (fix.range.from >= last.range.to && !isPointTwice)) kept.push(fix)
  }
  return kept
}

/**
 * Replaces a stretch of a block's text, which takes the look of its first character. The new text goes in behind the old
 * before that is removed, so that a caret before the words stays before them.
 */
export function replaceText(
  editor: DraftEditorModel,
  index: number,
  { range, text }: Pick<Fix, 'range' | 'text'> & Partial<Fix>,
): void {
  const parts = partsOf(editor, index, range)
  const [first] = parts
  if (!first) return
  const insert = () => editor.apply({ type: 'insert_text', path: first.path, offset: first.to, text })
  // What takes the place of words takes their comments; what only comes between words is like what is typed there.
  if (text !== '') range.from < range.to ? keepingRuns(editor, insert) : insert()
  for (const { path, from, to } of parts.toReversed()) {
    const removed = Node.string(Node.get(editor, path)).slice(from, to)
    if (removed !== '') editor.apply({ type: 'remove_text', path, offset: from, text: removed })
  }
}

interface RunPart {
  readonly path: Path
  readonly from: number
  readonly to: number
}

/** The parts of a block's runs inside a stretch of its text; for a point, the end of the run before it. */
function partsOf(editor: DraftEditorModel, index: number, { from, to }: Fix['range']): readonly RunPart[] {
  const parts = [...Node.texts(editor.children[index] as SlateBlock)].map(([{ text }, inside]) => {
    const path = [index, ...inside]
    const start = offsetAt(editor, path, 0)
    return { path, from: Math.max(0, from - start), to: Math.min(text.length, to - start) }
  })
  return from === to
    ? parts.filter(part => part.from === part.to).slice(0, 1)
    : parts.filter(part => part.from < part.to)
}
