import { Cancelled } from './progress.ts'
import { type Message, type MessageAction, useWindow } from './window-state.ts'

/** How long a message that reports success stays, in milliseconds. */
const doneTime = 4_000
/** How long one stays with which something can be done, and for how much longer while pointer or keyboard are in it. */
const actionTime = 8_000
const attendedTime = 2_000

let nextId = 1

/** Puts a message into the message area, with what there is to add in `details` and to do by `action`. The same text is not shown twice at once. */
export function showMessage(
  tone: Message['tone'],
  text: string,
  details: readonly string[] = [],
  action?: MessageAction,
): void {
  const { messages } = useWindow.getState()
  if (messages.some(message => message.text === text)) return
  const id = nextId++
  useWindow.setState({ messages: [...messages, { id, tone, text, details, ...(action && { action }) }] })
  if (tone === 'done') setTimeout(() => dismissMessage(id), doneTime)
}

/** Reports success with a button. It takes the place of the last such message: only the last thing done is offered. */
export function showDone(text: string, action: MessageAction): void {
  const others = useWindow.getState().messages.filter(message => !message.action)
  const id = nextId++
  useWindow.setState({ messages: [...others, { id, tone: 'done', text, details: [], action }] })
  dismissLater(id, actionTime)
}

function dismissLater(id: number, delay: number): void {
  setTimeout(() => {
    if (document.querySelector(`.message[data-id="${id}"]:is(:hover, :focus-within)`)) dismissLater(id, attendedTime)
    else dismissMessage(id)
  }, delay)
}

/** Takes a message away. */
export function dismissMessage(id: number): void {
  useWindow.setState(state => ({ messages: state.messages.filter(message => message.id !== id) }))
}

/** Takes every message away. */
export function dismissMessages(): void {
  useWindow.setState({ messages: [] })
}

/** The sentence for whatever was thrown. An error without a Chinese sentence of its own is logged for a technician. */
export function failureText(error: unknown): string {
  if (error instanceof Error && /\p{Script=Han}/u.test(error.message)) return error.message
  console.error(error)
  return '程序出现意外错误，这一步没有完成；请重试，仍不行请导出稿件后重启简文。'
}

/** Runs `work`; a failure becomes a message that stays. Resolves to undefined then. */
export async function reporting<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Cancelled)) showMessage('failure', failureText(error))
    return undefined
  }
}
