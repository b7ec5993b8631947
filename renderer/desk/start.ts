import { bridge } from '../bridge/bridge.ts'
import { loadRuleName } from '../panels/use-rule-name.ts'
import { useDesk } from '../state/desk.ts'
import { openDraft, refreshDrafts } from './drafts.ts'
import { loadWriter } from './exports.ts'
import { recallZoom } from './fit-zoom.ts'
import { refreshLibrary } from './library.ts'
import { failureText, reporting } from './messages.ts'
import { loadSettingsDialog } from './open-settings.ts'
import { ask, RequestFailure } from './request.ts'
import { refreshTemplates } from './templates.ts'
import { useWindow } from './window-state.ts'

/** Milliseconds after which the window fetches what it may need without its service: the first keys come before that. */
const leisure = 1000

/** Fills the desk when the window opens, and puts the draft of last time on it. */
export async function startDesk(): Promise<void> {
  useWindow.setState({ startup: { status: 'starting' } })
  try {
    const [info, settings] = await Promise.all([ask('app.info', null), ask('settings.read', null), refreshDrafts()])
    useDesk.setState({ settings })
    recallZoom(settings.zoom)
    useWindow.setState({ info, startup: { status: 'ready' } })
  } catch (error) {
    const failure =
      error instanceof RequestFailure
        ? { code: error.code, message: error.message }
        : { code: 'internal-error' as const, message: failureText(error) }
    useWindow.setState({ startup: { status: 'failed', failure } })
    return
  }
  bridge.on('library.changed', libraryStats => useDesk.setState({ libraryStats }))
  void reporting(refreshLibrary)
  void reporting(refreshTemplates)
  const { drafts, settings } = useDesk.getState()
  if (settings.lastDraft && drafts.some(draft => draft.id === settings.lastDraft)) await openDraft(settings.lastDraft)
  // The desktop shell's service cannot go missing; the loopback shell's can, and would take these with it.
  if (!window.jianwen) setTimeout(loadForLater, leisure)
}

function loadForLater(): void {
  const loads: readonly (() => Promise<unknown>)[] = [loadWriter, loadSettingsDialog, loadRuleName]
  for (const load of loads) requestIdleCallback(() => void reporting(load))
}
