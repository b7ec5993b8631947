import { beforeAll, describe, expect, it } from 'vitest'
import { hasCorpus } from './corpus.ts'
import saved from './corpus-counts.json' with { type: 'json' }
import { type CorpusCounts, type CorpusSnapshot, countCorpus, setNames } from './corpus-counts.ts'

const snapshot: CorpusSnapshot = saved
const renewal = 'Read the new findings (node test/bench/rule-hits.ts RULE), then run: node test/bench/corpus-counts.ts'

describe.skipIf(!hasCorpus)('findings over the corpus (needs ../shared/corpus)', () => {
  let counted: CorpusCounts

  beforeAll(async () => {
    counted = await countCorpus()
  }, 120_000)

  it.each(setNames)('are those of the snapshot in %s', name => {
    expect(counted[name], `The findings in ${name} have changed. ${renewal}`).toEqual(snapshot[name])
  })

  it.each(['reports', 'speeches'] as const)('are few in %s', name => {
    expect(counted[name].perThousand.error).toBeLessThanOrEqual(0.02)
    expect(counted[name].perThousand.errorAndWarning).toBeLessThanOrEqual(1)
  })
})

describe('the snapshot of findings over the corpus', () => {
  it('explains every kind of error, and nothing that is no longer found', () => {
    const kinds = setNames.flatMap(name => Object.keys(snapshot[name].counts).filter(key => key.endsWith(' error')))
    expect(Object.keys(snapshot.notes).sort()).toEqual([...new Set(kinds)].sort())
    for (const note of Object.values(snapshot.notes)) expect(note.length).toBeGreaterThan(20)
  })
})
