import { useEffect, useMemo } from 'react'
import type { CommentThread } from '../../core/review/comments.ts'
import { Icon } from '../app/icon.tsx'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { acceptEvery, compose, refuseEvery, stepComment } from './comment-actions.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentItem } from './comment-item.tsx'
import { type CommentFilter, useComments } from './comment-state.ts'
import { filtered } from './shown-threads.ts'
import { useMinute } from './use-minute.ts'

const filters: readonly (readonly [CommentFilter, string])[] = [
  ['open', '未解决'],
  ['all', '全部'],
  ['mine', '我的'],
]

/** The panel 批注: what was remarked on the draft, in reading order, and the field for a new remark. */
export function CommentPanel() {
  const threads = useDesk(state => state.comments)
  const name = useDesk(state => state.settings.author ?? '')
  const draft = useDesk(state => state.draft)
  const filter = useComments(state => state.filter)
  const composing = useComments(state => state.composing)
  const shown = useMemo(() => filtered(threads, filter, name), [threads, filter, name])
  const now = useMinute()
  useEffect(() => {
    // What is being written belongs to the draft in which its words stand.
    if (composing && composing.draft !== draft?.id) useComments.setState({ composing: null })
  }, [composing, draft?.id])
  if (!draft) {
    return (
      <section className="panel" aria-label="批注">
        <EmptyState title="没有打开的稿件" text="打开一份稿件，批注和修改建议会列在这里。" />
      </section>
    )
  }
  return (
    <section className="panel" aria-label="批注">
      <CommentBar threads={threads} shown={shown} />
      {composing && <CommentComposer key={composing.words} composing={composing} />}
      {shown.length > 0 ? (
        <ul className="panel-scroll comment-list" aria-label="批注列表">
          {shown.map(thread => (
            <CommentItem key={thread.comment.id} thread={thread} draft={draft.id} status={draft.status} now={now} />
          ))}
        </ul>
      ) : (
        !composing && <NoComments isFiltered={threads.length > 0} filter={filter} />
      )}
    </section>
  )
}

interface CommentBarProps {
  readonly threads: readonly CommentThread[]
  readonly shown: readonly CommentThread[]
}

function CommentBar({ threads, shown }: CommentBarProps) {
  const filter = useComments(state => state.filter)
  const name = useDesk(state => state.settings.author ?? '')
  const status = useDesk(state => state.draft?.status)
  const open = filtered(threads, 'open', name)
  const suggestions = open.filter(({ comment }) => comment.replacement !== undefined).length
  const mayEdit = status === 'drafting' || status === 'returned'
  return (
    <>
      <div className="panel-bar comment-bar">
        <fieldset className="segments" aria-label="显示哪些批注">
          {filters.map(([id, label]) => {
            const count = id === filter ? shown.length : filtered(threads, id, name).length
            return (
              <button
                key={id}
                type="button"
                aria-pressed={id === filter}
                onClick={() => useComments.setState({ filter: id })}
              >
                {label}
                {count > 0 && <span>{numberText(count)}</span>}
              </button>
            )
          })}
        </fieldset>
        <span className="bar-end">
          <button
            type="button"
            className="icon-button"
            aria-label="上一条批注"
            title="上一条批注（Alt+Shift+F3）"
            disabled={open.length === 0}
            onClick={() => stepComment(-1)}
          >
            <Icon name="previous" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="下一条批注"
            title="下一条批注（Alt+F3）"
            disabled={open.length === 0}
            onClick={() => stepComment(1)}
          >
            <Icon name="next" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="新建批注"
            title="新建批注（Alt+M）"
            disabled={status === 'final'}
            onMouseDown={event => event.preventDefault()}
            onClick={() => compose('comment')}
          >
            <Icon name="add" />
          </button>
        </span>
      </div>
      {suggestions > 1 && mayEdit && (
        <div className="comment-every">
          <span>{numberText(suggestions)} 条修改建议</span>
          <button type="button" className="link-button" onClick={acceptEvery}>
            全部采纳
          </button>
          <button type="button" className="link-button" onClick={refuseEvery}>
            全部不采纳
          </button>
        </div>
      )}
    </>
  )
}

function NoComments({ isFiltered, filter }: { readonly isFiltered: boolean; readonly filter: CommentFilter }) {
  if (isFiltered && filter === 'open') {
    return (
      <EmptyState title="批注都已处理" text="处理过的批注和建议在“全部”里。">
        <button type="button" className="button" onClick={() => useComments.setState({ filter: 'all' })}>
          查看全部
        </button>
      </EmptyState>
    )
  }
  if (isFiltered) return <EmptyState title="没有您的批注" text="您提出或者回复过的批注会列在这里。" />
  return (
    <EmptyState
      title="还没有批注"
      text="选中要说明或者要改的文字，按 Alt+M 添加批注，按 Alt+Shift+M 提出修改建议；右键菜单和“审阅”菜单里也有。"
    />
  )
}
