import { arrangeDrafts } from './arrange-drafts.ts'
import { arrangeSections } from './arrange-sections.ts'
import { backupCommands } from './backups.ts'
import { checkFormatCommand } from './check-format.ts'
import { checkNow } from './check-now.ts'
import { clipboard } from './clipboard.ts'
import type { Command } from './command.ts'
import { commentCommands } from './comments.ts'
import { compareDrafts } from './compare-drafts.ts'
import { editFields } from './edit-fields.ts'
import { exchangeCommands } from './exchange.ts'
import { exportDocx } from './export-docx.ts'
import { exportDocxAs } from './export-docx-as.ts'
import { textExports } from './export-text.ts'
import { finding } from './find.ts'
import { fixAllLike } from './fix-all-like.ts'
import { fixFinding } from './fix-finding.ts'
import { focusMenu } from './focus-menu.ts'
import { focusModes } from './focus-modes.ts'
import { formatBrush } from './format-brush.ts'
import { goTo } from './go-to.ts'
import { ignoreFinding } from './ignore-finding.ts'
import { importFiles } from './import-files.ts'
import { insertDate } from './insert-date.ts'
import { insertLeaders } from './insert-leaders.ts'
import { insertMarks } from './insert-marks.ts'
import { insertPhrase } from './insert-phrase.ts'
import { joinLibraryCommand } from './join-library.ts'
import { lockFolder } from './lock-folder.ts'
import { makeTemplate } from './make-template.ts'
import { managePhrases } from './manage-phrases.ts'
import { newDraft } from './new-draft.ts'
import { nextFinding } from './next-finding.ts'
import { nextPane, previousPane } from './next-pane.ts'
import { openLibrary } from './open-library.ts'
import { openPalette } from './open-palette.ts'
import { openSampleCommand } from './open-sample.ts'
import { settingsCommand } from './open-settings.ts'
import { previousFinding } from './previous-finding.ts'
import { printDraft } from './print-draft.ts'
import { redo } from './redo.ts'
import { rehearse } from './rehearse.ts'
import { reviewActs } from './review-acts.ts'
import { reviewReport } from './review-report.ts'
import { saveCopy } from './save-copy.ts'
import { saveNow } from './save-now.ts'
import { searchAll } from './search-all.ts'
import { setElements } from './set-elements.ts'
import { showAbout } from './show-about.ts'
import { showCounts } from './show-counts.ts'
import { showFinding } from './show-finding.ts'
import { showGuide } from './show-guide.ts'
import { showLedger } from './show-ledger.ts'
import { showLog } from './show-log.ts'
import { showPanels } from './show-panels.ts'
import { showReview } from './show-review.ts'
import { showShortcuts } from './show-shortcuts.ts'
import { startTourCommand } from './start-tour.ts'
import { stepRepetitions } from './step-repetition.ts'
import { insertTable, tableActs } from './tables.ts'
import { toggleBold } from './toggle-bold.ts'
import { togglePanels } from './toggle-panels.ts'
import { trashDraft } from './trash-draft.ts'
import { undo } from './undo.ts'
import { versionHistory } from './version-history.ts'
import { zooms } from './zoom.ts'

/** Every command, sorted by file. Keys, menus, toolbar and help read this list. */
export const commands: readonly Command[] = [
  ...arrangeDrafts,
  ...arrangeSections,
  ...backupCommands,
  checkFormatCommand,
  checkNow,
  ...clipboard,
  ...commentCommands,
  editFields,
  ...exchangeCommands,
  exportDocx,
  exportDocxAs,
  ...textExports,
  ...finding,
  fixAllLike,
  fixFinding,
  compareDrafts,
  ...focusModes,
  focusMenu,
  ...formatBrush,
  goTo,
  ignoreFinding,
  importFiles,
  insertDate,
  insertLeaders,
  ...insertMarks,
  insertPhrase,
  joinLibraryCommand,
  ...lockFolder,
  makeTemplate,
  managePhrases,
  newDraft,
  nextFinding,
  nextPane,
  previousPane,
  openLibrary,
  openPalette,
  openSampleCommand,
  settingsCommand,
  previousFinding,
  printDraft,
  redo,
  ...rehearse,
  ...reviewActs,
  reviewReport,
  saveCopy,
  versionHistory,
  saveNow,
  searchAll,
  ...setElements,
  showAbout,
  showCounts,
  showFinding,
  showGuide,
  showLedger,
  showLog,
  ...showPanels,
  ...showReview,
  showShortcuts,
  startTourCommand,
  ...stepRepetitions,
  insertTable,
  ...tableActs,
  toggleBold,
  ...togglePanels,
  trashDraft,
  undo,
  ...zooms,
]

const byId = new Map(commands.map(command => [command.id, command]))

/** The command with this id. Throws RangeError for an unknown one. */
export function commandById(id: string): Command {
  const command = byId.get(id)
  if (!command) throw new RangeError(`Unknown command: ${id}`)
  return command
}
