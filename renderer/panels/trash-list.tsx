import { useState } from 'react'
import type { DraftSummary } from '../../core/contract/contract.ts'
import { deleteDraft, restoreDraft } from '../desk/drafts.ts'
import { GroupHeading } from './group-heading.tsx'
import { momentText } from './time-text.ts'

/** Drafts in the trash (回收站): each can be restored or deleted for good. */
export function TrashList({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="trash">
      <GroupHeading label="回收站" count={drafts.length} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen && (
        <ul className="draft-list">
          {drafts.map(draft => (
            <li key={draft.id} className="draft-row trashed">
              <div className="draft-link">
                <span className="draft-title">{draft.title}</span>
                <span className="draft-facts">
                  <span>移入：{momentText(draft.trashedAt ?? draft.updatedAt, Date.now())}</span>
                  <button type="button" className="link-button" onClick={() => void restoreDraft(draft)}>
                    恢复
                  </button>
                  <button type="button" className="link-button danger" onClick={() => void deleteDraft(draft)}>
                    彻底删除
                  </button>
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
