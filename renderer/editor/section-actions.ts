import { ReactEditor } from 'slate-react'
import { sectionAt } from '../../core/document/numbering/section-range.ts'
import { showMessage } from '../desk/messages.ts'
import { currentSession } from './current-session.ts'
import type { DraftSession } from './draft-session.ts'
import { revealSelection } from './reveal.ts'
import { moveSectionTo, renumberDraft, selectedBlocks, shiftLevel, stepSection } from './section-moves.ts'

/** What menus, keys and the outline do to sections of the draft on screen. Each does nothing where no draft is open. */

/** Moves the section of a heading, or the blocks of the selection where no index is given, one step up or down. */
export function moveSection(direction: 1 | -1, index?: number): void {
  act(session => {
    const [first, last] = index === undefined ? (selectedBlocks(session.editor) ?? []) : [index, index]
    if (first === undefined || last === undefined) return
    if (!stepSection(session, first, last, direction)) {
      showMessage('notice', direction === 1 ? '已经在最后，不能再往下移。' : '已经在最前，不能再往上移。')
    } else if (index === undefined) follow(session)
  })
}

/** Puts the section of the heading at `index` before the block at `target`; Infinity is behind the last section. */
export function dropSection(index: number, target: number): void {
  act(session => {
    const { blocks } = session
    const last = sectionAt(
      blocks,
      blocks.findLastIndex(block => block.type === 'heading'),
    )
    void moveSectionTo(session, index, Math.min(target, last?.to ?? blocks.length))
  })
}

/** Raises (-1) or lowers (1) a heading with all under it; without an index, the one with the caret. */
export function shiftSection(step: 1 | -1, index?: number): void {
  act(session => {
    const at = index ?? selectedBlocks(session.editor)?.[0]
    if (at === undefined) return
    if (session.blocks[at]?.type !== 'heading') showMessage('notice', '升级、降级的对象是标题；请先把光标放在标题上。')
    else if (!shiftLevel(session, at, step)) {
      showMessage('notice', step === 1 ? '下级标题已到第四级，不能再降。' : '已经是一级标题，不能再升。')
    } else if (index === undefined) follow(session)
  })
}

/** Counts all headings anew and says how many changed. */
export function renumberHeadings(): void {
  act(session => {
    const count = renumberDraft(session)
    showMessage('done', count > 0 ? `已重新编号 ${count} 处，可按 Ctrl+Z 撤销。` : '标题编号没有需要改动的地方。')
  })
}

function act(run: (session: DraftSession) => void): void {
  const session = currentSession()
  if (session && session.composing === null) run(session)
}

function follow({ editor }: DraftSession): void {
  ReactEditor.focus(editor)
  revealSelection(editor)
}
