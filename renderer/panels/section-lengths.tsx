import { speakingMinutes } from '../../core/lint/counts.ts'
import type { BudgetedSection } from '../../core/lint/section-budget.ts'
import { focusEditor, jumpToBlock } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { numberText, shareText } from './number-text.ts'
import { SeverityMark } from './severity-mark.tsx'

interface SectionLengthsProps {
  readonly sections: readonly BudgetedSection[]
  /** 字数 over the limit; 0 where the draft keeps it. */
  readonly excess: number
}

/** The sections in their order, each with its share, its minutes and what it may take of the limit. */
export function SectionLengths({ sections, excess }: SectionLengthsProps) {
  if (sections.length === 0) return null
  const longest = Math.max(1, ...sections.map(({ characters, budget }) => Math.max(characters, budget ?? 0)))
  return (
    <section aria-label="各部分篇幅">
      <h2>各部分篇幅</h2>
      {excess > 0 && <p className="quiet-text">建议字数由限额推算：长的部分压到一样长，短的不动；竖线是建议的长度。</p>}
      <ul className="section-lengths">
        {sections.map(section => (
          <SectionRow key={section.block} section={section} longest={longest} />
        ))}
      </ul>
    </section>
  )
}

function SectionRow({ section, longest }: { readonly section: BudgetedSection; readonly longest: number }) {
  const { block, isIntroduction, heading, characters, share, budget, over } = section
  const rate = useDesk(state => state.settings.speechRate)
  const name = isIntroduction ? '开头' : heading
  return (
    <li data-over={over > 0 || undefined}>
      <a
        href={`#block-${block}`}
        title={name}
        onClick={event => {
          event.preventDefault()
          jumpToBlock(block)
          focusEditor()
        }}
      >
        <span className="section-name">{name}</span>
        <span className="section-figures">
          {numberText(characters)} 字，{shareText(share)}，{numberText(speakingMinutes(characters, rate))} 分钟
        </span>
        <span className="gauge wide" aria-hidden="true">
          <span className="gauge-fill" style={{ width: `${(characters / longest) * 100}%` }} />
          {budget !== undefined && <span className="gauge-mark" style={{ left: `${(budget / longest) * 100}%` }} />}
        </span>
        {over > 0 && (
          <span className="section-over">
            <SeverityMark severity="warning" isSilent />
            偏长，建议 {numberText(budget ?? 0)} 字，压 {numberText(over)} 字
          </span>
        )}
        {over === 0 && budget !== undefined && budget > characters && (
          <span className="section-room">还可写约 {numberText(budget - characters)} 字</span>
        )}
      </a>
    </li>
  )
}
