import type { IParagraphOptions } from 'docx'
import type { Block } from '../../document/draft.ts'
import { safeText } from '../safe-text.ts'
import { type BlockMarks, type Change, marksOf } from './change.ts'

/** A tracked change as the library takes it. Numbers are given once the whole file is written. */
export function changeAttributes({ author, date }: Change) {
  return { id: 0, author: safeText(author), date }
}

/** What mark-up says of a paragraph as a whole: that its end was put in or taken out, and what style it had. */
export function paragraphMarks(block: Block): Pick<IParagraphOptions, 'run' | 'revision'> {
  const { mark, styleBefore } = marksOf<BlockMarks>(block) ?? {}
  return {
    ...(mark && {
      run: { [mark.kind === 'inserted' ? 'insertion' : 'deletion']: changeAttributes(mark) },
    }),
    ...(styleBefore && { revision: { ...changeAttributes(styleBefore.change), style: styleBefore.style } }),
  }
}
