import type { DraftContent } from '../document/draft.ts'
import type { PastStep } from '../document/past-step.ts'
import type { StatusMove } from '../document/status-log.ts'
import type { FontSetId } from '../docx/font-sets.ts'
import type { ProfileChoice } from '../docx/own-profile.ts'
import type { FormatReport } from '../format-check/finding.ts'
import type { DocumentReference } from '../lint/reference/document-reference.ts'
import type { LibraryKind } from '../repetition/match.ts'
import type { ReviewReport } from '../report/report.ts'
import type { Template } from '../template/template.ts'
import type { BackupDraft, BackupName, BackupState, ForgottenDrafts, RecoveryReport } from './backups.ts'
import type { DataPlace, MovePlan } from './data-place.ts'
import type {
  ChangeMark,
  DraftChanges,
  DraftFolder,
  DraftListView,
  DraftPage,
  DraftPlacement,
  DraftPreview,
} from './draft-list.ts'
import type { DraftSearch, FoundDrafts } from './draft-search.ts'
import type { DraftVersion, VersionCause } from './draft-versions.ts'
import type { AppendedDraft, DraftAppend, DraftSummary, OpenedDraft, StatusChange } from './drafts.ts'
import type { BackupUnlocking, EncryptionProgress, EncryptionState, OfferedRecoveryKey, Secret } from './encryption.ts'
import type { ErrorCode } from './errors.ts'
import type { PackageExport, PackageTaking, PackageView, TakenPackage } from './exchange.ts'
import type { FileToRead, ImportedFile } from './imported-file.ts'
import type { LedgerExport, LedgerPage, LedgerRequest, LedgerShares } from './ledger.ts'
import type { LibraryAddition, LibraryDocument, LibraryStats, LibraryText, RepetitionReply } from './library.ts'
import type {
  DraftJoining,
  FileStatus,
  LibraryDetails,
  LibraryEdit,
  LibraryFile,
  OfferedFile,
  TextSearch,
} from './library-files.ts'
import type { ReportExport } from './report.ts'
import type { RunLog } from './run-log.ts'
import type { Settings } from './settings.ts'

export type { DraftStatus } from '../document/draft-status.ts'
export type { AppendedDraft, DraftAppend, DraftSummary, OpenedDraft, StatusChange } from './drafts.ts'
export type {
  LibraryAddition,
  LibraryDocument,
  LibraryStats,
  LibraryText,
  RepetitionReply,
  SkippedFile,
} from './library.ts'
export type { InterfaceSize, Settings, Theme } from './settings.ts'
export type {
  ChangeMark,
  DraftChanges,
  DraftFolder,
  DraftJoining,
  DraftListView,
  DraftPage,
  DraftPlacement,
  DraftPreview,
  DraftSearch,
  DraftVersion,
  FileStatus,
  FoundDrafts,
  ImportedFile,
  LibraryDetails,
  LibraryEdit,
  LibraryFile,
  OfferedFile,
  PackageExport,
  PackageTaking,
  PackageView,
  TakenPackage,
  TextSearch,
  VersionCause,
}

/** A request's parameters and the value it answers with. */
interface Call<P, V> {
  readonly params: P
  readonly value: V
}

