import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintDraft } from '../../../core/lint/linter.ts'
import type { Severity } from '../../../core/lint/rule.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { corpusFolder } from './corpus.ts'

/** What the checker says of a set of texts, each read and recognised as the command line does. */
export interface SetCounts {
  readonly texts: number
  readonly characters: number
  /** Findings a thousand characters. Limits on whole documents are another matter and left out. */
  readonly perThousand: Readonly<Record<'error' | 'errorAndWarning' | 'info', number>>
  /** Findings by rule and severity: 「no-unpaired-marks error」. */
  readonly counts: Readonly<Record<string, number>>
}

export const setNames = ['reports', 'speeches', 'laws'] as const
export type SetName = (typeof setNames)[number]
export type CorpusCounts = Readonly<Record<SetName, SetCounts>>

/** The committed counts, with a note for each kind of error on why its findings are mistakes of the text. */
export type CorpusSnapshot = CorpusCounts & { readonly notes: Readonly<Record<string, string>> }

/** Reports of 2000 and later. */
const modern = /^20\d\d年|十[六七八九]大|二十大/
const lawsRead = 300

function filesOf(set: SetName): readonly string[] {
  const names = readdirSync(join(corpusFolder, set)).sort()
  if (set === 'reports') return names.filter(name => modern.test(name))
  if (set === 'speeches') return names
  const step = Math.floor(names.length / lawsRead)
  return names.filter((_, index) => index % step === 0).slice(0, lawsRead)
}

async function countSet(set: SetName): Promise<SetCounts> {
  const found = new Map<string, number>()
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const files = filesOf(set)
  let characters = 0
  for (const name of files) {
    const path = join(corpusFolder, set, name)
    const { content } = await readDraftFile(path, readFileSync(path))
    const { diagnostics, counts, failures } = lintDraft(content)
    if (failures.length > 0) throw new Error(`${failures[0]!.ruleId} failed on ${name}`)
    characters += counts.characters
    for (const { ruleId, severity } of diagnostics) {
      const key = `${ruleId} ${severity}`
      found.set(key, (found.get(key) ?? 0) + 1)
      if (ruleId !== 'max-document-length') bySeverity[severity]++
    }
  }
  const density = (count: number) => Math.round((count * 1_000_000) / characters) / 1000
  const { error, warning, info } = bySeverity
  return {
    texts: files.length,
    characters,
    perThousand: { error: density(error), errorAndWarning: density(error + warning), info: density(info) },
    counts: Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Counts the findings over the corpus beside the project. Throws where a rule fails on a text. */
export async function countCorpus(): Promise<CorpusCounts> {
  return { reports: await countSet('reports'), speeches: await countSet('speeches'), laws: await countSet('laws') }
}
