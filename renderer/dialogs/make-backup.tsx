import { cancelBackup, makeBackup, useBackups } from '../desk/backups.ts'
import { shareText } from '../panels/number-text.ts'

/** The button that makes a backup now; while one is made, how far it is and the way to call it off. */
export function MakeBackup() {
  const progress = useBackups(state => state.progress)
  if (progress === null) {
    return (
      <button type="button" className="button" onClick={() => void makeBackup()}>
        立即备份
      </button>
    )
  }
  return (
    <span className="backup-progress" role="status">
      <progress value={progress} aria-label="备份进度" />
      <span className="quiet-text">{progress < 1 ? shareText(progress) : '正在校验'}</span>
      <button type="button" className="button small" onClick={cancelBackup}>
        取消
      </button>
    </span>
  )
}
