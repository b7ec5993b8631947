import { Component, type ReactNode } from 'react'
import { showMessage } from '../desk/messages.ts'

/** Milliseconds within which failures count as one series. */
const series = 10_000

/** Failures of a series after which the part stays away. */
const patience = 3

interface Props {
  /** What the window calls the part, for the sentence that tells of its failure. */
  readonly name: string
  /** Puts away what the part shows, so that it has nothing to fail at again. Absent where it always shows the same. */
  readonly close?: () => void
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
}

/**
 * Keeps a part around or over the paper to itself when showing it fails: it is closed, or drawn again, and the paper with
 * its caret stays as it is. A part that goes on failing stays away until the window, or the draft it belongs to, opens anew.
 */
export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false }
  #failures = 0
  #failedAt = Number.NEGATIVE_INFINITY

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(): void {
    const now = performance.now()
    this.#failures = now - this.#failedAt > series ? 1 : this.#failures + 1
    this.#failedAt = now
    const { name, close } = this.props
    close?.()
    showMessage('failure', failureSentence(name, close !== undefined))
    if (this.#failures <= patience) setTimeout(() => this.setState({ failed: false }), 0)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}

/** What is said of a part that failed, whether it was closed for it or not. */
export function failureSentence(name: string, isClosed: boolean): string {
  const happened = isClosed ? `「${name}」显示时出错，已经关闭` : `「${name}」显示时出错`
  return `${happened}；稿件不受影响，可以继续写，再次出错请重启简文。`
}