/** Everything the window can ask of the service. A new request is one line here; the compiler then asks for its handler. */
export interface Requests {
  'app.info': Call<null, AppInfo>
  /** Where the data lie. */
  'data.place': Call<null, DataPlace>
  /** Moves the data to another folder at the next start. Refuses with move-not-empty, move-inside, move-no-room, move-fixed. */
  'data.orderMove': Call<{ readonly path: string }, MovePlan>
  'data.cancelMove': Call<null, null>
  /** Shows the data folder in the system's file manager. Refuses with folders-by-hand where the shell is a browser. */
  'data.show': Call<null, null>
  /** Asks the person for a folder by the system's dialog; null where none was chosen. Refuses as `data.show` does. */
  'data.chooseFolder': Call<null, { readonly path: string | null }>
  'settings.read': Call<null, Settings>
  'settings.write': Call<{ readonly settings: Settings }, Settings>
  'draft.list': Call<{ readonly trashed: boolean }, readonly DraftSummary[]>
  /** Drafts of list and trash by pages, the last changed first. */
  'draft.page': Call<{ readonly before: number | null; readonly most: number }, DraftPage>
  /** What has changed in list and trash since a mark; null where everything is to be read again. */
  'draft.changes': Call<{ readonly mark: ChangeMark }, DraftChanges | null>
  /** Finds drafts by their text. A later search ends an earlier one, which answers that it is not complete. */
  'draft.search': Call<DraftSearch, FoundDrafts>
  /** With an `id` of the window's own making, the same request sent twice makes one draft. */
  'draft.create': Call<{ readonly content: DraftContent; readonly id?: string }, DraftSummary>
  'draft.open': Call<{ readonly id: string }, OpenedDraft>
  'draft.append': Call<DraftAppend, AppendedDraft>
  /** The last changes that led to step `seq`, the latest last, for undoing them; none where they are not known. */
  'draft.past': Call<{ readonly id: string; readonly seq: number }, readonly PastStep[]>
  'draft.rename': Call<{ readonly id: string; readonly title: string }, DraftSummary>
  /** With `revises`, the copy says which draft it revises, and leaves comments and checklist behind. */
  'draft.duplicate': Call<{ readonly id: string; readonly copyId?: string; readonly revises?: boolean }, DraftSummary>
  'draft.trash': Call<{ readonly id: string }, null>
  'draft.restore': Call<{ readonly id: string }, null>
  'draft.delete': Call<{ readonly id: string }, null>
  /** Deletes drafts for good, those that are no more included. */
  'draft.deleteMany': Call<{ readonly ids: readonly string[] }, null>
  /** The look of a draft for the list. Nothing is opened. */
  'draft.preview': Call<{ readonly id: string }, DraftPreview>
  /** Puts drafts into folders, tags and stars them, all or none. The same sent twice does it once. */
  'draft.place': Call<{ readonly drafts: readonly DraftPlacement[] }, null>
  /** Moves drafts to the trash or brings them back, all or none. */
  'draft.setTrashed': Call<{ readonly ids: readonly string[]; readonly trashed: boolean }, null>
  /**
   * Moves drafts on, keeps a version of each and notes the move in its log. Refuses with status-refused, and moves none,
   * where one of them may not go there from where it stands, and with reason-missing where 退回 says no reason.
   */
  'draft.setStatus': Call<StatusChange, null>
  /** The moves of a draft between statuses, the first one first. */
  'draft.log': Call<{ readonly id: string }, readonly StatusMove[]>
  /** Writes a draft as an exchange package (交换包). */
  'exchange.pack': Call<PackageExport, ExportOutcome>
  /** Reads an exchange package and compares it with the draft that is here, if it is. Nothing is stored. */
  'exchange.look': Call<FileBytes, PackageView>
  /** Takes an exchange package in. Refuses with package-not-fitting where the draft here has changed since. */
  'exchange.take': Call<PackageTaking, TakenPackage>
  /** The kept versions of a draft, the newest first. */
  'version.list': Call<{ readonly id: string }, readonly DraftVersion[]>
  /** A draft as it was. Refuses with version-not-found and version-damaged. */
  'version.read': Call<{ readonly id: string; readonly number: number }, DraftContent>
  /** Keeps the draft as it stands in storage as a version. Where the newest version holds that state, this is the one. */
  'version.keep': Call<{ readonly id: string; readonly cause: VersionCause }, DraftVersion>
  /** Names a version, or the present state where `number` is null; an empty name takes the name off. */
  'version.name': Call<{ readonly id: string; readonly number: number | null; readonly name: string }, DraftVersion>
  'folder.list': Call<null, readonly DraftFolder[]>
  /** Makes a folder, or changes the one with its id. Refuses with folder-exists, folder-too-deep and folders-full. */
  'folder.save': Call<{ readonly folder: DraftFolder }, DraftFolder>
  /** Removes a folder. What lies in it, drafts and folders, moves to where it lay. */
  'folder.delete': Call<{ readonly id: string }, null>
  /** Gives a tag another name on every draft that has it; an empty name takes it off them. */
  'tag.rename': Call<{ readonly from: string; readonly to: string }, null>
  'backup.state': Call<null, BackupState>
  /** Makes a backup now, verified, in both folders. */
  'backup.make': Call<null, BackupState>
  'backup.cancel': Call<null, null>
  'backup.content': Call<BackupName, readonly BackupDraft[]>
  /** Brings drafts of a backup back as new drafts, beside what is there. */
  'backup.restoreDrafts': Call<BackupName & { readonly ids: readonly string[] }, readonly DraftSummary[]>
  /** Puts a backup in place of all drafts and settings; what was there becomes a backup first. */
  'backup.restoreAll': Call<BackupName, null>
  /** Takes drafts that were deleted for good out of all backups within reach, each written anew and verified. */
  'backup.forgetDrafts': Call<{ readonly ids: readonly string[] }, ForgottenDrafts>
  'backup.setSecondFolder': Call<{ readonly path: string | null }, BackupState>
  /** Lets backups be used that are under a password of another time, until the service ends. Refuses with password-wrong. */
  'backup.unlock': Call<BackupUnlocking, null>
  'encryption.state': Call<null, EncryptionState>
  /** Refuses with password-wrong, recovery-key-wrong, each time after a longer wait. */
  'encryption.unlock': Call<{ readonly secret: Secret }, null>
  /** Unlocks by the recovery key and gives the folder a new password. */
  'encryption.reset': Call<{ readonly recoveryKey: string; readonly password: string }, null>
  /** Lets go of the key and of all that was read. Windows are told before, so that they save. */
  'encryption.lock': Call<null, null>
  /** Offers a recovery key, for turning encryption on under a new password or, where it is on, in place of the old one. */
  'encryption.offer': Call<{ readonly password: string }, OfferedRecoveryKey>
  /** Encrypts the folder under what was offered. `groups` are those asked for; `erase` takes older unencrypted copies. */
  'encryption.turnOn': Call<{ readonly groups: readonly string[]; readonly erase: boolean }, EncryptionState>
  'encryption.turnOff': Call<{ readonly password: string }, EncryptionState>
  'encryption.cancel': Call<null, null>
  'encryption.changePassword': Call<{ readonly secret: Secret; readonly password: string }, null>
  /** Makes the offered recovery key the valid one. */
  'encryption.renewRecoveryKey': Call<{ readonly groups: readonly string[] }, null>
  /** Overwrites and deletes the unencrypted copies from before. */
  'encryption.eraseCopies': Call<null, EncryptionState>
  /** What was recovered when the drafts were found damaged or gone, the last time; null where that never was. */
  'recovery.report': Call<null, RecoveryReport | null>
  'recovery.read': Call<null, null>
  /** Deletes the damaged originals that recoveries kept, for good. Answers the report as it is then. */
  'recovery.deleteOriginals': Call<null, RecoveryReport | null>
  /** The local log, which holds no text of a draft. */
  'log.read': Call<null, RunLog>
  /** A fault of the window, for the log. Of what is told only the kind and the places in the program are written. */
  'log.fault': Call<{ readonly name: string; readonly stack: string }, null>
  'file.read': Call<FileToRead, ImportedFile>
  /** The files that a person opened with the program and that no window has shown yet. They wait no longer. */
  'file.waiting': Call<null, readonly WaitingFile[]>
  'export.docx': Call<DocxExport, ExportOutcome>
  /** Writes what `after` changed of `before` as tracked changes. */
  'export.comparison': Call<ComparisonExport, ExportOutcome>
  /** Writes as PDF what the window would print now. Refuses with pdf-by-browser where the shell is a browser. */
  'export.pdf': Call<{ readonly title: string }, ExportOutcome>
  /** Writes a draft as plain text or Markdown. */
  'export.text': Call<{ readonly content: DraftContent; readonly kind: 'txt' | 'md' }, ExportOutcome>
  /** Compares a Word file with a profile of `core/docx/profiles`. */
  'format.check': Call<FormatTask, FormatReport>
  /** Sets a Word file anew by a profile, as another file. */
  'format.conform': Call<FormatTask, ConformedExport>
  /** Drafts that the ledger of brevity counts, by pages; what is new is counted, the rest was. */
  'ledger.page': Call<LedgerRequest, LedgerPage>
  /** Compares drafts with the library. A draft's own copy is left out. */
  'ledger.compare': Call<{ readonly ids: readonly string[] }, LedgerShares>
  'ledger.export': Call<LedgerExport, ExportOutcome>
  /** Checks a draft as it stands in storage for its review report, by the settings and against the library. */
  'report.review': Call<{ readonly id: string }, ReviewReport>
  'report.export': Call<ReportExport, ExportOutcome>
  'template.list': Call<null, TemplateList>
  /** Keeps a template of one's own. Refuses with template-exists where its id is in use, unless it is to be replaced. */
  'template.save': Call<{ readonly template: Template; readonly replace: boolean }, Template>
  'template.delete': Call<{ readonly id: string }, null>
  /** Reads a template file that a person chose. Nothing is kept yet. */
  'template.read': Call<FileBytes, Template>
  'template.export': Call<{ readonly template: Template }, ExportOutcome>
  'library.list': Call<null, readonly LibraryDocument[]>
  'library.stats': Call<null, LibraryStats>
  /** What of these files the library holds already; documents that it holds take the kind. */
  'library.known': Call<{ readonly files: readonly OfferedFile[]; readonly kind: LibraryKind }, readonly FileStatus[]>
  /** With `replace`, what came from the same path before is removed. */
  'library.add': Call<
    { readonly files: readonly LibraryFile[]; readonly kind: LibraryKind; readonly replace?: boolean },
    LibraryAddition
  >
  /** Takes a draft in as an own document, in place of its earlier copy. */
  'library.addDraft': Call<{ readonly draft: string; readonly content: DraftContent }, DraftJoining>
  'library.edit': Call<LibraryEdit, LibraryDocument>
  'library.setKind': Call<{ readonly ids: readonly string[]; readonly kind: LibraryKind }, LibraryStats>
  'library.search': Call<{ readonly query: string }, TextSearch>
  /** Builds the index anew, in the background. */
  'library.rebuild': Call<null, LibraryStats>
  'library.remove': Call<{ readonly ids: readonly string[] }, LibraryStats>
  'library.text': Call<{ readonly id: string }, LibraryText>
  /** What the library tells of the documents that drafts cite: titles, numbers, versions, what repeals what. */
  'library.references': Call<null, readonly DocumentReference[]>
  /** The library's copy of the draft that the paragraphs are from is left out. */
  'repetition.check': Call<{ readonly paragraphs: readonly string[]; readonly draft?: string }, RepetitionReply>
}

