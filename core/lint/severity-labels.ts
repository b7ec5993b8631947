import type { Severity } from './rule.ts'

/** What a severity is called, in the window and on the command line. */
export const severityLabels: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' }
