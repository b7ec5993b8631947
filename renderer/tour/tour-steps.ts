import type { WindowState } from '../desk/window-state.ts'
import type { DeskState } from '../state/desk.ts'
import { sampleTitle } from './sample-speech.ts'

/** Where the card stands beside what the step speaks of. */
export type CardSide = 'within' | 'left' | 'above' | 'below'

/** A step of the tour. Each is done for real, on the controls that it points at. */
export interface TourStep {
  readonly title: string
  readonly text: string
  /** What the step points at, as a CSS selector of the window. */
  readonly target: string
  readonly side: CardSide
  /** The button that does the step, for those who would rather watch. */
  readonly action: string
  /** `fixable` is how many findings could be mended by themselves when the step began. */
  isDone(desk: DeskState, window: WindowState, fixable: number): boolean
}

/** The five steps of the main job. */
export const tourSteps: readonly TourStep[] = [
  {
    title: '打开示例稿',
    text: '这是一份五分钟的发言，故意留了几处毛病。以后写自己的稿，按 Ctrl+N 新建，或按 Ctrl+O 打开 Word 文件。',
    target: '.desk-centre',
    side: 'within',
    action: '打开示例稿',
    isDone: desk => desk.draft?.title === sampleTitle,
  },
  {
    title: '看问题',
    text: '毛病都列在右边「问题」里，纸上也有记号。按 F8 到下一个问题，按 Shift+F8 往回，或点列表中的一条。',
    target: '[data-pane="right"]',
    side: 'left',
    action: '下一个问题',
    isDone: desk => desk.activeFinding !== null,
  },
  {
    title: '改一处',
    text: '有的问题可以自动改。按 F8 走到「2025-06-01」那一处，按 Alt+Enter 改好；改错了按 Ctrl+Z 撤销。',
    target: '[data-pane="right"]',
    side: 'left',
    action: '带我去',
    isDone: (desk, _, fixable) => desk.findings.filter(finding => finding.fix).length < fixable,
  },
  {
    title: '看篇幅',
    text: '会议发言不超过 5 分钟，这份超了一点。点状态栏的「时长」，右边写着依据哪份文件、超了多少、哪一部分最长。',
    target: '.status-bar',
    side: 'above',
    action: '打开篇幅',
    isDone: (_, window) => window.rightTab === 'length',
  },
  {
    title: '导出 Word',
    text: '按 F12，得到按国家标准排好版的文件，用 Word 和 WPS 都能打开。还没改完也可以导出。',
    target: '.tool-end',
    side: 'below',
    action: '导出',
    isDone: (_, window) => window.messages.some(message => message.text.startsWith('已导出')),
  },
]
