import { showLeftTab, showRightTab } from '../desk/panel-fold.ts'
import type { Command } from './command.ts'

/** One command a tab of the side panels. */
export const showPanels: readonly Command[] = [
  { id: 'show-drafts', label: '稿件列表', run: () => showLeftTab('drafts') },
  { id: 'show-outline', label: '大纲', run: () => showLeftTab('outline') },
  { id: 'show-problems', label: '问题', run: () => showRightTab('problems') },
  { id: 'show-repetition', label: '重复来源', run: () => showRightTab('repetition') },
  { id: 'show-length', label: '篇幅', run: () => showRightTab('length') },
  { id: 'show-comments', label: '批注', run: () => showRightTab('comments') },
  { id: 'show-elements', label: '要素', run: () => showRightTab('elements') },
]
