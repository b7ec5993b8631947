import type { LintSettings } from '../../core/lint/config.ts'
import type { Ignoring } from '../../core/lint/ignore.ts'
import { useDesk } from '../state/desk.ts'
import { changeSettings } from './settings.ts'

const nothing: Ignoring = { findings: [], words: [] }

/** Changes the checker's settings at once. */
export function changeLint(change: (lint: LintSettings) => LintSettings): void {
  changeSettings({ lint: change(useDesk.getState().settings.lint) })
}

/** What is passed over in every draft. */
export function ignoringOf(lint: LintSettings): Ignoring {
  return lint.ignoring ?? nothing
}

/** Sets a part of what is passed over in every draft. */
export function changeIgnoring(change: Partial<Ignoring>): void {
  changeLint(lint => ({ ...lint, ignoring: { ...ignoringOf(lint), ...change } }))
}
