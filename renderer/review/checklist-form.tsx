import { useState } from 'react'
import {
  type ChecklistAnswer,
  type ChecklistPointId,
  type ChecklistTick,
  checklistAnswerNames,
  checklistAnswers,
  checklistPoints,
} from '../../core/document/checklist.ts'
import { commentLimits } from '../../core/document/comment.ts'
import { setChecklist } from '../editor/actions.ts'
import { currentContent } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'

/** The reviewer's checklist (article 20): each point answered and remarked on, one undo step an answer. */
export function ChecklistForm() {
  const ticks = useDesk(state => state.draft?.checklist ?? none)
  const isFinal = useDesk(state => state.draft?.status === 'final')
  return (
    <div className="checklist">
      <p className="quiet-text">《党政机关公文处理工作条例》第二十条规定的审核重点，逐项填写，随稿保存。</p>
      {checklistPoints.map((point, at) => (
        <Point
          key={point.id}
          number={at + 1}
          point={point}
          tick={ticks.find(tick => tick.point === point.id)}
          isFinal={isFinal}
        />
      ))}
    </div>
  )
}

const none: readonly ChecklistTick[] = []

interface PointProps {
  readonly number: number
  readonly point: (typeof checklistPoints)[number]
  readonly tick: ChecklistTick | undefined
  readonly isFinal: boolean
}

function Point({ number, point, tick, isFinal }: PointProps) {
  const { id, name, text } = point
  return (
    <fieldset className="checklist-point" data-answer={tick?.answer} disabled={isFinal}>
      <legend>
        {number}．{name}
      </legend>
      <p className="checklist-text">{text}</p>
      <div className="checklist-answers">
        {checklistAnswers.map(answer => (
          <label key={answer} className="checklist-answer" data-answer={answer}>
            <input
              type="radio"
              name={`checklist-${id}`}
              checked={tick?.answer === answer}
              onChange={() => answerPoint(id, answer, tick?.remark ?? '')}
            />
            {checklistAnswerNames[answer]}
          </label>
        ))}
        {tick && (
          <button type="button" className="link-button" onClick={() => clearPoint(id)}>
            清除
          </button>
        )}
      </div>
      {tick && <Remark key={`${tick.answer} ${tick.remark}`} tick={tick} name={name} />}
    </fieldset>
  )
}

/** Kept when the field is left, so that a remark is one step and not one a key. */
function Remark({ tick, name }: { readonly tick: ChecklistTick; readonly name: string }) {
  const [remark, setRemark] = useState(tick.remark)
  const keep = () => remark.trim() !== tick.remark && answerPoint(tick.point, tick.answer, remark.trim())
  return (
    <>
      <textarea
        className="field checklist-remark"
        aria-label={`${name}：说明`}
        placeholder={tick.answer === 'unmet' ? '写明哪里不符合，退回时写进理由' : '说明（可不填）'}
        rows={tick.answer === 'unmet' ? 2 : 1}
        maxLength={commentLimits.text}
        value={remark}
        onChange={event => setRemark(event.target.value)}
        onBlur={keep}
      />
      {tick.author !== '' && <p className="checklist-author">{tick.author}</p>}
    </>
  )
}

function answerPoint(point: ChecklistPointId, answer: ChecklistAnswer, remark: string): void {
  const author = useDesk.getState().settings.author ?? ''
  put(point, { point, answer, remark, author, at: Date.now() })
}

function clearPoint(point: ChecklistPointId): void {
  put(point, null)
}

function put(point: ChecklistPointId, tick: ChecklistTick | null): void {
  const others = (currentContent()?.checklist ?? []).filter(known => known.point !== point)
  const byPoint = new Map([...others, ...(tick ? [tick] : [])].map(known => [known.point, known]))
  setChecklist(checklistPoints.flatMap(({ id }) => byPoint.get(id) ?? []))
}
