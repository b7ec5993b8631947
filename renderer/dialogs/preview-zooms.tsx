import { Icon } from '../app/icon.tsx'
import { type PreviewZoom, stepZoom, zoomSteps } from '../preview/page-scale.ts'

interface PreviewZoomsProps {
  readonly zoom: PreviewZoom
  readonly percent: number
  readonly columns: 1 | 2
  readonly changeZoom: (zoom: PreviewZoom) => void
  readonly changeColumns: (columns: 1 | 2) => void
}

/** How large pages are and how many stand beside one another. */
export function PreviewZooms({ zoom, percent, columns, changeZoom, changeColumns }: PreviewZoomsProps) {
  return (
    <div className="preview-zooms">
      <button type="button" className="button small" aria-pressed={columns === 1} onClick={() => changeColumns(1)}>
        单页
      </button>
      <button type="button" className="button small" aria-pressed={columns === 2} onClick={() => changeColumns(2)}>
        双页
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="缩小"
        disabled={percent <= zoomSteps[0]}
        onClick={() => changeZoom(stepZoom(percent, -1))}
      >
        <Icon name="minus" />
      </button>
      <select
        className="select small"
        aria-label="显示比例"
        value={String(zoom)}
        onChange={({ target: { value } }) => changeZoom(value === 'page' || value === 'width' ? value : Number(value))}
      >
        <option value="page">整页{zoom === 'page' ? `（${percent}%）` : ''}</option>
        <option value="width">页宽{zoom === 'width' ? `（${percent}%）` : ''}</option>
        {zoomSteps.map(step => (
          <option key={step} value={step}>
            {step}%
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label="放大"
        disabled={percent >= 200}
        onClick={() => changeZoom(stepZoom(percent, 1))}
      >
        <Icon name="add" />
      </button>
    </div>
  )
}
