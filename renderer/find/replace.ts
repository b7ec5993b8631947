import { Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type Block, blockText } from '../../core/document/draft.ts'
import { replacementFor } from '../../core/text/search/query.ts'
import type { Span } from '../../core/text/span.ts'
import { currentSession } from '../editor/current-session.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import { replaceText } from '../editor/fix-all.ts'
import { holdScroll } from '../editor/reveal.ts'
import { blockKey } from '../findings/with-findings.ts'
import type { PlacedMatch } from './draft-search.ts'
import { matches, refresh, selectedMatch, stepMatch } from './find.ts'
import { useFind } from './find-state.ts'

/** From how many matches on those of one run are written at once. */
const many = 200

/** A stretch of a block and what takes its place. */
interface PlacedFix {
  readonly block: number
  readonly range: Span
  readonly text: string
}

/** Replaces the match that is selected and goes to the next one; where none is selected, only goes there. */
export async function replaceSelected(): Promise<void> {
  const session = currentSession()
  if (!session) return
  await refresh()
  const match = selectedMatch(session)
  if (match) {
    replaceMatches(session, [match], useFind.getState().replacement)
    Transforms.collapse(session.editor, { edge: 'end' })
  }
  await stepMatch(1)
}

/** Replaces every match inside the bounds, as one undo step. */
export async function replaceEvery(): Promise<void> {
  const session = currentSession()
  if (!session) return
  await refresh()
  holdScroll(session.editor)
  const count = replaceMatches(session, matches(), useFind.getState().replacement)
  await refresh()
  useFind.setState({ done: count > 0 ? `已替换 ${count.toLocaleString('zh-CN')} 处` : null })
}

/**
 * Writes `replacement` in place of matches, the last of the draft first, as one undo step. The block in which an input
 * method composes is left out. Answers how many were replaced.
 */
export function replaceMatches(
  session: Pick<DraftSession, 'editor' | 'blocks' | 'composing'>,
  found: readonly PlacedMatch[],
  replacement: string,
): number {
  const { editor, blocks } = session
  const own = found.filter(match => session.composing === null || blockKey(editor, match.block) !== session.composing)
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const fix of own.length > many ? joined(own, blocks, replacement) : own.map(toFix).reverse()) write(fix)
    })
  })
  return own.length

  function toFix(match: PlacedMatch): PlacedFix {
    const text = replacementFor(match, blockText(blocks[match.block] as Block), replacement)
    return { block: match.block, range: match, text }
  }

  function write({ block, range, text }: PlacedFix): void {
    replaceText(editor, block, { range, text })
  }
}

/** The replacements of one plain run written as one, from its first match to its last: thousands of steps take seconds. */
function joined(found: readonly PlacedMatch[], blocks: readonly Block[], replacement: string): readonly PlacedFix[] {
  const fixes: PlacedFix[] = []
  for (const match of found) {
    const block = blocks[match.block] as Block
    const whole = blockText(block)
    const text = replacementFor(match, whole, replacement)
    const last = fixes.at(-1)
    if (last?.block === match.block && block.children.length === 1 && block.type !== 'table') {
      const between = whole.slice(last.range.to, match.from)
      fixes[fixes.length - 1] = {
        block: match.block,
        range: { from: last.range.from, to: match.to },
        text: last.text + between + text,
      }
    } else fixes.push({ block: match.block, range: match, text })
  }
  return fixes.reverse()
}