/** The name of a request. */
export type RequestName = keyof Requests
/** What a request is asked with. */
export type Params<N extends RequestName> = Requests[N]['params']
/** What a request answers with. */
export type Value<N extends RequestName> = Requests[N]['value']

/** What the service tells the window unasked. */
export interface Events {
  /** The library changed: earlier repetition results are void. */
  'library.changed': LibraryStats
  /** The folder was locked or unlocked, or encrypted or decrypted. */
  'encryption.changed': EncryptionState
  /** The folder is about to be locked: whatever is not saved yet is to be saved now. */
  'encryption.locking': null
  'encryption.progress': EncryptionProgress
  'backup.progress': { readonly done: number; readonly total: number }
  /** A backup was made, or was not, without having been asked for. */
  'backup.changed': BackupState
  /** Drafts have come to another status, asked by whichever window. */
  'draft.moved': { readonly ids: readonly string[] }
  /** The drafts were found damaged while the window was open, and were recovered. */
  'drafts.recovered': RecoveryReport
  'library.progress': { readonly done: number; readonly total: number; readonly name: string }
  /** A person opened files with the program: `file.waiting` hands them out. */
  'files.waiting': null
}

/** The name of an event. */
export type EventName = keyof Events

/** How a request ends. Failures cross as data: a code of the closed list and its sentence. */
export type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: Value<N> }
  | { readonly ok: false; readonly error: Failure }

