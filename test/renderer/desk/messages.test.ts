import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dismissMessage, showDone, showMessage } from '../../../renderer/desk/messages.ts'
import { useWindow } from '../../../renderer/desk/window-state.ts'

const texts = () => useWindow.getState().messages.map(message => message.text)
/** Whether pointer or keyboard are in the message area, as the document would say. */
let isAttended = false

beforeEach(() => {
  vi.useFakeTimers()
  isAttended = false
  vi.stubGlobal('document', { querySelector: () => (isAttended ? {} : null) })
})

afterEach(() => {
  for (const { id } of useWindow.getState().messages) dismissMessage(id)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('messages', () => {
  it('of success go by themselves, failures stay', () => {
    showMessage('done', '已导出。')
    showMessage('failure', '没有导出。')
    vi.advanceTimersByTime(4_000)
    expect(texts()).toEqual(['没有导出。'])
  })

  it('with a button stay for eight seconds, and longer while someone is there', () => {
    showDone('已忽略。', { label: '撤销', run: () => {} })
    vi.advanceTimersByTime(7_900)
    isAttended = true
    vi.advanceTimersByTime(10_000)
    expect(texts()).toEqual(['已忽略。'])
    isAttended = false
    vi.advanceTimersByTime(2_000)
    expect(texts()).toEqual([])
  })

  it('with a button give way to the next one, also of the same words, which acts for itself', () => {
    const done: string[] = []
    showMessage('notice', '请注意。')
    showDone('已忽略。', { label: '撤销', run: () => done.push('first') })
    vi.advanceTimersByTime(5_000)
    showDone('已忽略。', { label: '撤销', run: () => done.push('second') })
    vi.advanceTimersByTime(5_000)
    expect(texts()).toEqual(['请注意。', '已忽略。'])
    useWindow.getState().messages[1]?.action?.run()
    expect(done).toEqual(['second'])
  })
})
