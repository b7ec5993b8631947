import { useDesk } from '../state/desk.ts'
import { changeSettings, within, zoomBounds } from './settings.ts'

/** Width of an A4 page on screen at 100 percent, in CSS pixels: 210 mm. */
export const pageWidth = (210 / 25.4) * 96

/** Room at the sides of the page with the scroll bar, in CSS pixels. */
const sideRoom = 64

/** The largest zoom, in percent and at most 100, at which a page stands whole in a space of `width` CSS pixels. */
export function fittingZoom(width: number): number {
  return within(Math.min(100, Math.floor(((width - sideRoom) / pageWidth) * 100)), zoomBounds)
}

let isFitting = true
let lastWidth = 0

/** Keeps the page as wide as the space between the panels allows, until the person sets a zoom. */
export function fitPage(width: number): void {
  lastWidth = width
  const { zoom } = useDesk.getState().settings
  if (isFitting && width > 0 && zoom !== fittingZoom(width)) changeSettings({ zoom: fittingZoom(width) })
}

/** Lets the page follow the space again. */
export function startFitting(): void {
  isFitting = true
  fitPage(lastWidth)
}

/** Sets the size of the paper on screen, in percent, held inside its bounds. */
export function setZoom(zoom: number): void {
  isFitting = false
  changeSettings({ zoom: within(zoom, zoomBounds) })
}

/** A zoom above 100 was set by a person on purpose: it outlasts the day. */
export function recallZoom(zoom: number): void {
  isFitting = zoom <= 100
}
