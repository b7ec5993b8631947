import type { ParagraphChild } from 'docx'
import { type Block, blockText } from '../../document/draft.ts'
import { blockRuns, textRuns } from '../runs.ts'
import { type BlockMarks, type MarkedRun, marksOf } from './change.ts'

/** The runs of a title that is broken into `lines`, which joined are its text without its line feeds. */
export function titleRuns(block: Block, lines: readonly string[]): readonly ParagraphChild[] {
  const runs: readonly MarkedRun[] = block.children
  if (runs.every(run => marksOf(run) === undefined)) return textRuns(lines.join('\n'))
  if (marksOf<BlockMarks>(block)?.keepsLines) return blockRuns(runs.map(withoutBold))
  const breaks = breaksOf(blockText(block), lines)
  let offset = 0
  return blockRuns(
    runs.map(run => {
      let text = ''
      for (const character of run.text) {
        text += breaks.has(offset) ? `\n${character}` : character
        offset += character.length
      }
      return { ...withoutBold(run), text }
    }),
  )
}

/** A title is in the type of its style alone. */
function withoutBold({ bold, ...run }: MarkedRun): MarkedRun {
  return run
}

/** Offsets before which a line begins that the author has not begun. */
function breaksOf(text: string, lines: readonly string[]): ReadonlySet<number> {
  const breaks = new Set<number>()
  let at = 0
  for (const line of lines.slice(0, -1)) {
    at += line.length
    if (text[at] === '\n') at++
    else breaks.add(at)
  }
  return breaks
}
