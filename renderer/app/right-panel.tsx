import { Tabs } from 'radix-ui'
import { CommentPanel } from '../comments/comment-panel.tsx'
import { type RightTab, useWindow } from '../desk/window-state.ts'
import { ElementsPanel } from '../panels/elements-panel.tsx'
import { LengthPanel } from '../panels/length-panel.tsx'
import { numberText } from '../panels/number-text.ts'
import { ProblemPanel } from '../panels/problem-panel.tsx'
import { repetitionsInOrder } from '../panels/repetition-order.ts'
import { RepetitionPanel } from '../panels/repetition-panel.tsx'
import { ReviewPanel } from '../review/review-panel.tsx'
import { useDesk } from '../state/desk.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { SideSeparator } from './side-separator.tsx'

/** The review view needs more room than lists do, in pixels. */
const reviewWidth = 420

/** The right panel: problems, repetition, length, and the elements of header and imprint. */
export function RightPanel({ width }: { readonly width: number }) {
  const tab = useWindow(state => state.rightTab)
  const problems = useDesk(state => state.findings.length)
  const repetitions = useDesk(state => repetitionsInOrder(state.findings).length)
  const comments = useDesk(state => state.comments.filter(({ comment }) => !comment.outcome).length)
  return (
    <Tabs.Root asChild value={tab} onValueChange={value => useWindow.setState({ rightTab: value as RightTab })}>
      <aside
        className="side-panel"
        data-pane="right"
        style={{ width: tab === 'review' ? Math.max(width, reviewWidth) : width }}
        aria-label="右栏"
      >
        <div className="tab-row">
          <Tabs.List className="tab-list" aria-label="右栏标签">
            <CountTab value="problems" label="问题" count={problems} />
            <CountTab value="repetition" label="重复" count={repetitions} />
            <CountTab value="length" label="篇幅" count={0} />
            <CountTab value="comments" label="批注" count={comments} />
            <CountTab value="elements" label="要素" count={0} />
            <CountTab value="review" label="审核" count={0} />
          </Tabs.List>
        </div>
        <Tabs.Content className="tab-content" value="problems" tabIndex={-1}>
          <ErrorBoundary>
            <ProblemPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="repetition" tabIndex={-1}>
          <ErrorBoundary>
            <RepetitionPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="length" tabIndex={-1}>
          <ErrorBoundary>
            <LengthPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="review" tabIndex={-1}>
          <ErrorBoundary>
            <ReviewPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="comments" tabIndex={-1}>
          <ErrorBoundary>
            <CommentPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="elements" tabIndex={-1}>
          <ErrorBoundary>
            <ElementsPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <SideSeparator side="right" />
      </aside>
    </Tabs.Root>
  )
}

function CountTab({
  value,
  label,
  count,
}: {
  readonly value: RightTab
  readonly label: string
  readonly count: number
}) {
  return (
    <Tabs.Trigger className="tab" value={value}>
      {label}
      {count > 0 && <span className="tab-count">{numberText(count)}</span>}
    </Tabs.Trigger>
  )
}
