import { Tooltip } from 'radix-ui'
import { useEffect } from 'react'
import { useShownTitle } from '../desk/shown-title.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx'
import { DialogHost } from '../dialogs/dialog-host.tsx'
import { UnlockLayer } from '../encryption/unlock-layer.tsx'
import { UnlockPage } from '../encryption/unlock-page.tsx'
import { PrintLayer } from '../preview/print-layer.tsx'
import { closeTeleprompter } from '../rehearsal/rehearsal-state.ts'
import { TeleprompterHost } from '../rehearsal/teleprompter.tsx'
import { Tour } from '../tour/tour.tsx'
import { leaveTour } from '../tour/tour-state.ts'
import { Announcer } from './announcer.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FailurePage } from './failure-page.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportInput } from './import-input.tsx'
import { MessageArea } from './message-area.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { StartingPage } from './starting-page.tsx'
import { Workspace } from './workspace.tsx'

/** The whole window: the desk, or the page that says why there is none. */
export function App() {
  const startup = useWindow(state => state.startup)
  const title = useShownTitle()
  // A browser writes the titles of its pages into its history, and may carry that to other computers.
  const isPrivate = useWindow(state => state.info?.shell === 'desktop')
  useEffect(() => {
    document.title = title && isPrivate ? `${title} - 简文` : '简文'
  }, [title, isPrivate])

  if (startup.status === 'starting') return <StartingPage />
  if (startup.status === 'locked') return <UnlockPage />
  if (startup.status === 'failed') return <FailurePage failure={startup.failure} />
  return (
    <ErrorBoundary>
      <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
        <Workspace />
        <PartBoundary name="对话框" close={closeDialog}>
          <DialogHost />
        </PartBoundary>
        <PartBoundary name="询问" close={() => useWindow.getState().question?.answer(false)}>
          <ConfirmDialog />
        </PartBoundary>
        <PartBoundary name="提词" close={() => closeTeleprompter(null)}>
          <TeleprompterHost />
        </PartBoundary>
        <ImportInput />
        <FileDrop />
        <MessageArea />
        <PartBoundary name="五步上手" close={leaveTour}>
          <Tour />
        </PartBoundary>
        <PrintLayer />
        <UnlockLayer />
        <Announcer />
      </Tooltip.Provider>
    </ErrorBoundary>
  )
}
