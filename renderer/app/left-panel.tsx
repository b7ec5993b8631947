import { Tabs } from 'radix-ui'
import { type LeftTab, useWindow } from '../desk/window-state.ts'
import { DraftPanel } from '../panels/draft-panel.tsx'
import { OutlinePanel } from '../panels/outline-panel.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { SideSeparator } from './side-separator.tsx'

/** The left panel: drafts, and the outline of the one on the desk. */
export function LeftPanel({ width }: { readonly width: number }) {
  const tab = useWindow(state => state.leftTab)
  return (
    <Tabs.Root asChild value={tab} onValueChange={value => useWindow.setState({ leftTab: value as LeftTab })}>
      <aside className="side-panel" data-pane="left" style={{ width }} aria-label="左栏">
        <div className="tab-row">
          <Tabs.List className="tab-list" aria-label="左栏标签">
            <Tabs.Trigger className="tab" value="drafts">
              稿件
            </Tabs.Trigger>
            <Tabs.Trigger className="tab" value="outline">
              大纲
            </Tabs.Trigger>
          </Tabs.List>
        </div>
        <Tabs.Content className="tab-content" value="drafts" tabIndex={-1}>
          <ErrorBoundary>
            <DraftPanel />
          </ErrorBoundary>
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="outline" tabIndex={-1}>
          <ErrorBoundary>
            <OutlinePanel />
          </ErrorBoundary>
        </Tabs.Content>
        <SideSeparator side="left" />
      </aside>
    </Tabs.Root>
  )
}
