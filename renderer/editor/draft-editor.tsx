import { type CSSProperties, useSyncExternalStore } from 'react'
import { useDesk } from '../state/desk.ts'
import { listenToSession, sessionOnScreen } from './current-session.ts'
import { EditorBoundary } from './editor-boundary.tsx'
import { Paper } from './paper.tsx'
import { keepPaperPlace } from './paper-place.ts'
import '../styles/paper.css'
import '../styles/comment-marks.css'
import '../styles/table.css'
import '../styles/pages.css'
import '../styles/letter.css'

/** The paper with the draft that is open; nothing where none is. */
export function DraftEditor() {
  const shown = useSyncExternalStore(listenToSession, sessionOnScreen)
  const zoom = useDesk(desk => desk.settings.zoom)
  if (!shown) return null
  return (
    <div ref={keepPaperPlace} className="paper-frame" style={{ '--zoom': zoom / 100 } as CSSProperties}>
      <EditorBoundary key={shown.session.id} mount={shown.mount}>
        <Paper key={shown.mount} session={shown.session} />
      </EditorBoundary>
    </div>
  )
}
