import { compose, stepComment } from '../comments/comment-actions.ts'
import type { DeskState } from '../state/desk.ts'
import type { Command } from './command.ts'

const mayComment = ({ draft }: DeskState) => draft !== null && draft.status !== 'final'
const isFinal = '稿件已定稿，只能阅读'
const hasOpen = ({ comments }: DeskState) => comments.some(({ comment }) => !comment.outcome)
const none = '没有未解决的批注'

/** Comment on words, suggest others, and go from one comment to the next. */
export const commentCommands: readonly Command[] = [
  {
    id: 'add-comment',
    label: '新建批注',
    shortcuts: ['Alt+M'],
    idle: isFinal,
    isEnabled: mayComment,
    run: () => compose('comment'),
  },
  {
    id: 'suggest-change',
    label: '修改建议',
    shortcuts: ['Alt+Shift+M'],
    idle: isFinal,
    isEnabled: mayComment,
    run: () => compose('suggestion'),
  },
  {
    id: 'next-comment',
    label: '下一条批注',
    shortcuts: ['Alt+F3'],
    idle: none,
    isEnabled: hasOpen,
    run: () => stepComment(1),
  },
  {
    id: 'previous-comment',
    label: '上一条批注',
    shortcuts: ['Alt+Shift+F3'],
    idle: none,
    isEnabled: hasOpen,
    run: () => stepComment(-1),
  },
]
