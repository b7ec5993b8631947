import { useShownTitle } from '../desk/shown-title.ts'
import { MenuRow } from './menu-row.tsx'
import { SaveText } from './save-text.tsx'

/** The row on top: menus, and at the right the draft's title and whether it is saved. */
export function TitleRow() {
  const title = useShownTitle()
  return (
    <div className="title-row">
      <MenuRow />
      {title !== undefined && (
        <div className="title-row-draft">
          <h1 className="title-row-title" title={title}>
            {title}
          </h1>
          <SaveText />
        </div>
      )}
    </div>
  )
}
