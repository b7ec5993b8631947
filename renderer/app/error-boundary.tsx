import { Component, type ReactNode } from 'react'

interface State {
  readonly failed: boolean
}

/** Keeps a failing part from taking the window with it: the part can be drawn again, the draft stays stored. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="page-message" role="alert">
        <h1>这一部分无法显示</h1>
        <p>稿件已按键入时的进度保存，不受影响。请重新显示；仍不行请重启简文。</p>
        <button type="button" className="button primary" onClick={() => this.setState({ failed: false })}>
          重新显示
        </button>
      </div>
    )
  }
}
