import type { Comment } from '../../core/document/comment.ts'
import { isSuggestion } from '../../core/review/suggestions.ts'
import { accept, acceptEvery, compose, refuse, refuseEvery, resolve, stepComment } from '../comments/comment-actions.ts'
import { type DeskState, useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'
import { mayWrite } from './writing.ts'

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
  {
    id: 'resolve-comment',
    label: '解决批注',
    idle: '光标不在未解决的批注上',
    isEnabled: desk => active(desk) !== undefined && !isSuggestion(active(desk) as Comment),
    run: () => onActive(({ id }) => resolve(id)),
  },
  {
    id: 'accept-suggestion',
    label: '采纳建议',
    idle: '光标不在修改建议上',
    isEnabled: desk => mayDecide(desk),
    run: () => onActive(({ id }) => accept([id])),
  },
  {
    id: 'refuse-suggestion',
    label: '不采纳建议',
    idle: '光标不在修改建议上',
    isEnabled: desk => mayDecide(desk),
    run: () => onActive(({ id }) => refuse([id])),
  },
  {
    id: 'accept-all-suggestions',
    label: '采纳全部建议',
    idle: '没有未处理的修改建议',
    isEnabled: desk => mayWrite(desk) && hasSuggestions(desk),
    run: acceptEvery,
  },
  {
    id: 'refuse-all-suggestions',
    label: '不采纳全部建议',
    idle: '没有未处理的修改建议',
    isEnabled: desk => mayComment(desk) && hasSuggestions(desk),
    run: refuseEvery,
  },
]

/** The thread that is being looked at, where it is open. */
function active({ comments, activeComment }: DeskState): Comment | undefined {
  const thread = comments.find(({ comment }) => comment.id === activeComment)
  return thread?.comment.outcome ? undefined : thread?.comment
}

function mayDecide(desk: DeskState): boolean {
  const comment = active(desk)
  return mayWrite(desk) && comment !== undefined && isSuggestion(comment)
}

function hasSuggestions({ comments }: DeskState): boolean {
  return comments.some(({ comment }) => isSuggestion(comment) && !comment.outcome)
}

function onActive(run: (comment: Comment) => void): void {
  const comment = active(useDesk.getState())
  if (comment) run(comment)
}
