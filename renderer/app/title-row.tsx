import { useDesk } from '../state/desk.ts'
import { MenuRow } from './menu-row.tsx'
import { SaveText } from './save-text.tsx'

/** The row on top: menus, and at the right the draft's title and whether it is saved. */
export function TitleRow() {
  const draft = useDesk(state => state.draft)
  return (
    <div className="title-row">
      <MenuRow />
      {draft && (
        <div className="title-row-draft">
          <h1 className="title-row-title" title={draft.title}>
            {draft.title}
          </h1>
          <SaveText />
        </div>
      )}
    </div>
  )
}
