import { setZoom, startFitting } from '../desk/fit-zoom.ts'
import { zoomBounds } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

const current = () => useDesk.getState().settings.zoom

/** Makes the paper larger, smaller, its true size, as wide as there is room, or whole. */
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
  { id: 'zoom-fit', label: '适合页宽', run: () => startFitting('width') },
  { id: 'zoom-page', label: '整页', run: () => startFitting('page') },
]
