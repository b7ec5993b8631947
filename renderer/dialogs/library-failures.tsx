import { dismissMessage } from '../desk/messages.ts'
import { useWindow } from '../desk/window-state.ts'

/** What failed, told on the library's page itself: the window's own messages lie behind it, out of reach. */
export function LibraryFailures() {
  const messages = useWindow(state => state.messages)
  return messages
    .filter(({ tone }) => tone === 'failure')
    .map(({ id, text }) => (
      <div key={id} className="library-add notice failure" role="alert">
        <p className="library-question">{text}</p>
        <button type="button" className="button small" onClick={() => dismissMessage(id)}>
          知道了
        </button>
      </div>
    ))
}
