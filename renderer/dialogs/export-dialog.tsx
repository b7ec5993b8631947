import { useState } from 'react'
import { type ProfileId, profiles } from '../../core/docx/profiles.ts'
import { exportDocx, lastProfile } from '../desk/exports.ts'
import { failureText } from '../desk/messages.ts'
import { Cancelled } from '../desk/progress.ts'
import { useShownTitle } from '../desk/shown-title.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { ExportHints } from './export-hints.tsx'

/** Chooses the layout and writes the .docx. Open placeholders are pointed out and stop nothing. */
export function ExportDialog() {
  const title = useShownTitle()
  const [profile, setProfile] = useState<ProfileId>(lastProfile)
  const [failure, setFailure] = useState('')
  const [isBusy, setBusy] = useState(false)

  const leave = () => {
    if (isBusy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }
  const write = async () => {
    setBusy(true)
    setFailure('')
    try {
      if (await exportDocx(profile)) closeDialog()
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
          <button type="button" className="button primary" disabled={isBusy} data-start onClick={() => void write()}>
            导出
          </button>
        </>
      }
    >
      <p className="export-title">{title}</p>
      <fieldset className="profiles">
        <legend>版式</legend>
        {profiles.map(({ id, name, description }) => (
          <label key={id} className="profile">
            <input type="radio" name="profile" checked={id === profile} onChange={() => setProfile(id)} />
            <span>
              <strong>{name}</strong>
              <span className="quiet-text">{description}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ExportHints />
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  )
}
