import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'

/** How far an import into the library has come. Stopping keeps what is in. */
export function LibraryProgress({ onStop }: { readonly onStop: () => void }) {
  const progress = useDesk(state => state.libraryProgress)
  return (
    <div className="library-add">
      <progress value={progress?.done ?? 0} max={progress?.total ?? 1} aria-label="导入进度" />
      <span className="library-progress-text">
        {progress ? `${numberText(progress.done)}／${numberText(progress.total)}　${progress.name}` : '正在整理'}
      </span>
      <button type="button" className="button" onClick={onStop}>
        停止
      </button>
    </div>
  )
}
