import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { usePages } from '../state/pages.ts'

/** Page, line and character at which the caret stands; without a caret the number of pages alone is known. */
export function CaretPlace() {
  const block = useDesk(desk => desk.caretBlock)
  const offset = useDesk(desk => desk.caretOffset)
  const map = usePages(state => state.map)
  if (!map) return null
  const place = block === null ? undefined : map.placeOf(block, offset)
  return (
    <span className="status-item plain caret-place" title="光标所在的页、行和字；行、字从 1 数起">
      第 {numberText(place?.page ?? 1)} 页 / 共 {numberText(map.pages)} 页
      {place && (
        <span className="caret-line">
          {place.line} 行 {place.column} 列
        </span>
      )}
    </span>
  )
}
