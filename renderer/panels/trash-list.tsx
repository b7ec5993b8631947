import { useState } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { trashDaysLeft } from '../../core/versions/retention.ts'
import { deleteDraft, restoreDraft } from '../desk/drafts.ts'
import { emptyTrash } from '../desk/trash.ts'
import { GroupHeading } from './group-heading.tsx'
import { momentText } from './time-text.ts'

/**
 * Drafts in the trash (回收站), with the days until they go for good: each can be restored or deleted at once, and the whole
 * emptied.
 */
export function TrashList({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="trash">
      <GroupHeading label="回收站" count={drafts.length} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen && (
        <>
          <p className="trash-note">
            <span>保留 30 天，到期自动彻底删除</span>
            <button
              type="button"
              className="link-button danger"
              onClick={() => void emptyTrash(drafts.map(({ id }) => id))}
            >
              清空
            </button>
          </p>
          <ul className="draft-list">
            {drafts.map(draft => (
              <TrashRow key={draft.id} draft={draft} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function TrashRow({ draft }: { readonly draft: DraftSummary }) {
  const now = Date.now()
  const trashedAt = draft.trashedAt ?? now
  const left = trashDaysLeft(trashedAt, now)
  return (
    <li className="draft-row trashed">
      <div className="draft-link">
        <span className="draft-title">{draft.title}</span>
        <span className="draft-facts">
          <span title={`${momentText(trashedAt, now)}移入`}>{left === 0 ? '即将清除' : `还剩 ${left} 天`}</span>
          <button type="button" className="link-button" onClick={() => void restoreDraft(draft)}>
            恢复
          </button>
          <button type="button" className="link-button danger" onClick={() => void deleteDraft(draft)}>
            彻底删除
          </button>
        </span>
      </div>
    </li>
  )
}
