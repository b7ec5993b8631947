import { bridge } from '../bridge/bridge.ts'
import { readEncryption } from '../encryption/encryption-state.ts'
import { returnToCaret } from '../encryption/kept-caret.ts'
import { loadRuleName } from '../panels/use-rule-name.ts'
import { useDesk } from '../state/desk.ts'
import { followBackups } from './backups.ts'
import { tellOfMove } from './data-place.ts'
import { reopenDraft } from './drafts.ts'
import { loadWriter } from './exports.ts'
import { recallZoom } from './fit-zoom.ts'
import { refreshLibrary } from './library.ts'
import { failureText, reporting } from './messages.ts'
import { loadSettingsDialog } from './open-settings.ts'
import { withProgress } from './progress.ts'
import { refreshDrafts, startLists } from './refresh-drafts.ts'
import { ask, RequestFailure } from './request.ts'
import { refreshTemplates } from './templates.ts'
import { followWaitingFiles } from './waiting-files.ts'
import { useWindow } from './window-state.ts'

/** Milliseconds after which the window fetches what it may need without its service: the first keys come before that. */
const leisure = 1000

/** Fills the desk when the window opens, and puts the draft of last time on it. */
export async function startDesk(): Promise<void> {
  useWindow.setState({ startup: { status: 'starting' } })
  let lists = Promise.resolve()
  try {
    if ((await readEncryption()).isLocked) {
      useWindow.setState({ startup: { status: 'locked' } })
      return
    }
    const [info, settings, { whole }] = await Promise.all([
      ask('app.info', null),
      ask('settings.read', null),
      startLists(),
    ])
    lists = whole
    void reporting(() => withProgress('正在读取稿件列表', () => whole))
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
  bridge.on('draft.moved', () => void reporting(refreshDrafts))
  void reporting(refreshLibrary)
  void reporting(refreshTemplates)
  void reporting(followBackups)
  void reporting(tellOfMove)
  const { lastDraft } = useDesk.getState().settings
  const isListed = () => useDesk.getState().drafts.some(draft => draft.id === lastDraft)
  if (lastDraft && !isListed()) await lists.catch(() => undefined)
  if (lastDraft && isListed()) await reopenDraft(lastDraft)
  returnToCaret()
  followWaitingFiles()
  // The desktop shell's service cannot go missing; the loopback shell's can, and would take these with it.
  if (!window.jianwen) setTimeout(loadForLater, leisure)
}

function loadForLater(): void {
  const loads: readonly (() => Promise<unknown>)[] = [loadWriter, loadSettingsDialog, loadRuleName]
  for (const load of loads) requestIdleCallback(() => void reporting(load))
}
