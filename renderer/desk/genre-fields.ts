import { type DraftFields, type FieldId, fieldIds } from '../../core/document/draft.ts'
import { type GenreId, genreSpec } from '../../core/document/genres.ts'

/**
 * The elements of header and imprint that a genre has, in the order of the page. 签发人 stands in documents that go up
 * alone (GB/T 9704-2012 7.2.6); manuscripts outside the fifteen genres carry 份号, 密级 and 紧急程度 at most. What is
 * filled in already stays, so that nothing is hidden on paper that shows.
 */
export function fieldsOfGenre(genre: GenreId, filled: DraftFields): readonly FieldId[] {
  const { statutory, direction } = genreSpec(genre)
  return fieldIds.filter(id => {
    if (filled[id]) return true
    if (id === 'copyNumber' || id === 'securityClassification' || id === 'urgency') return true
    return statutory && (id !== 'signatory' || direction === 'up')
  })
}
