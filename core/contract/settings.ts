import type { Settings } from './contract.ts'

/** What holds until a person sets something else. Panel widths are CSS pixels, zoom is percent. */
export const defaultSettings: Settings = {
  speechRate: 200,
  leftPanel: 260,
  rightPanel: 340,
  zoom: 100,
  lint: { rules: {} },
  lastDraft: null,
  theme: 'system',
  interfaceSize: 'usual',
  recentCommands: [],
  tour: null,
}
