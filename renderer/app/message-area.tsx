import { dismissMessage } from '../desk/messages.ts'
import { useWindow } from '../desk/window-state.ts'
import { Icon } from './icon.tsx'

/** The one place where messages appear. Failures and notices stay until they are closed. */
export function MessageArea() {
  const messages = useWindow(state => state.messages)
  return (
    <div className="message-area" aria-live="polite">
      {messages.map(message => (
        <div key={message.id} className="message" data-tone={message.tone}>
          <div className="message-words">
            <p>{message.text}</p>
            {message.details.length > 0 && (
              <ul>
                {message.details.map(detail => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label="关闭消息"
            onClick={() => dismissMessage(message.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
