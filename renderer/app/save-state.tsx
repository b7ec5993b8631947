import { runCommand } from '../commands/key-handler.ts'
import { saveCopy } from '../commands/save-copy.ts'
import { saveNow } from '../commands/save-now.ts'
import { useDesk } from '../state/desk.ts'
import { SaveText } from './save-text.tsx'

/** The save state; after a failure with what a person can do about it. 导出 Word in the tool row works then too. */
export function SaveState() {
  const isFailed = useDesk(state => state.save.status === 'failed')
  return (
    <span className="save-state">
      <SaveText />
      {isFailed && (
        <>
          <button type="button" className="button small" onClick={() => runCommand(saveNow)}>
            重试
          </button>
          <button type="button" className="button small" onClick={() => runCommand(saveCopy)}>
            另存为副本
          </button>
        </>
      )}
    </span>
  )
}
