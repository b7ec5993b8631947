import { setZoom, startFitting } from '../desk/fit-zoom.ts'
import { zoomBounds } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'

/** The size of the paper on screen. */
export function ZoomControl() {
  const zoom = useDesk(state => state.settings.zoom)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons in a bar is no fieldset of a form
    <span className="zoom" role="group" aria-label="显示比例">
      <button
        type="button"
        className="icon-button"
        aria-label="缩小"
        disabled={zoom <= zoomBounds.min}
        onClick={() => setZoom(zoom - zoomBounds.step)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" className="status-item zoom-value" title="适合页宽" onClick={startFitting}>
        {zoom}%
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="放大"
        disabled={zoom >= zoomBounds.max}
        onClick={() => setZoom(zoom + zoomBounds.step)}
      >
        <Icon name="add" />
      </button>
    </span>
  )
}