/** Why a request failed. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
}

/** The service's side of the table. */
export type Handlers = { readonly [N in RequestName]: (params: Params<N>) => Value<N> | Promise<Value<N>> }

/** Ends a subscription. */
export type Unsubscribe = () => void

/** The window's side of the table, the same over Electron's bridge and over a WebSocket. */
export interface ServiceBridge {
  request<N extends RequestName>(name: N, params: Params<N>): Promise<Reply<N>>
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): Unsubscribe
}

/** The program and where its data lie. */
export interface AppInfo {
  readonly version: string
  readonly shell: 'desktop' | 'loopback'
  readonly dataFolder: string
}

/** A file as it crosses to the service. */
export interface FileBytes {
  /** The file's name without its folder. */
  readonly name: string
  /** Base64. */
  readonly bytes: string
}

/** A file that was opened with the program, or the sentence why it cannot be read. */
export type WaitingFile = FileBytes | { readonly name: string; readonly failure: string }

/** A Word file and the profile that it is held against. */
export interface FormatTask extends FileBytes {
  readonly profile: ProfileChoice
}

/** A Word file that was set anew. */
export interface ConformedExport {
  readonly outcome: ExportOutcome
  /** What of the old file the new one does not hold, a Chinese sentence each. */
  readonly losses: readonly string[]
}

/** A draft to be written as a Word file. */
export interface DocxExport {
  readonly content: DraftContent
  readonly profile: ProfileChoice
  readonly fontSet?: FontSetId | undefined
  /** Characters a minute, for the minutes of a reading copy. */
  readonly speechRate?: number | undefined
  /** Comments and open suggestions go along as Word's comments and tracked changes (带批注和修订). */
  readonly withReview?: boolean | undefined
}

/** Two states of a draft that are to be one Word file with the changes tracked. */
export interface ComparisonExport extends Omit<DocxExport, 'content' | 'withReview'> {
  readonly before: DraftContent
  readonly after: DraftContent
  /** Whose changes they are to be; empty for nobody's. */
  readonly author: string
}

/** `download` hands the bytes to a browser; a desktop shell saves by itself. */
export type ExportOutcome =
  | { readonly kind: 'download'; readonly fileName: string; readonly bytes: string }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }

/** The templates there are. */
export interface TemplateList {
  readonly templates: readonly Template[]
  /** The ids of those that people made themselves; the others came with the program. */
  readonly own: readonly string[]
  /** Template files that could not be read, a sentence each. */
  readonly problems: readonly string[]
}
