import type { FontSetId } from '../docx/font-sets.ts'
import type { OwnProfile } from '../docx/own-profile.ts'
import type { HandEntry } from '../ledger/hand-entry.ts'
import type { LintSettings } from '../lint/config.ts'
import type { PhraseSettings } from '../phrases/phrase.ts'
import type { ReportSection } from '../report/report-sections.ts'
import type { DraftListView } from './draft-list.ts'
import type { TypingHabits } from './typing-habits.ts'

/** What a person can set. */
export interface Settings {
  /** Speaking rate in characters a minute, 120 to 300. */
  readonly speechRate: number
  /** Layouts of the office's own, and the layout that counts pages, shows the paper and is exported; 通用 where nothing is said. */
  readonly profiles?: readonly OwnProfile[] | undefined
  readonly profile?: string | undefined
  /** Fonts of exported files; those of most offices where nothing is said. */
  readonly fontSet?: FontSetId | undefined
  readonly leftPanel: number
  readonly rightPanel: number
  /** Percent. */
  readonly zoom: number
  /** The line being typed stays at one height of the window. */
  readonly typewriter?: boolean
  readonly lint: LintSettings
  /** What typing corrects by itself; all of it where nothing is said. */
  readonly typing?: TypingHabits
  readonly lastDraft: string | null
  /** Fixed phrases: what a person added, took out and used; those that came with the program where nothing is said. */
  readonly phrases?: PhraseSettings | undefined
  /** How the draft list is arranged; by folder where nothing is said. */
  readonly draftList?: DraftListView | undefined
  /** Ids of the templates used last, the latest first. */
  readonly recentTemplates?: readonly string[] | undefined
  readonly theme: Theme
  readonly interfaceSize: InterfaceSize
  /** How the problem list is divided; by kind where nothing is said. */
  readonly problemGrouping?: 'kind' | 'severity' | 'section' | 'rule' | undefined
  /** What a person leaves out of review reports; nothing where nothing is said. */
  readonly reportWithout?: readonly ReportSection[] | undefined
  /** Ids of the commands run last from the palette, the latest first. */
  readonly recentCommands: readonly string[]
  /** The warning of the data folder's place that was last shown. */
  readonly folderWarning?: string | undefined
  /** The name that a person's comments and decisions bear; nobody's where nothing is said. */
  readonly author?: string | undefined
  /** Figures of earlier years for the ledger of brevity, entered by hand. */
  readonly ledgerEntries?: readonly HandEntry[] | undefined
  /** What became of the tour: null until a person has gone through it or put it aside. */
  readonly tour: 'done' | 'skipped' | null
}

/** The window's colours: as the system has them, or always the same. */
export type Theme = 'system' | 'light' | 'dark'

/** The size of the window's own words; the paper has its zoom. */
export type InterfaceSize = 'usual' | 'large' | 'largest'

/** What holds until a person sets something else. Panel widths are CSS pixels, zoom is percent. */
export const defaultSettings: Settings = {
  speechRate: 200,
  leftPanel: 260,
  rightPanel: 340,
  zoom: 100,
  lint: { rules: {} },
  lastDraft: null,
  theme: 'system',
  interfaceSize: 'usual',
  recentCommands: [],
  tour: null,
}
