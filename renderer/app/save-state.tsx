import { SaveText } from './save-text.tsx'

/** The save state in the status bar. What stands in its way, and what to do about it, is told in the bar above. */
export function SaveState() {
  return (
    <span className="save-state">
      <SaveText />
    </span>
  )
}
