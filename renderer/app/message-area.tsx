import { useState } from 'react'
import { dismissMessage, dismissMessages } from '../desk/messages.ts'
import { type MessageAction, useWindow } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'
import { useTrouble } from './trouble.ts'

/** How many messages are shown whole; what lies below them must stay in reach. */
const mostShown = 2

/**
 * The one place where messages appear. Failures and notices stay until they are closed, the older ones folded into one
 * line. F6 leads to those with a button.
 */
export function MessageArea() {
  const messages = useWindow(state => state.messages)
  const [isUnfolded, setUnfolded] = useState(false)
  if (isUnfolded && messages.length <= mostShown) setUnfolded(false)
  const folded = isUnfolded ? 0 : Math.max(0, messages.length - mostShown)
  const draft = useDesk(state => state.draft?.id)
  const hasTrouble = useTrouble() !== null
  return (
    <div
      className="message-area"
      aria-live="polite"
      data-above-trouble={hasTrouble || undefined}
      data-pane={messages.some(message => message.action) ? 'messages' : undefined}
    >
      {messages.length > mostShown && (
        <div className="message-fold">
          <button
            type="button"
            className="link-button"
            aria-expanded={folded === 0}
            onClick={() => setUnfolded(folded > 0)}
          >
            {folded > 0 ? `还有 ${folded} 条消息` : '收起'}
          </button>
          <button type="button" className="link-button" onClick={dismissMessages}>
            全部关闭
          </button>
        </div>
      )}
      {messages.slice(folded).map(message => (
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
