import { create } from 'zustand'
import type {
  AppInfo,
  DraftFolder,
  DraftStatus,
  Failure,
  FileBytes,
  PackageView,
  TemplateList,
} from '../../core/contract/contract.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import type { Template } from '../../core/template/template.ts'
import type { Span } from '../../core/text/span.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import type { Rehearsal } from '../rehearsal/rehearsal.ts'

/** What is done about the encryption of the data folder. */
export type EncryptionAct = 'turnOn' | 'turnOff' | 'changePassword' | 'renewRecoveryKey'

/** The pages of the settings. */
export type SettingsPage = 'general' | 'rules' | 'limits' | 'words' | 'typing' | 'ignored' | 'layout' | 'data'

/** A document of the library to read, scrolled to a passage: UTF-16 offsets in its text. */
export interface SourceToRead {
  readonly documentId: string
  readonly title: string
  readonly range?: Span
}

/** A draft that was just made of a file, and what it held then: the file may be looked through and put into it again. */
export interface ImportTarget {
  readonly session: DraftSession
  readonly content: DraftContent
}

/** What was typed into the fields of a template, by field. */
export type FieldValues = Readonly<Record<string, string>>

/** The dialog on screen. */
export type OpenDialog =
  | { readonly kind: 'newDraft'; readonly template?: string; readonly values?: FieldValues }
  | { readonly kind: 'makeTemplate' }
  | { readonly kind: 'editTemplate'; readonly template: Template; readonly values: FieldValues }
  | { readonly kind: 'import'; readonly files: readonly File[]; readonly into?: ImportTarget }
  | { readonly kind: 'export' }
  | { readonly kind: 'formatCheck' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'versions'; readonly draft: string; readonly number?: number }
  | { readonly kind: 'compare'; readonly before: string | null; readonly after: string }
  | { readonly kind: 'moveStatus'; readonly ids: readonly string[]; readonly status: DraftStatus }
  | { readonly kind: 'pack'; readonly draft: string }
  | { readonly kind: 'package'; readonly file: FileBytes; readonly view: PackageView }
  | { readonly kind: 'statusLog'; readonly draft: string }
  | { readonly kind: 'report'; readonly drafts: readonly string[] }
  | { readonly kind: 'fields' }
  | { readonly kind: 'counts' }
  | { readonly kind: 'library' }
  | { readonly kind: 'source'; readonly source: SourceToRead }
  | { readonly kind: 'settings'; readonly page: SettingsPage; readonly at?: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'searchAll' }
  | { readonly kind: 'guide'; readonly chapter?: string }
  | { readonly kind: 'goTo' }
  | { readonly kind: 'moveDrafts'; readonly ids: readonly string[] }
  | { readonly kind: 'tagDrafts'; readonly ids: readonly string[] }
  | { readonly kind: 'folderName'; readonly folder?: DraftFolder; readonly parentId?: string | null }
  | { readonly kind: 'table' }
  | { readonly kind: 'phrases' }
  | { readonly kind: 'leaders' }
  | { readonly kind: 'rehearsal'; readonly rehearsal: Rehearsal }
  | { readonly kind: 'backups' }
  | { readonly kind: 'recovery' }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'log' }
  | { readonly kind: 'encryption'; readonly act: EncryptionAct }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }

/** A question that must be answered before something is lost. */
export interface Question {
  readonly title: string
  readonly text: string
  /** The verb of the button that goes on. */
  readonly action: string
  /** What is to be known besides, a sentence each. */
  readonly notes?: readonly string[]
  /** What can be done along with it, to be ticked; null where there is nothing. */
  readonly choice?: string | null
  readonly answer: (goOn: boolean, chosen?: boolean) => void
}

/** A message in the message area. Failures stay until they are closed. */
export interface Message {
  readonly id: number
  readonly tone: 'failure' | 'notice' | 'done'
  readonly text: string
  /** Sentences that belong to the same event, each on a line of its own. */
  readonly details: readonly string[]
  readonly action?: MessageAction
}

/** What can be done about what a message tells, mostly taking it back. */
export interface MessageAction {
  /** The verb of the button. */
  readonly label: string
  readonly run: () => void
  /** The draft on which it acts; the button goes with it. Absent where it acts on all. */
  readonly draft?: string
}

export type LeftTab = 'drafts' | 'outline'
export type RightTab = 'problems' | 'repetition' | 'length' | 'comments' | 'elements' | 'review'

/** What the review view shows below its figures. */
export type ReviewPart = 'checklist' | 'length' | 'repetition' | 'findings' | 'comments' | 'changes' | 'log'

/** What the window shows around the paper. Not stored, except what `Settings` holds. */
export interface WindowState {
  readonly startup:
    | { readonly status: 'starting' | 'locked' | 'ready' }
    | { readonly status: 'failed'; readonly failure: Failure }
  readonly info: AppInfo | null
  readonly templates: TemplateList | null
  readonly dialog: OpenDialog | null
  readonly question: Question | null
  readonly messages: readonly Message[]
  /** What the window is busy with, once that takes over 300 ms. */
  readonly progress: string | null
  /** Calls it off, where it can be. */
  readonly cancelProgress: (() => void) | null
  readonly leftTab: LeftTab
  readonly rightTab: RightTab
  readonly reviewPart: ReviewPart
  /** Nothing but the paper is on screen. */
  readonly focusMode: boolean
  /** The name that a person gave the draft on the desk; null where the draft goes by the title in its text. */
  readonly givenTitle: string | null
  /** The draft whose title is being edited in the list. */
  readonly renaming: string | null
}

/** The window's state. */
export const useWindow = create<WindowState>(() => ({
  startup: { status: 'starting' },
  info: null,
  templates: null,
  dialog: null,
  question: null,
  messages: [],
  progress: null,
  cancelProgress: null,
  leftTab: 'drafts',
  rightTab: 'problems',
  reviewPart: 'checklist',
  focusMode: false,
  givenTitle: null,
  renaming: null,
}))

/** Opens a dialog in place of the one on screen. */
export function openDialog(dialog: OpenDialog): void {
  useWindow.setState({ dialog })
}

/** Closes the dialog on screen. */
export function closeDialog(): void {
  useWindow.setState({ dialog: null })
}

/** Asks before something is lost; resolves to whether to go on. */
export async function confirm(question: Omit<Question, 'answer'>): Promise<boolean> {
  return (await confirmWithChoice(question)) !== null
}

/** Asks before something is lost; resolves to null where it is not to go on, else to whether its choice was ticked. */
export function confirmWithChoice(question: Omit<Question, 'answer'>): Promise<{ readonly chosen: boolean } | null> {
  return new Promise(resolve => {
    const answer = (goOn: boolean, chosen = false) => {
      useWindow.setState({ question: null })
      resolve(goOn ? { chosen } : null)
    }
    useWindow.setState({ question: { ...question, answer } })
  })
}
