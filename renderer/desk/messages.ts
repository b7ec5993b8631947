import { type Message, useWindow } from './window-state.ts'

/** How long a message that reports success stays, in milliseconds. */
const doneTime = 4_000

let nextId = 1

/** Puts a message into the message area, with what there is to add in `details`. The same text is not shown twice at once. */
export function showMessage(tone: Message['tone'], text: string, details: readonly string[] = []): void {
  const { messages } = useWindow.getState()
  if (messages.some(message => message.text === text)) return
  const id = nextId++
  useWindow.setState({ messages: [...messages, { id, tone, text, details }] })
  if (tone === 'done') setTimeout(() => dismissMessage(id), doneTime)
}

/** Takes a message away. */
export function dismissMessage(id: number): void {
  useWindow.setState(state => ({ messages: state.messages.filter(message => message.id !== id) }))
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
    showMessage('failure', failureText(error))
    return undefined
  }
}
