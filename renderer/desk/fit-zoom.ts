import { useDesk } from '../state/desk.ts'
import { changeSettings, within, zoomBounds } from './settings.ts'

/** Size of an A4 page on screen at 100 percent, in CSS pixels: 210 and 297 mm. */
export const pageWidth = (210 / 25.4) * 96
const pageHeight = (297 / 25.4) * 96

/** Room at the sides of the page with the scroll bar, and above and below it, in CSS pixels. */
const sideRoom = 64
const endRoom = 48

/**
 * How the page follows the space that is left for it: as wide as that but no larger than life, as wide as that, or whole.
 * Null where a person set its size.
 */
export type Fitting = 'natural' | 'width' | 'page' | null

/** The largest zoom, in percent and at most 100, at which a page stands whole in a space of `width` CSS pixels. */
export function fittingZoom(width: number): number {
  return within(Math.min(100, widthZoom(width)), zoomBounds)
}

/** The zoom, in percent, for a space of `width` and `height` CSS pixels. */
export function zoomFor(fitting: Exclude<Fitting, null>, width: number, height: number): number {
  if (fitting === 'natural') return fittingZoom(width)
  if (fitting === 'width') return within(widthZoom(width), zoomBounds)
  return within(Math.min(widthZoom(width), Math.floor(((height - endRoom) / pageHeight) * 100)), zoomBounds)
}

let fitting: Fitting = 'natural'
let space = { width: 0, height: 0 }

/** Keeps the page as the space between the panels allows, until the person sets a zoom. */
export function fitPage(width: number, height: number): void {
  space = { width, height }
  if (!fitting || width <= 0) return
  const zoom = zoomFor(fitting, width, height)
  if (zoom !== useDesk.getState().settings.zoom) changeSettings({ zoom })
}

/** Lets the page follow the space from now on. */
export function startFitting(way: Exclude<Fitting, null> = 'natural'): void {
  fitting = way
  fitPage(space.width, space.height)
}

/** Sets the size of the paper on screen, in percent, held inside its bounds. */
export function setZoom(zoom: number): void {
  fitting = null
  changeSettings({ zoom: within(zoom, zoomBounds) })
}

/** A zoom above 100 was set by a person on purpose: it outlasts the day. */
export function recallZoom(zoom: number): void {
  fitting = zoom <= 100 ? 'natural' : null
}

function widthZoom(width: number): number {
  return Math.floor(((width - sideRoom) / pageWidth) * 100)
}
