import type { DraftFields, HeaderFormat } from './draft.ts'
import type { GenreId } from './genres.ts'

/** The lines of 发文机关标志 that say something. */
export function markLines(mark: string | undefined): readonly string[] {
  return (mark ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** The format that a mark asks for by its last word: 令, 纪要, any other a document. */
export function formatOfMark(mark: string | undefined): HeaderFormat {
  const last = markLines(mark).at(-1) ?? ''
  return /令$/u.test(last) ? 'order' : /纪要$/u.test(last) ? 'minutes' : 'document'
}

/** The format of a draft for which none was chosen: a 函 goes out as a letter, unless its mark ends in 文件. */
export function usualFormat(genre: GenreId, fields: DraftFields): HeaderFormat {
  const mark = markLines(fields.issuingAuthorityMark)
  const ofMark = formatOfMark(fields.issuingAuthorityMark)
  return genre === 'letter' && ofMark === 'document' && !/文\s*件$/u.test(mark.at(-1) ?? '') ? 'letter' : ofMark
}

/** The fields of a draft with the format that it goes out in: what layout and export go by. */
export function paperFields(genre: GenreId, fields: DraftFields): DraftFields {
  return fields.format ? fields : { ...fields, format: usualFormat(genre, fields) }
}
