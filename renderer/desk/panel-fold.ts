import { useDesk } from '../state/desk.ts'
import { changeSettings, panelBounds } from './settings.ts'
import { type LeftTab, type RightTab, useWindow } from './window-state.ts'

export type PanelSide = 'left' | 'right'

const lastWidth = { left: panelBounds.left.usual, right: panelBounds.right.usual }

/** The panel's width in pixels; 0 where it is folded. */
function panelWidth(side: PanelSide): number {
  const { settings } = useDesk.getState()
  return side === 'left' ? settings.leftPanel : settings.rightPanel
}

/** Folds a panel, or brings it back at the width it had. */
export function togglePanel(side: PanelSide): void {
  const width = panelWidth(side)
  if (width > 0) lastWidth[side] = width
  setWidth(side, width > 0 ? 0 : lastWidth[side])
}

/** Sets a panel's width, in pixels. */
export function setWidth(side: PanelSide, width: number): void {
  changeSettings(side === 'left' ? { leftPanel: width } : { rightPanel: width })
}

/** Brings a tab of the left panel into sight. */
export function showLeftTab(leftTab: LeftTab): void {
  if (panelWidth('left') === 0) togglePanel('left')
  useWindow.setState({ leftTab })
}

/** Brings a tab of the right panel into sight. */
export function showRightTab(rightTab: RightTab): void {
  if (panelWidth('right') === 0) togglePanel('right')
  useWindow.setState({ rightTab })
}
