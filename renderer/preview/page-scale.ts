/** How large the preview shows a page: fitted to the room, or in percent of the paper. */
export type PreviewZoom = 'page' | 'width' | number

export const zoomSteps = [25, 50, 75, 100, 125, 150, 200] as const

/** CSS pixels a twip at 100 percent. */
const actual = 96 / 1440

/** Room around and between sheets, in CSS pixels. */
export const sheetGap = 16

interface Room {
  readonly width: number
  readonly height: number
}

/** The scale, in CSS pixels a twip, at which sheets of a size stand in a room, `columns` beside one another. */
export function pageScale(zoom: PreviewZoom, room: Room, sheet: Room, columns: number): number {
  if (typeof zoom === 'number') return (actual * zoom) / 100
  const width = (room.width - sheetGap * (columns + 1)) / (sheet.width * columns)
  const height = (room.height - sheetGap * 2) / sheet.height
  return Math.max(actual / 10, zoom === 'width' ? width : Math.min(width, height))
}

/** A scale in percent of the paper. */
export function percentOf(scale: number): number {
  return Math.round((scale / actual) * 100)
}

/** The next step of zoom up or down from a scale in percent. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const larger = zoomSteps.find(step => step > percent)
  const smaller = zoomSteps.findLast(step => step < percent)
  return direction === 1 ? (larger ?? zoomSteps[zoomSteps.length - 1] ?? 100) : (smaller ?? zoomSteps[0])
}
