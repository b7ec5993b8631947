import { startTour } from '../tour/tour-state.ts'
import type { Command } from './command.ts'

/** Leads through the main job in five steps, on the sample speech. */
export const startTourCommand: Command = {
  id: 'start-tour',
  label: '五步上手',
  run: startTour,
}
