import { useEffect, useRef, useState } from 'react'
import type { FileBytes } from '../../core/contract/contract.ts'
import type { FormatReport } from '../../core/format-check/finding.ts'
import { fileBytes } from '../desk/file-bytes.ts'
import { checkFormat, conformFormat } from '../desk/format-check.ts'
import { failureText } from '../desk/messages.ts'
import { profileOptions, usualProfile } from '../desk/profiles.ts'
import { Cancelled } from '../desk/progress.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { FormatFindings } from './format-findings.tsx'

/** Compares a Word file with a profile and sets it anew as another file. The file itself stays as it is. */
export function FormatCheckDialog() {
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<FileBytes | null>(null)
  const settings = useDesk(state => state.settings)
  const [profile, setProfile] = useState(usualProfile(settings).id)
  const [report, setReport] = useState<FormatReport | null>(null)
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState('')
  const [done, setDone] = useState('')

  useEffect(() => {
    if (!file) return
    let isOver = false
    setReport(null)
    setFailure('')
    setDone('')
    setBusy('正在检查…')
    checkFormat(file, profile)
      .then(
        found => !isOver && setReport(found),
        error => !isOver && setFailure(failureText(error)),
      )
      .finally(() => !isOver && setBusy(''))
    return () => {
      isOver = true
    }
  }, [file, profile])

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    try {
      setFile(await fileBytes(chosen))
    } catch (error) {
      setFile(null)
      setReport(null)
      setFailure(failureText(error))
    }
  }
  const conform = async () => {
    if (!file) return
    setBusy('正在重排…')
    setFailure('')
    try {
      const place = await conformFormat(file, profile)
      if (place !== null) setDone(`已另存为「${place}」，原文件没有改动。`)
    } catch (error) {
      if (!(error instanceof Cancelled)) setFailure(failureText(error))
    } finally {
      setBusy('')
    }
  }
  const leave = () => {
    if (busy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }
  return (
    <Dialog
      title="检查 Word 格式"
      size="large"
      onClose={leave}
      actions={
        <>
          <span className="progress-text" role="status">
            {busy}
          </span>
          <button type="button" className="button" onClick={leave}>
            {busy ? '取消' : '关闭'}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!report || busy !== ''}
            onClick={() => void conform()}
          >
            按规范重排
          </button>
        </>
      }
    >
      <div className="format-choice">
        <button type="button" className="button" data-start onClick={() => chooser.current?.click()}>
          {file ? '换一个文件' : '选择 Word 文件'}
        </button>
        <input
          ref={chooser}
          id="format-file"
          type="file"
          accept=".docx"
          aria-label="要检查的 Word 文件"
          hidden
          onChange={event => {
            void choose(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <span className="format-name">{file?.name}</span>
        <label className="form-inline">
          <span>版式</span>
          <select className="select" value={profile} onChange={event => setProfile(event.target.value)}>
            {profileOptions(settings).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {report && <FormatFindings report={report} />}
      {!report && !failure && !busy && (
        <EmptyState
          title="还没有选择文件"
          text="选一个 .docx 文件，按 GB/T 9704—2012 逐项核对页面、字体、字号、行距、层次序数、页码和版记。"
        />
      )}
    </Dialog>
  )
}
