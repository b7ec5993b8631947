import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import { CommentPanel } from '../comments/comment-panel.tsx'
import { openVersions } from '../desk/versions.ts'
import { type ReviewPart, useWindow } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { LengthPanel } from '../panels/length-panel.tsx'
import { RepetitionPanel } from '../panels/repetition-panel.tsx'
import { useDesk } from '../state/desk.ts'
import { ChecklistForm } from './checklist-form.tsx'
import { ReviewChanges } from './review-changes.tsx'
import { ReviewFigures } from './review-figures.tsx'
import { ReviewFindings } from './review-findings.tsx'
import { ReviewHead } from './review-head.tsx'
import { StatusTimeline } from './status-timeline.tsx'
import { useChanges } from './use-changes.ts'
import { useStatusLog } from './use-status-log.ts'

/** The review view (审核): where the draft stands, its figures at a glance, and behind each what there is to see and do. */
export function ReviewPanel() {
  const id = useDesk(state => state.draft?.id)
  if (id === undefined) {
    return (
      <section className="panel" aria-label="审核">
        <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里送审、审核、看流转记录。" />
      </section>
    )
  }
  return <Review key={id} id={id} />
}

function Review({ id }: { readonly id: string }) {
  const part = useWindow(state => state.reviewPart)
  const log = useStatusLog(id)
  const changes = useChanges(id, log)
  return (
    <Tabs.Root asChild value={part} onValueChange={value => useWindow.setState({ reviewPart: value as ReviewPart })}>
      <section className="panel review" aria-label="审核">
        <ReviewHead log={log} />
        <ReviewFigures log={log} changed={changes.count} />
        <Part value="checklist">
          <ChecklistForm />
        </Part>
        <Tabs.Content className="review-part" value="length" tabIndex={-1}>
          <LengthPanel />
        </Tabs.Content>
        <Tabs.Content className="review-part" value="repetition" tabIndex={-1}>
          <RepetitionPanel />
        </Tabs.Content>
        <Part value="findings">
          <ReviewFindings />
        </Part>
        <Tabs.Content className="review-part" value="comments" tabIndex={-1}>
          <CommentPanel />
        </Tabs.Content>
        <Part value="changes">
          <ReviewChanges id={id} changes={changes} />
        </Part>
        <Part value="log">
          <StatusTimeline log={log} openVersion={number => void openVersions(id, number)} />
        </Part>
      </section>
    </Tabs.Root>
  )
}

interface PartProps {
  readonly value: ReviewPart
  readonly children: ReactNode
}

/** A part that scrolls by itself; it is reached by the keyboard as what scrolls must be. */
function Part({ value, children }: PartProps) {
  return (
    <Tabs.Content className="review-part panel-scroll" value={value} tabIndex={0}>
      {children}
    </Tabs.Content>
  )
}
