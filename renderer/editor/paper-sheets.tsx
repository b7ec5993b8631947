import { memo } from 'react'
import { usePages } from '../state/pages.ts'
import { customProperties } from './page-gaps.ts'

/** The sheets behind the text, each with its page number at the foot as exported (7.5). */
export const PaperSheets = memo(() => {
  const pages = usePages(state => state.map?.pages ?? 1)
  return (
    <div className="paper-sheets" aria-hidden="true" style={customProperties({ '--pages': pages })}>
      {Array.from({ length: pages }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its number
        <Sheet key={index} page={index + 1} />
      ))}
    </div>
  )
})

const Sheet = memo(({ page }: { readonly page: number }) => (
  <div className="paper-sheet" data-side={page % 2 === 1 ? 'odd' : 'even'} style={customProperties({ '--page': page })}>
    <span className="paper-number">— {page} —</span>
  </div>
))
