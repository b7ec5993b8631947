import { DropdownMenu } from 'radix-ui'
import { setZoom, startFitting } from '../desk/fit-zoom.ts'
import { zoomBounds } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import { Icon } from './icon.tsx'

/** Sizes that are often wanted, in percent. */
const sizes = [50, 75, 100, 125, 150, 200, 300] as const

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
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="status-item zoom-value" title="显示比例">
          {zoom}%
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          {/* After an undo Slate puts its selection back a moment late, and the focus with it: that closes no menu. */}
          <DropdownMenu.Content
            className="menu"
            side="top"
            align="center"
            sideOffset={4}
            loop
            onFocusOutside={event => event.preventDefault()}
          >
            <Choice label="适合页宽" isOn={false} onChoose={() => startFitting('width')} />
            <Choice label="整页" isOn={false} onChoose={() => startFitting('page')} />
            <DropdownMenu.Separator className="menu-line" />
            {sizes.map(size => (
              <Choice key={size} label={`${size}%`} isOn={size === zoom} onChoose={() => setZoom(size)} />
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
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

interface ChoiceProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChoose: () => void
}

function Choice({ label, isOn, onChoose }: ChoiceProps) {
  return (
    <DropdownMenu.Item className="menu-item" onSelect={onChoose}>
      <span className="menu-check">{isOn && <Icon name="check" />}</span>
      <span className="menu-label">{label}</span>
    </DropdownMenu.Item>
  )
}
