import { useState } from 'react'
import type { CutKind } from '../../core/lint/cuts.ts'
import type { Span } from '../../core/text/span.ts'
import { focusEditor, jumpToWords } from '../editor/actions.ts'
import type { LengthPlan, ShownCut, ShownWholeCut } from './length-plan.ts'
import { numberText } from './number-text.ts'

const labels: Readonly<Record<CutKind, string>> = {
  policy: '照抄政策原文',
  twice: '前文已经说过',
  copied: '与旧稿相同',
  empty: '空话套话',
  long: '句子过长',
}

/** Lines shown before a person asks for all. */
const first = 12

/** What can go, the cheapest first, each with what it saves and the way there. */
export function CutList({ plan }: { readonly plan: LengthPlan }) {
  const { excess, cuts, wholeCuts } = plan
  const [showsAll, setShowsAll] = useState(false)
  if (cuts.length === 0 && excess === 0) return null
  const needed = cuts.filter(cut => cut.isNeeded)
  // What is needed is always in sight.
  const shown = showsAll ? cuts : cuts.slice(0, Math.max(first, needed.length))
  return (
    <section aria-label="可以压缩的地方">
      <h2>可以压缩的地方</h2>
      <p className="quiet-text">{adviceOf(excess, cuts, needed)}</p>
      <ul className="cut-list">
        {shown.map(cut => (
          <CutRow key={`${cut.block}-${cut.at.from}-${cut.kind}`} cut={cut} />
        ))}
      </ul>
      {shown.length < cuts.length && (
        <button type="button" className="link-button" onClick={() => setShowsAll(true)}>
          显示全部 {numberText(cuts.length)} 处
        </button>
      )}
      {wholeCuts.length > 0 && (
        <>
          <h3>{wholeCuts.some(({ saves }) => saves >= excess) ? '或者整个删去其中一处' : '或者把这几段一并删去'}</h3>
          <ul className="cut-list">
            {wholeCuts.map(cut => (
              <WholeRow key={`${cut.block}-${cut.isSection}`} cut={cut} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function CutRow({ cut }: { readonly cut: ShownCut }) {
  const { kind, block, at, saves, source, excerpt, isNeeded } = cut
  return (
    <Row block={block} at={at} saves={saves} excerpt={excerpt}>
      {isNeeded && <span className="cut-first">先压</span>}
      {labels[kind]}
      {source && `：《${source.replace(/^《(.*)》$/u, '$1')}》`}
    </Row>
  )
}

function WholeRow({ cut: { block, isSection, saves, excerpt } }: { readonly cut: ShownWholeCut }) {
  return (
    <Row block={block} at={{ from: 0, to: 0 }} saves={saves} excerpt={excerpt}>
      {isSection ? '整个部分' : '整段'}
    </Row>
  )
}

interface RowProps {
  readonly block: number
  readonly at: Span
  readonly saves: number
  readonly excerpt: string
  readonly children: React.ReactNode
}

function Row({ block, at, saves, excerpt, children }: RowProps) {
  return (
    <li>
      <a
        href={`#block-${block}`}
        onClick={event => {
          event.preventDefault()
          jumpToWords(block, at)
          focusEditor()
        }}
      >
        <span className="cut-kind">{children}</span>
        <span className="cut-saves">可省 {numberText(saves)} 字</span>
        <span className="cut-excerpt">{excerpt}</span>
      </a>
    </li>
  )
}

function adviceOf(excess: number, cuts: readonly ShownCut[], needed: readonly ShownCut[]): string {
  if (excess === 0) return '篇幅在限额之内；想写得更精练，可以从这些地方入手。'
  const need = `约需压缩 ${numberText(excess)} 字。`
  if (cuts.length === 0) return `${need}没有找到重复、空话和过长的句子，请按各部分的建议字数压缩。`
  const saved = needed.reduce((sum, cut) => sum + cut.saves, 0)
  if (saved >= excess)
    return `${need}标「先压」的 ${numberText(needed.length)} 处改完即可，合计约省 ${numberText(saved)} 字。`
  return `${need}下面各处改完约省 ${numberText(saved)} 字，还差 ${numberText(excess - saved)} 字，再从长的部分压。`
}
