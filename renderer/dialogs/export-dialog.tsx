import { useState } from 'react'
import { chosenProfile } from '../../core/docx/own-profile.ts'
import { profileById, readingId, readingSizes } from '../../core/docx/profiles.ts'
import { exportDocx } from '../desk/exports.ts'
import { failureText } from '../desk/messages.ts'
import { choiceOf, profileOptions, usualProfile } from '../desk/profiles.ts'
import { Cancelled } from '../desk/progress.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { ExportFonts } from './export-fonts.tsx'
import { ExportHints } from './export-hints.tsx'
import { ExportPlain } from './export-plain.tsx'
import { ExportReview } from './export-review.tsx'

/** Chooses the layout and writes the .docx. Open placeholders are pointed out and stop nothing. */
export function ExportDialog() {
  const title = useShownTitle()
  const settings = useDesk(state => state.settings)
  const [profile, setProfile] = useState(usualProfile(settings).id)
  const chosen = chosenProfile(choiceOf(settings, profile)) ?? profileById('general')
  const [failure, setFailure] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [withReview, setWithReview] = useState(false)

  const leave = () => {
    if (isBusy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }
  const write = async (run: () => Promise<boolean>) => {
    setBusy(true)
    setFailure('')
    try {
      if (await run()) closeDialog()
    } catch (error) {
      if (!(error instanceof Cancelled)) setFailure(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="按版式导出"
      onClose={leave}
      actions={
        <>
          {isBusy && <span className="progress-text">正在导出…</span>}
          <button type="button" className="button" onClick={leave}>
            取消
          </button>
          <button
            type="button"
            className="button primary"
            disabled={isBusy}
            data-start
            onClick={() => void write(() => exportDocx(profile, withReview && !chosen.isReading))}
          >
            导出
          </button>
        </>
      }
    >
      <p className="export-title">{title}</p>
      <fieldset className="profiles">
        <legend>版式</legend>
        {profileOptions(settings).map(({ id, name, description }) => {
          const isChosen = id === chosen.id || (id === 'reading' && chosen.isReading === true)
          return (
            <label key={id} className="profile">
              <input type="radio" name="profile" checked={isChosen} onChange={() => setProfile(id)} />
              <span>
                <strong>{name}</strong>
                <span className="quiet-text">{isChosen ? chosen.description : description}</span>
              </span>
            </label>
          )
        })}
        {chosen.isReading && (
          <label className="form-inline profile-size">
            <span>朗读版字号</span>
            <select
              className="select"
              aria-label="朗读版字号"
              value={chosen.id}
              onChange={event => setProfile(event.target.value)}
            >
              {readingSizes.map(size => (
                <option key={size} value={readingId(size)}>
                  {size} 磅
                </option>
              ))}
            </select>
            <span className="quiet-text">时长按每分钟 {settings.speechRate} 字</span>
          </label>
        )}
      </fieldset>
      <ExportReview isReading={chosen.isReading === true} withReview={withReview} onChange={setWithReview} />
      <ExportFonts profile={chosen} />
      <ExportHints />
      <ExportPlain isBusy={isBusy} run={run => void write(run)} />
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
