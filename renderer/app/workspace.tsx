import { fitPage } from '../desk/fit-zoom.ts'
import { useWindow } from '../desk/window-state.ts'
import { FindBar } from '../dialogs/find-bar.tsx'
import { DraftEditor } from '../editor/draft-editor.tsx'
import { closeFind } from '../find/find.ts'
import { FindingMenu } from '../findings/finding-menu.tsx'
import { closeFindingMenu } from '../findings/open-finding-menu.ts'
import { endTimer } from '../rehearsal/rehearsal-state.ts'
import { TimerBar } from '../rehearsal/timer-bar.tsx'
import { LockBar } from '../review/lock-bar.tsx'
import { useDesk } from '../state/desk.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LeftPanel } from './left-panel.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { RightPanel } from './right-panel.tsx'
import { StartPage } from './start-page.tsx'
import { StatusBar } from './status-bar.tsx'
import { TableMenu } from './table-menu.tsx'
import { TitleRow } from './title-row.tsx'
import { ToolRow } from './tool-row.tsx'
import { TroubleBar } from './trouble-bar.tsx'
import { WordsMenu } from './words-menu.tsx'

/** The desk: rows above, panels at the sides, the paper in the middle, the status bar below. */
export function Workspace() {
  const draftId = useDesk(state => state.draft?.id)
  const left = useDesk(state => state.settings.leftPanel)
  const right = useDesk(state => state.settings.rightPanel)
  const isAlone = useWindow(state => state.focusMode && draftId !== undefined)
  return (
    <div className="desk" data-focus={isAlone || undefined}>
      <header>
        <PartBoundary name="菜单栏">
          <TitleRow />
        </PartBoundary>
        <PartBoundary name="工具栏">
          <ToolRow />
        </PartBoundary>
      </header>
      <div className="desk-columns">
        {left > 0 && !isAlone && <LeftPanel width={left} />}
        <main ref={watchWidth} className="desk-centre" data-pane="paper" tabIndex={-1}>
          <PartBoundary name="稿件状态">
            <LockBar />
          </PartBoundary>
          <ErrorBoundary key={draftId ?? 'start'}>{draftId ? <DraftEditor /> : <StartPage />}</ErrorBoundary>
          <PartBoundary name="查找和替换" close={closeFind}>
            <FindBar />
          </PartBoundary>
          <PartBoundary name="试读计时" close={() => endTimer(false)}>
            <TimerBar />
          </PartBoundary>
        </main>
        {right > 0 && !isAlone && <RightPanel width={right} />}
      </div>
      <PartBoundary name="保存的障碍">
        <TroubleBar />
      </PartBoundary>
      <PartBoundary name="状态栏">
        <StatusBar />
      </PartBoundary>
      <PartBoundary name="处理问题的菜单" close={closeFindingMenu}>
        <FindingMenu />
      </PartBoundary>
      <PartBoundary name="表格菜单">
        <TableMenu />
        <WordsMenu />
      </PartBoundary>
    </div>
  )
}

/** Tells how much room there is for the paper, now and whenever it changes. */
function watchWidth(centre: HTMLElement) {
  const observer = new ResizeObserver(() => fitPage(centre.clientWidth, centre.clientHeight))
  observer.observe(centre)
  return () => observer.disconnect()
}
