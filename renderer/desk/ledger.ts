import { useEffect, useState } from 'react'
import { mostCompared } from '../../core/contract/ledger.ts'
import { type LedgerEntry, type LedgerScope, scopeStatuses } from '../../core/ledger/entry.ts'
import type { LedgerSheet } from '../../core/ledger/sheets.ts'
import { saveFile } from './file-bytes.ts'
import { failureText } from './messages.ts'
import { ask } from './request.ts'

/** How far the ledger has been counted. */
export interface LedgerReading {
  readonly entries: readonly LedgerEntry[]
  readonly status: 'counting' | 'comparing' | 'done' | 'stopped'
  /** Drafts done, and of how many where that is known. */
  readonly done: number
  readonly total: number | null
  /** Titles of drafts that could not be opened. */
  readonly unreadable: readonly string[]
  /** Why nothing was counted, or nothing compared; a sentence each. */
  readonly failure: string | null
  readonly notCompared: string | null
}

const beginning: LedgerReading = {
  entries: [],
  status: 'counting',
  done: 0,
  total: null,
  unreadable: [],
  failure: null,
  notCompared: null,
}

/**
 * Counts the drafts of a scope, a page at a time, and then compares those of `year` and the one before with the library.
 * `again` counts how often a person asked to go on. `stop` leaves it where it is.
 */
export function useLedger(
  scope: LedgerScope,
  year: number,
  again: number,
): { readonly reading: LedgerReading; readonly stop: () => void } {
  const [reading, setReading] = useState(beginning)
  const [controller, setController] = useState<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` starts it anew
  useEffect(() => {
    const own = new AbortController()
    setController(own)
    setReading({ ...beginning })
    const say = (change: Partial<LedgerReading>) => {
      if (!own.signal.aborted) setReading(before => ({ ...before, ...change }))
    }
    readLedger(scope, year, own.signal, say).catch(error => say({ failure: failureText(error), status: 'done' }))
    return () => own.abort()
  }, [scope, year, again])
  return {
    reading,
    stop: () => {
      controller?.abort()
      setReading(before => ({ ...before, status: 'stopped' }))
    },
  }
}

async function readLedger(
  scope: LedgerScope,
  year: number,
  signal: AbortSignal,
  say: (change: Partial<LedgerReading>) => void,
): Promise<void> {
  const entries = new Map<string, LedgerEntry>()
  const unreadable: string[] = []
  for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(scope, before)
    if (signal.aborted) return
    // A draft that changes meanwhile comes first again: it is counted once.
    for (const entry of page.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry)
    unreadable.push(...page.unreadable)
    before = page.next
    say({ entries: [...entries.values()], unreadable: [...unreadable], done: entries.size })
  }
  const isWanted = ({ day, repeated }: LedgerEntry) => repeated === null && (day.year === year || day.year === year - 1)
  const wanted = [...entries.values()].filter(isWanted).map(({ id }) => id)
  const total = wanted.length
  say({ status: 'comparing', done: 0, total })
  try {
    for (let from = 0; from < total; from += comparedAtOnce) {
      const { shares, isEmpty } = await ask('ledger.compare', { ids: wanted.slice(from, from + comparedAtOnce) })
      if (signal.aborted) return
      if (isEmpty) {
        say({ notCompared: '资料库还没有文件，重复比例没有统计；把往年文件导入资料库后再看。' })
        break
      }
      for (const [id, repeated] of Object.entries(shares)) {
        const entry = entries.get(id)
        if (entry) entries.set(id, { ...entry, repeated })
      }
      say({ entries: [...entries.values()], done: Math.min(total, from + comparedAtOnce) })
    }
  } catch (error) {
    say({ notCompared: `重复比例没有统计：${failureText(error)}` })
  }
  say({ status: 'done' })
}

/** Drafts compared in one request: few, so that calling it off works soon. */
const comparedAtOnce = Math.min(10, mostCompared)

function nextPage(scope: LedgerScope, before: number | null) {
  return ask('ledger.page', { statuses: scopeStatuses[scope], before })
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const

/** Writes the ledger as a file. Resolves to what came of it, a sentence; empty where a person called it off. */
export async function exportLedger(
  name: string,
  kind: keyof typeof types,
  sheets: readonly LedgerSheet[],
): Promise<string> {
  try {
    const outcome = await ask('ledger.export', { name, kind, sheets })
    switch (outcome.kind) {
      case 'download':
        saveFile(outcome.fileName, outcome.bytes, types[kind])
        return `已导出「${outcome.fileName}」。`
      case 'saved':
        return `已导出到 ${outcome.path}。`
      case 'cancelled':
        return ''
    }
  } catch (error) {
    return failureText(error)
  }
}
