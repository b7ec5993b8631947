import { trashDrafts } from '../desk/arrange-drafts.ts'
import { compareTwo } from '../desk/compare-drafts.ts'
import { selectDrafts, useDraftList } from '../desk/draft-list.ts'
import { askReport } from '../desk/report.ts'
import { openDialog } from '../desk/window-state.ts'
import { numberText } from './number-text.ts'

/** How many drafts are selected, and what can be done to all of them. */
export function DraftSelectionBar() {
  const selected = useDraftList(state => state.selected)
  const ids = [...selected]
  const [one, other] = ids
  return (
    <>
      <p className="unseen" aria-live="polite">
        {selected.size > 0 && `已选 ${numberText(selected.size)} 份稿件`}
      </p>
      {selected.size > 0 && (
        <fieldset className="draft-selection" aria-label="所选稿件">
          <span className="draft-selection-count">已选 {numberText(selected.size)} 份</span>
          {one && other && ids.length === 2 && (
            <button type="button" className="link-button" onClick={() => compareTwo([one, other])}>
              对比
            </button>
          )}
          <button type="button" className="link-button" onClick={() => openDialog({ kind: 'moveDrafts', ids })}>
            移动
          </button>
          <button type="button" className="link-button" onClick={() => openDialog({ kind: 'tagDrafts', ids })}>
            标签
          </button>
          <button type="button" className="link-button" onClick={() => askReport(ids)}>
            审核汇总
          </button>
          <button type="button" className="link-button danger" onClick={() => void trashDrafts(ids)}>
            移到回收站
          </button>
          <button type="button" className="link-button" onClick={() => selectDrafts([])}>
            取消
          </button>
        </fieldset>
      )}
    </>
  )
}
