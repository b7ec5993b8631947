import { lazy, Suspense } from 'react'
import { loadGuideDialog } from '../desk/open-guide.ts'
import { loadSettingsDialog } from '../desk/open-settings.ts'
import { loadVersionsDialog } from '../desk/versions.ts'
import { useWindow } from '../desk/window-state.ts'
import { EncryptionDialog } from '../encryption/encryption-dialog.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { BackupsDialog } from './backups-dialog.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { CountsDialog } from './counts-dialog.tsx'
import { EditTemplateDialog } from './edit-template-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FieldsDialog } from './fields-dialog.tsx'
import { FolderNameDialog } from './folder-name-dialog.tsx'
import { FormatCheckDialog } from './format-check-dialog.tsx'
import { GoToDialog } from './go-to-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { LeadersDialog } from './leaders-dialog.tsx'
import { LedgerDialog } from './ledger-dialog.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import { LogDialog } from './log-dialog.tsx'
import { MakeTemplateDialog } from './make-template-dialog.tsx'
import { MoveDraftsDialog } from './move-drafts-dialog.tsx'
import { MoveStatusDialog } from './move-status-dialog.tsx'
import { NewDraftDialog } from './new-draft-dialog.tsx'
import { PackDialog } from './pack-dialog.tsx'
import { PackageDialog } from './package-dialog.tsx'
import { PaletteDialog } from './palette-dialog.tsx'
import { PhrasesDialog } from './phrases-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { RehearsalDialog } from './rehearsal-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { SearchAllDialog } from './search-all-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { StatusLogDialog } from './status-log-dialog.tsx'
import { TableDialog } from './table-dialog.tsx'
import { TagDraftsDialog } from './tag-drafts-dialog.tsx'

const SettingsDialog = lazy(async () => ({ default: (await loadSettingsDialog()).SettingsDialog }))

const GuideDialog = lazy(async () => ({ default: (await loadGuideDialog()).GuideDialog }))

const VersionsDialog = lazy(async () => ({ default: (await loadVersionsDialog()).VersionsDialog }))

/** The dialog that is open, if one is. */
export function DialogHost() {
  const dialog = useWindow(state => state.dialog)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'newDraft':
      return <NewDraftDialog start={dialog.template ?? null} typed={dialog.values} />
    case 'makeTemplate':
      return <MakeTemplateDialog />
    case 'editTemplate':
      return <EditTemplateDialog template={dialog.template} values={dialog.values} />
    case 'import':
      return <ImportDialog files={dialog.files} into={dialog.into} />
    case 'export':
      return <ExportDialog />
    case 'compare':
      return <CompareDialog before={dialog.before} after={dialog.after} />
    case 'formatCheck':
      return <FormatCheckDialog />
    case 'preview':
      return <PreviewDialog />
    case 'versions':
      return (
        <Suspense fallback={null}>
          <VersionsDialog draft={dialog.draft} start={dialog.number ?? null} />
        </Suspense>
      )
    case 'moveStatus':
      return <MoveStatusDialog ids={dialog.ids} status={dialog.status} />
    case 'pack':
      return <PackDialog draft={dialog.draft} />
    case 'package':
      return <PackageDialog file={dialog.file} view={dialog.view} />
    case 'statusLog':
      return <StatusLogDialog draft={dialog.draft} />
    case 'report':
      return <ReportDialog ids={dialog.drafts} />
    case 'fields':
      return <FieldsDialog />
    case 'counts':
      return <CountsDialog />
    case 'library':
      return <LibraryDialog />
    case 'source':
      return <SourceDialog source={dialog.source} />
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsDialog page={dialog.page} start={dialog.at ?? ''} />
        </Suspense>
      )
    case 'searchAll':
      return <SearchAllDialog />
    case 'palette':
      return <PaletteDialog />
    case 'guide':
      return (
        <Suspense fallback={null}>
          <GuideDialog {...(dialog.chapter !== undefined && { chapter: dialog.chapter })} />
        </Suspense>
      )
    case 'moveDrafts':
      return <MoveDraftsDialog ids={dialog.ids} />
    case 'tagDrafts':
      return <TagDraftsDialog ids={dialog.ids} />
    case 'folderName':
      return <FolderNameDialog {...dialog} parentId={dialog.parentId ?? null} />
    case 'goTo':
      return <GoToDialog />
    case 'table':
      return <TableDialog />
    case 'phrases':
      return <PhrasesDialog />
    case 'leaders':
      return <LeadersDialog />
    case 'rehearsal':
      return <RehearsalDialog rehearsal={dialog.rehearsal} />
    case 'backups':
      return <BackupsDialog />
    case 'recovery':
      return <RecoveryDialog />
    case 'ledger':
      return <LedgerDialog />
    case 'log':
      return <LogDialog />
    case 'encryption':
      return <EncryptionDialog act={dialog.act} />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'about':
      return <AboutDialog />
  }
}
