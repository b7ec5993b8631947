import { clockText } from '../panels/time-text.ts'
import { useDesk } from '../state/desk.ts'

/** Whether the draft is saved, and since when. */
export function SaveText() {
  const save = useDesk(state => state.save)
  switch (save.status) {
    case 'saved':
      return <span className="save-text">已保存{save.at !== null && ` ${clockText(save.at)}`}</span>
    case 'saving':
      return <span className="save-text">保存中</span>
    case 'failed':
      return (
        <span className="save-text failed" title={save.message}>
          保存失败
        </span>
      )
  }
}
