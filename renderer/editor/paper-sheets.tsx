import { memo } from 'react'
import { paperFields } from '../../core/document/header-format.ts'
import { planHeader } from '../../core/document/header-plan.ts'
import { usualProfile } from '../desk/profiles.ts'
import { useDesk } from '../state/desk.ts'
import { usePages } from '../state/pages.ts'
import { customProperties } from './page-gaps.ts'

/** The sheets behind the text, each with its page number at the foot as exported (7.5). */
export const PaperSheets = memo(() => {
  const pages = usePages(state => state.map?.pages ?? 1)
  const landscape = usePages(state => state.map?.landscape)
  const { form, place } = useDesk(desk => usualProfile(desk.settings).pageNumber)
  const isLetter = useDesk(
    desk => desk.draft !== null && planHeader(paperFields(desk.draft.genre, desk.draft.fields)).format === 'letter',
  )
  return (
    <div className="paper-sheets" aria-hidden="true" style={customProperties({ '--pages': pages })}>
      {Array.from({ length: pages }, (_, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its number
          key={index}
          page={index + 1}
          isAcross={landscape?.has(index + 1) === true}
          isLetter={isLetter && index === 0}
          isPlain={form === 'plain'}
          isCentred={place === 'center'}
        />
      ))}
    </div>
  )
})

interface SheetProps {
  readonly page: number
  /** It lies across (横排), its number on the left. */
  readonly isAcross: boolean
  /** It is the first of a letter, with red lines at its foot in place of a number. */
  readonly isLetter: boolean
  /** Its number has no dashes; it stands in the middle. */
  readonly isPlain: boolean
  readonly isCentred: boolean
}

const Sheet = memo(({ page, isAcross, isLetter, isPlain, isCentred }: SheetProps) => (
  <div
    className="paper-sheet"
    data-side={page % 2 === 1 ? 'odd' : 'even'}
    data-across={isAcross || undefined}
    style={customProperties({ '--page': page })}
  >
    {isLetter ? (
      <span className="paper-sheet-lines" />
    ) : (
      <span className="paper-number" data-place={isCentred ? 'center' : undefined}>
        {isPlain ? page : `— ${page} —`}
      </span>
    )}
  </div>
))
