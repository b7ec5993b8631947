import { useState } from 'react'
import { clockText, measuredRate } from '../../core/speech/rehearsal.ts'
import { speechText } from '../../core/speech/speech-text.ts'
import { changeSettings, speechRateBounds, within } from '../desk/settings.ts'
import { closeDialog } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { currentContent } from '../editor/session.ts'
import { numberText } from '../panels/number-text.ts'
import type { Rehearsal } from '../rehearsal/rehearsal.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import '../styles/rehearsal.css'

/** What a rehearsal came to, with the offer to count with the measured rate from now on. */
export function RehearsalDialog({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const rate = useDesk(state => state.settings.speechRate)
  const [counts] = useState(readable)
  const [reach, setReach] = useState<'whole' | 'caret'>('whole')
  const { elapsed, characters = counts[reach] } = rehearsal
  const measured = measuredRate(characters, elapsed)
  const own = measured === null ? null : within(measured, speechRateBounds)
  const leave = () => {
    closeDialog()
    setTimeout(focusEditor)
  }
  return (
    <Dialog
      title="试读结果"
      size="small"
      onClose={leave}
      actions={
        <>
          <button type="button" className="button" onClick={leave}>
            {own === null || own === rate ? '关闭' : '不采用'}
          </button>
          {own !== null && own !== rate && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                changeSettings({ speechRate: own })
                leave()
              }}
            >
              以后按每分钟 {own} 字算
            </button>
          )}
        </>
      }
    >
      {rehearsal.characters === undefined && counts.caret > 0 && counts.caret < counts.whole && (
        <div className="reach" role="radiogroup" aria-label="读到哪里">
          {(['whole', 'caret'] as const).map(each => (
            <label key={each} className="choice">
              <input type="radio" name="reach" checked={reach === each} onChange={() => setReach(each)} />
              <span className="choice-name">{each === 'whole' ? '读完了全文' : '读到光标所在的段落'}</span>
              <span className="choice-note">{numberText(counts[each])} 字</span>
            </label>
          ))}
        </div>
      )}
      <dl className="facts">
        <dt>用时</dt>
        <dd>{clockText(elapsed)}</dd>
        <dt>读了</dt>
        <dd>{numberText(characters)} 字</dd>
        <dt>实测语速</dt>
        <dd>{measured === null ? '试读太短，算不出语速' : `每分钟 ${measured} 字`}</dd>
        <dt>现用语速</dt>
        <dd>每分钟 {rate} 字</dd>
      </dl>
      {own !== null && own !== measured && (
        <p className="notice">
          语速只能设为每分钟 {speechRateBounds.min} 至 {speechRateBounds.max} 字，按 {own}{' '}
          字算；请核对是否读完了这些字。
        </p>
      )}
      {own === rate && <p className="quiet-text">与现用的语速一致，不用改。</p>}
      {own !== null && own !== rate && <p className="quiet-text">采用后，所有稿件的时长都按这个语速估算。</p>}
    </Dialog>
  )
}

/** 字数 of what is read aloud: of the whole draft, and up to the paragraph with the caret. */
function readable() {
  const blocks = currentContent()?.blocks ?? []
  const caret = useDesk.getState().caretBlock ?? -1
  return { whole: speechText(blocks).characters, caret: speechText(blocks.slice(0, caret + 1)).characters }
}
