import { openDialog } from './window-state.ts'

/** Fetches the guide with its text, which is not needed until somebody asks. */
export function loadGuideDialog(): Promise<typeof import('../dialogs/guide-dialog.tsx')> {
  return import('../dialogs/guide-dialog.tsx')
}

/** Opens the user guide at a chapter, by its id; at the first where none is named. Rejects where it could not be fetched. */
export async function openGuide(chapter?: string): Promise<void> {
  await loadGuideDialog()
  openDialog({ kind: 'guide', ...(chapter !== undefined && { chapter }) })
}
