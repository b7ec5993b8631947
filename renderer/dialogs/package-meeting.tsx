import { useState } from 'react'
import type { PackageView } from '../../core/contract/contract.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { moveNames, type PlainMove, statusAfter } from '../../core/document/status-log.ts'
import type { ChangedText, ExchangeWay, Meeting } from '../../core/exchange/meeting.ts'
import { newsParts } from '../desk/exchange-words.ts'
import { versionTime } from '../versions/version-words.ts'

const textWords: Readonly<Record<ChangedText, string>> = {
  none: '两边的正文相同。',
  theirs: '对方改过正文，本机没有改。',
  ours: '本机改过正文，对方没有改。',
  both: '两边都改过正文。',
  unknown: '两边的正文不同。',
}

interface PackageMeetingProps {
  readonly view: PackageView & { readonly known: NonNullable<PackageView['known']> }
  readonly way: ExchangeWay | null
  readonly onWay: (way: ExchangeWay) => void
  readonly onCompare: () => void
}

/** How the draft of a package stands to the one that is here, and what can be done. */
export function PackageMeeting({ view, way, onWay, onCompare }: PackageMeetingProps) {
  const { summary, meeting } = view.known
  const { text, theirMoves, ourMoves, ways, news } = meeting
  const parts = newsParts(news)
  const hasParted = theirMoves.length > 0 && ourMoves.length > 0
  return (
    <section className="package-meeting" aria-label="与本机稿件相比">
      <p>
        本机{summary.trashedAt === null ? '' : '回收站里'}已有这份稿件「{summary.title}」（{statusNames[summary.status]}
        ）。
        {textWords[text]}
        {text !== 'none' && (
          <button type="button" className="link-button" onClick={onCompare}>
            看正文有何不同
          </button>
        )}
      </p>
      {parts.length > 0 && <p>{`对方带来 ${parts.join('、')}。`}</p>}
      <Moves label="对方新的流转" moves={theirMoves} />
      {hasParted && <Moves label="本机另有的流转" moves={ourMoves} />}
      {hasParted && (
        <p className="notice" role="note">
          两边各自流转过，对不上：本机的状态不会改。以对方为准的，请选“存为另一份稿件”。
        </p>
      )}
      {ways.length === 0 ? (
        <p className="notice" role="note">
          包里没有新内容，本机的稿件已经是最新的。
        </p>
      ) : (
        <fieldset className="package-ways">
          <legend>怎样处理</legend>
          {ways.map(each => (
            <label key={each}>
              <input type="radio" name="way" checked={way === each} onChange={() => onWay(each)} />
              <span>
                {wayNames[each]}
                <span className="quiet-text">{wayText(each, view, meeting)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}

const wayNames: Readonly<Record<ExchangeWay, string>> = {
  merge: '合并批注，正文不变',
  adopt: '采用对方正文',
  copy: '存为另一份稿件',
}

function wayText(way: ExchangeWay, { moves }: PackageView, meeting: Meeting): string {
  if (way === 'copy') return '本机的稿件不动，对方的另存一份。'
  const status = statusNames[statusAfter(moves)]
  const moved = meeting.takesMoves[way] ? `状态改为${status}。` : ''
  if (way === 'adopt') return `本机的正文换成对方的，原来的留一个版本；两边的批注合并。${moved}`
  const isKept = meeting.theirMoves.length > 0 && meeting.ourMoves.length === 0 && !meeting.takesMoves.merge
  const kept = isKept ? `对方的“${status}”是就他的正文作出的，本机的状态不变。` : ''
  return `收下对方的批注、回复、处理结果和清单。${moved}${kept}`
}

function Moves({ label, moves }: { readonly label: string; readonly moves: readonly PlainMove[] }) {
  const [isWhole, setWhole] = useState(false)
  if (moves.length === 0) return null
  const shown = isWhole ? moves : moves.slice(-3)
  return (
    <div>
      <p>{label}：</p>
      <ul className="package-moves" aria-label={label}>
        {shown.map(move => (
          <li key={moves.indexOf(move)}>
            {moveNames[move.to]}　{move.author || '没有署名'}　{versionTime(move.at)}
            {move.reason !== '' && <span className="timeline-reason">{move.reason}</span>}
          </li>
        ))}
      </ul>
      {shown.length < moves.length && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          看全部 {moves.length} 次
        </button>
      )}
    </div>
  )
}
