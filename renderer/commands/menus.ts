import { clipboard } from './clipboard.ts'
import { insertMarks } from './insert-marks.ts'
import { setElements } from './set-elements.ts'
import { showPanels } from './show-panels.ts'
import { togglePanels } from './toggle-panels.ts'
import { zooms } from './zoom.ts'

/** A menu of the menu row: ids of commands in groups, a line between groups. */
export interface Menu {
  readonly label: string
  readonly groups: readonly (readonly string[])[]
}

const idsOf = (commands: readonly { readonly id: string }[]) => commands.map(command => command.id)

/** The menu row. */
export const menus: readonly Menu[] = [
  {
    label: '文件',
    groups: [
      ['new-draft', 'import-files'],
      ['save-now', 'save-copy'],
      ['export-docx', 'export-docx-as'],
      ['edit-fields'],
      ['open-library', 'join-library'],
      ['trash-draft'],
      ['open-settings'],
    ],
  },
  { label: '编辑', groups: [['undo', 'redo'], idsOf(clipboard)] },
  { label: '插入', groups: [['insert-date'], idsOf(insertMarks)] },
  { label: '格式', groups: [idsOf(setElements), ['toggle-bold']] },
  {
    label: '检查',
    groups: [
      ['check-now'],
      ['next-finding', 'previous-finding'],
      ['fix-finding', 'fix-all-like', 'ignore-finding'],
      ['show-repetition', 'next-repetition', 'previous-repetition', 'show-length'],
      ['open-settings'],
    ],
  },
  {
    label: '视图',
    groups: [
      idsOf(togglePanels),
      idsOf(showPanels).filter(id => id !== 'show-repetition' && id !== 'show-length'),
      idsOf(zooms),
      ['next-pane'],
    ],
  },
  { label: '帮助', groups: [['show-shortcuts', 'show-about']] },
]
