import { openSample } from '../tour/tour-state.ts'
import type { Command } from './command.ts'

/** Puts a sample speech with planted findings on the desk. */
export const openSampleCommand: Command = {
  id: 'open-sample',
  label: '打开示例发言稿',
  run: openSample,
}
