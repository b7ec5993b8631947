import { changeSettings, within, zoomBounds } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Sets the size of the paper on screen, in percent, held inside its bounds. */
export function setZoom(zoom: number): void {
  changeSettings({ zoom: within(zoom, zoomBounds) })
}

const current = () => useDesk.getState().settings.zoom

/** Makes the paper larger, smaller, or its true size. */
export const zooms: readonly Command[] = [
  {
    id: 'zoom-in',
    label: '放大',
    shortcuts: ['Ctrl+=', 'Ctrl+Shift+='],
    isEnabled: desk => desk.settings.zoom < zoomBounds.max,
    run: () => setZoom(current() + zoomBounds.step),
  },
  {
    id: 'zoom-out',
    label: '缩小',
    shortcuts: ['Ctrl+-'],
    isEnabled: desk => desk.settings.zoom > zoomBounds.min,
    run: () => setZoom(current() - zoomBounds.step),
  },
  { id: 'zoom-reset', label: '实际大小', shortcuts: ['Ctrl+0'], run: () => setZoom(100) },
]
