import { type PanelSide, togglePanel } from '../desk/panel-fold.ts'
import { Icon } from './icon.tsx'

/** Folds a side panel, or brings it back. */
export function FoldButton({ side }: { readonly side: PanelSide }) {
  const label = side === 'left' ? '折叠或展开左栏' : '折叠或展开右栏'
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => togglePanel(side)}>
      <Icon name={side === 'left' ? 'leftPanel' : 'rightPanel'} />
    </button>
  )
}
