import { useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'

/** What the window is busy with. */
export function ProgressText() {
  const progress = useWindow(state => state.progress)
  const cancel = useWindow(state => state.cancelProgress)
  const isChecking = useDesk(state => state.checking)
  const library = useDesk(state => state.libraryProgress)
  const text = library
    ? `正在导入资料库 ${library.done}／${library.total}`
    : progress
      ? `${progress}…`
      : isChecking
        ? '检查中…'
        : null
  return text ? (
    <span className="progress-text">
      {text}
      {!library && cancel && (
        <button type="button" className="link-button" onClick={cancel}>
          取消
        </button>
      )}
    </span>
  ) : null
}
