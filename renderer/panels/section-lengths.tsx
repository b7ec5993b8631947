import { jumpToBlock } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { numberText, shareText } from './number-text.ts'

interface SectionLengthsProps {
  /** 字数 of the draft. */
  readonly total: number
  /** 字数 over the limit; 0 where the draft keeps it. */
  readonly excess: number
}

/** The sections of the first level, the longest first, each with its share of the draft. */
export function SectionLengths({ total, excess }: SectionLengthsProps) {
  const outline = useDesk(state => state.outline)
  const sections = outline.filter(entry => entry.level === 1).toSorted((a, b) => b.characters - a.characters)
  if (sections.length === 0 || total === 0) return null
  return (
    <>
      <h2>各部分长短</h2>
      {excess > 0 && <p className="quiet-text">约需压缩 {numberText(excess)} 字，可先从最长的部分压起。</p>}
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
