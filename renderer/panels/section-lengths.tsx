import { jumpToBlock } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { numberText, shareText } from './number-text.ts'

/** The sections of the first level, the longest first, each with its share of `total` (字数 of the draft). */
export function SectionLengths({ total }: { readonly total: number }) {
  const outline = useDesk(state => state.outline)
  const sections = outline.filter(entry => entry.level === 1).toSorted((a, b) => b.characters - a.characters)
  if (sections.length === 0 || total === 0) return null
  return (
    <>
      <h3>各部分长短</h3>
      <ul className="section-lengths">
        {sections.map(section => (
          <li key={section.block}>
            <a
              href={`#block-${section.block}`}
              title={section.text}
              onClick={event => {
                event.preventDefault()
                jumpToBlock(section.block)
              }}
            >
              <span className="section-name">{section.text}</span>
              <span className="section-figures">
                {numberText(section.characters)} 字，{shareText(section.characters / total)}
              </span>
              <span className="gauge wide" aria-hidden="true">
                <span className="gauge-fill" style={{ width: `${(section.characters / total) * 100}%` }} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
