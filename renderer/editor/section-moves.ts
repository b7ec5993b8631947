import { Editor, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { type Block, blockText, type HeadingLevel } from '../../core/document/draft.ts'
import { headingNumber, numberOfLevel } from '../../core/document/numbering/heading-number.ts'
import { renumberAll } from '../../core/document/numbering/renumber.ts'
import { mayStandAt, type SectionRange, sectionAt, stepTarget } from '../../core/document/numbering/section-range.ts'
import { replaceText } from './fix-all.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { writeNumbers } from './with-numbering.ts'

/** The part of a session that changes of sections need. */
export interface SectionedDraft {
  readonly editor: DraftEditorModel
  readonly blocks: readonly Block[]
}

/**
 * Moves the section of the heading at `index` before the block at `target`, as one undo step. Numbers follow. False where
 * it may not stand there.
 */
export function moveSectionTo({ editor, blocks }: SectionedDraft, index: number, target: number): boolean {
  const section = sectionAt(blocks, index)
  if (!section || !mayStandAt(blocks, section, target)) return false
  moveBlocks(editor, section, target)
  return true
}

/**
 * Moves the section of the heading at `index` one step, or, where no heading stands, the blocks from there to `last` past
 * their neighbour, as Alt+Shift+Up does in Word. False where there is no way.
 */
export function stepSection(draft: SectionedDraft, index: number, last: number, direction: 1 | -1): boolean {
  const { editor, blocks } = draft
  const section = index === last ? sectionAt(blocks, index) : undefined
  if (section) {
    const target = stepTarget(blocks, section, direction)
    return target !== undefined && moveSectionTo(draft, index, target)
  }
  const target = direction === 1 ? last + 2 : index - 1
  if (target < 0 || target > blocks.length) return false
  moveBlocks(editor, { from: index, to: last + 1 }, target)
  return true
}

/**
 * Raises (-1) or lowers (1) the heading at `index` with all headings under it by one level, as one undo step: the marks of
 * their numbers change with the level. False where one of them would leave the four levels.
 */
export function shiftLevel({ editor, blocks }: SectionedDraft, index: number, step: 1 | -1): boolean {
  const section = sectionAt(blocks, index)
  if (!section) return false
  const headings = blocks
    .slice(section.from, section.to)
    .flatMap((block, at) => (block.type === 'heading' ? [{ block, index: section.from + at }] : []))
  if (headings.some(({ block }) => !isLevel((block.level ?? 1) + step))) return false
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const heading of headings) {
        const level = ((heading.block.level ?? 1) + step) as HeadingLevel
        Transforms.setNodes(editor, { level }, { at: [heading.index] })
        writeMarks(editor, heading.index, blockText(heading.block), level)
      }
    })
  })
  return true
}

/** Counts all headings anew, as one undo step. Answers how many numbers changed. */
export function renumberDraft({ editor, blocks }: SectionedDraft): number {
  const changes = renumberAll(blocks)
  HistoryEditor.withNewBatch(editor, () => writeNumbers(editor, changes))
  return changes.length
}

/** The blocks that the selection touches, first and last. */
export function selectedBlocks(editor: DraftEditorModel): readonly [number, number] | undefined {
  if (!editor.selection) return undefined
  const [start, end] = Range.edges(editor.selection)
  return [start.path[0] as number, end.path[0] as number]
}

/** Gives the number in front of a heading the marks of its level. One with other marks of its own, as 第一章, keeps them. */
function writeMarks(editor: DraftEditorModel, index: number, text: string, level: HeadingLevel): void {
  const number = headingNumber(text)
  if (!number || number.level === level || text.startsWith('第')) return
  const to = /^[（(]?[^、．.）)]*[、．.）)]?/u.exec(text)?.[0].length ?? number.figures.to
  replaceText(editor, index, { range: { from: 0, to }, text: numberOfLevel(level, number.value) })
}

function moveBlocks(editor: DraftEditorModel, { from, to }: Pick<SectionRange, 'from' | 'to'>, target: number): void {
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let count = 0; count < to - from; count++) {
        if (target > to) Transforms.moveNodes(editor, { at: [from], to: [target - 1] })
        else Transforms.moveNodes(editor, { at: [from + count], to: [target + count] })
      }
    })
  })
}

function isLevel(level: number): boolean {
  return level >= 1 && level <= 4
}
