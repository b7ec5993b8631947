import { Component, type ReactNode } from 'react'
import { blockText } from '../../core/document/draft.ts'
import { currentContent, remountSession } from './session.ts'

/** Milliseconds within which failures count as one series. */
const series = 10_000

/** Failures of a series after which the text is shown plainly. */
const patience = 3

interface Props {
  /** Counts up with every mount of the editor. */
  readonly mount: number
  readonly children: ReactNode
}

interface State {
  readonly failedMount: number | null
}

/**
 * Puts the editor on screen again when showing it has failed: first as it is, then with a new editor from the text in
 * memory. The text is never part of what fails; it goes on being saved. Where nothing helps it is shown to read and copy.
 */
export class EditorBoundary extends Component<Props, State> {
  override state: State = { failedMount: null }
  #failures = 0
  #failedAt = Number.NEGATIVE_INFINITY

  static getDerivedStateFromProps({ mount }: Props, { failedMount }: State): State | null {
    return failedMount !== null && failedMount !== -1 && failedMount !== mount ? { failedMount: null } : null
  }

  static getDerivedStateFromError(): State {
    return { failedMount: -1 }
  }

  override componentDidCatch(): void {
    const now = performance.now()
    this.#failures = now - this.#failedAt > series ? 1 : this.#failures + 1
    this.#failedAt = now
    this.setState({ failedMount: this.props.mount })
    if (this.#failures <= patience) setTimeout(() => remountSession(this.#failures > 1), 0)
  }

  override render(): ReactNode {
    if (this.state.failedMount === null) return this.props.children
    if (this.#failures < patience) return null
    return (
      <div className="paper-scroller">
        <div className="paper-failure" role="alert">
          <p>稿件暂时无法显示，文字都在，并继续保存。请重新载入；仍不行请复制下面的文字。</p>
          <button type="button" className="button primary" onClick={() => this.#retry()}>
            重新载入
          </button>
          <pre>{currentContent()?.blocks.map(blockText).join('\n')}</pre>
        </div>
      </div>
    )
  }

  #retry(): void {
    this.#failures = 1
    remountSession(true)
  }
}
