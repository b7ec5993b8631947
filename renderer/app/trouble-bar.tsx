import { exportDocx } from '../commands/export-docx.ts'
import { runCommand } from '../commands/key-handler.ts'
import { saveCopy } from '../commands/save-copy.ts'
import { saveNow } from '../commands/save-now.ts'
import { useTrouble } from './trouble.ts'

const ways = [
  { command: saveNow, label: '重试' },
  { command: saveCopy, label: '另存为副本' },
  // Not 导出 Word: that is the name of the button in the tool row.
  { command: exportDocx, label: '导出为 Word' },
] as const

/** What is left where the draft is no longer this window's to write. */
const lastWays = ways.filter(({ command }) => command !== saveNow)

/** One row above the status bar while the draft cannot be saved or the service is out of reach: why, and what can be done. */
export function TroubleBar() {
  const trouble = useTrouble()
  if (!trouble) return null
  return (
    <section className="trouble-bar" aria-label="保存的障碍">
      <p>{trouble.sentence}</p>
      {(trouble.isPassing ? ways : lastWays).map(({ command, label }) => (
        <button key={label} type="button" className="button small" onClick={() => runCommand(command)}>
          {label}
        </button>
      ))}
    </section>
  )
}
