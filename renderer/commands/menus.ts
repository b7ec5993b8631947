import { arrangeSections } from './arrange-sections.ts'
import { clipboard } from './clipboard.ts'
import { commentCommands } from './comments.ts'
import { finding } from './find.ts'
import { focusModes } from './focus-modes.ts'
import { insertMarks } from './insert-marks.ts'
import { rehearse } from './rehearse.ts'
import { setElements } from './set-elements.ts'
import { showPanels } from './show-panels.ts'
import { tableGroups } from './tables.ts'
import { togglePanels } from './toggle-panels.ts'
import { zooms } from './zoom.ts'

/** A menu of the menu row: ids of commands in groups, a line between groups. */
export interface Menu {
  readonly label: string
  /** The letter that opens it together with Alt, as Word and WPS have it. */
  readonly letter: string
  readonly groups: readonly (readonly string[])[]
}

const idsOf = (commands: readonly { readonly id: string }[]) => commands.map(command => command.id)

/** The menu row. Every command has its place here; a menu without entries is not shown. */
export const menus: readonly Menu[] = [
  {
    label: '文件',
    letter: 'F',
    groups: [
      ['new-draft', 'import-files', 'open-package', 'close-draft'],
      ['save-now', 'save-copy', 'version-history', 'make-template'],
      ['export-docx', 'export-docx-as', 'export-plain-text', 'export-markdown', 'export-package'],
      ['print-draft'],
      ['check-format'],
      ['edit-fields'],
      ['open-library', 'join-library'],
      ['new-folder', 'move-draft', 'tag-draft', 'star-draft'],
      ['trash-draft'],
      ['make-backup', 'restore-backup'],
      ['encrypt-folder', 'lock-folder'],
      ['open-settings'],
    ],
  },
  {
    label: '编辑',
    letter: 'E',
    groups: [['undo', 'redo'], idsOf(clipboard), [...idsOf(finding), 'go-to'], ['search-all']],
  },
  { label: '插入', letter: 'I', groups: [['insert-phrase', 'insert-leaders'], ['insert-date'], idsOf(insertMarks)] },
  {
    label: '格式',
    letter: 'O',
    groups: [idsOf(setElements), ['toggle-bold', 'copy-format', 'paste-format'], idsOf(arrangeSections)],
  },
  { label: '表格', letter: 'A', groups: tableGroups },
  {
    label: '检查',
    letter: 'C',
    groups: [
      ['check-now'],
      ['next-finding', 'previous-finding'],
      ['show-finding', 'fix-finding', 'fix-all-like', 'ignore-finding'],
      ['show-repetition', 'next-repetition', 'previous-repetition', 'show-length'],
      ['open-settings'],
    ],
  },
  {
    label: '审阅',
    letter: 'R',
    groups: [
      idsOf(commentCommands),
      ['show-review', 'show-status-log', 'review-report', 'compare-drafts'],
      ['submit-draft', 'take-back-draft', 'return-draft', 'pass-draft', 'finalise-draft'],
      ['revise-draft'],
    ],
  },
  {
    label: '视图',
    letter: 'V',
    groups: [
      idsOf(togglePanels),
      idsOf(showPanels).filter(id => id !== 'show-repetition' && id !== 'show-length'),
      idsOf(zooms),
      idsOf(focusModes),
      ['next-pane', 'previous-pane', 'focus-menu'],
    ],
  },
  {
    label: '工具',
    letter: 'T',
    groups: [
      ['open-palette'],
      ['show-counts', 'show-ledger'],
      idsOf(rehearse),
      ['manage-phrases'],
      ['open-library', 'join-library'],
      ['open-settings'],
    ],
  },
  {
    label: '帮助',
    letter: 'H',
    groups: [
      ['show-guide', 'show-shortcuts'],
      ['start-tour', 'open-sample'],
      ['show-recovery', 'show-log'],
      ['show-about'],
    ],
  },
]
