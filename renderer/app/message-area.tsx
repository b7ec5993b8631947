import { dismissMessage } from '../desk/messages.ts'
import { type MessageAction, useWindow } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'
import { useTrouble } from './trouble.ts'

/** The one place where messages appear. Failures and notices stay until they are closed. F6 leads to those with a button. */
export function MessageArea() {
  const messages = useWindow(state => state.messages)
  const draft = useDesk(state => state.draft?.id)
  const hasTrouble = useTrouble() !== null
  return (
    <div
      className="message-area"
      aria-live="polite"
      data-above-trouble={hasTrouble || undefined}
      data-pane={messages.some(message => message.action) ? 'messages' : undefined}
    >
      {messages.map(message => (
        <div key={message.id} className="message" data-tone={message.tone} data-id={message.id}>
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
          {message.action && (message.action.draft === undefined || message.action.draft === draft) && (
            <ActionButton id={message.id} action={message.action} />
          )}
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

/** Acts once. The keyboard goes on in the paper, since the button goes away. */
function ActionButton({ id, action }: { readonly id: number; readonly action: MessageAction }) {
  return (
    <button
      type="button"
      className="button small message-action"
      onClick={() => {
        dismissMessage(id)
        action.run()
        focusEditor()
      }}
    >
      {action.label}
    </button>
  )
}
