import { openDialog, type SettingsPage } from './window-state.ts'

/** Fetches the settings window with all that it says of rules, so that it is there when the service is not. */
export function loadSettingsDialog(): Promise<typeof import('../dialogs/settings-dialog.tsx')> {
  return import('../dialogs/settings-dialog.tsx')
}

/** Opens the settings on a page. Rejects where the window could not be fetched. */
export async function openSettings(page: SettingsPage = 'general'): Promise<void> {
  await loadSettingsDialog()
  openDialog({ kind: 'settings', page })
}
