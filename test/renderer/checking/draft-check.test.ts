import { describe, expect, it } from 'vitest'
import { type Block, type DraftFacts, textBlock } from '../../../core/document/draft.ts'
import { defaultLintConfig } from '../../../core/lint/config.ts'
import { countDocument } from '../../../core/lint/counts.ts'
import { DraftCheck } from '../../../renderer/checking/draft-check.ts'
import type { LintWorker } from '../../../renderer/checking/lint-client.ts'
import type { CheckedDiagnostic, LintReply, LintRequest } from '../../../renderer/checking/lint-protocol.ts'
import { TestClock } from '../saving/fake-service.ts'

const long = '各科室要在月底前把办理情况报到办公室，逾期的说明原因。'
const facts: DraftFacts = { genre: 'report', fields: {} }

const diagnostic: CheckedDiagnostic = {
  ruleId: 'no-placeholder',
  kind: 'placeholder',
  severity: 'error',
  at: { from: 0, to: 3 },
  message: '还有待补的内容。',
  paragraph: 0,
}

/** A worker that keeps what it is told and answers when the test has it do so. */
class StillWorker implements LintWorker {
  onmessage: LintWorker['onmessage'] = null
  onerror: LintWorker['onerror'] = null
  readonly told: LintRequest[] = []
  isEnded = false

  postMessage(request: LintRequest): void {
    this.told.push(request)
  }

  terminate(): void {
    this.isEnded = true
  }

  answer(changed: LintReply['changed'], failures: readonly string[] = []): void {
    const revision = this.told.at(-1)?.revision ?? 0
    const counts = countDocument([])
    const data: LintReply = { revision, changed, counts, limits: [], outline: [], failures }
    this.onmessage?.({ data } as MessageEvent<LintReply>)
  }

  fail(): void {
    this.onerror?.({} as ErrorEvent)
  }
}

function start(texts: readonly string[]) {
  const clock = new TestClock()
  const workers: StillWorker[] = []
  const lookedUp: (readonly string[])[] = []
  const said: [string, string, number][] = []
  let blocks: readonly Block[] = texts.map(text => textBlock('paragraph', text))
  const check = new DraftCheck(
    {
      clock,
      createWorker: () => {
        const worker = new StillWorker()
        workers.push(worker)
        return worker
      },
      checkRepetition: async ({ paragraphs }) => {
        lookedUp.push(paragraphs)
        return { ok: true, value: { matches: paragraphs.map(() => []) } }
      },
      readReferences: async () => ({ ok: true, value: [] }),
      keyAt: index => `k${index}`,
      indexOf: key => Number(key.slice(1)),
      onFindings: (key, _, source, findings) => said.push([key, source, findings.length]),
      onNews: () => {},
    },
    { blocks, facts, config: defaultLintConfig },
  )
  const type = (index: number, text: string) => {
    blocks = blocks.with(index, textBlock('paragraph', text))
    check.bodyChanged(blocks)
  }
  const worker = () => workers.at(-1) as StillWorker
  return { clock, workers, worker, lookedUp, said, check, type }
}

describe('a draft under check', () => {
  it('tells the checkers of several keys at once, behind the frame that shows them', async () => {
    const { clock, worker, check, type } = start([long, '二'])
    worker().told.splice(0)
    for (const text of ['二，', '二，请', '二，请示']) type(1, text)
    expect(worker().told).toEqual([])
    expect(check.isPending).toBe(true)
    await clock.advance(20)
    expect(worker().told.map(request => request.type)).toEqual(['splice'])
    expect(JSON.stringify(worker().told)).toContain('二，请示')
  })

  it('looks a changed paragraph up, and all of them again when the library is another one', async () => {
    const { clock, lookedUp, check, type } = start([long, `${long}一`])
    await clock.advance(1000)
    expect(lookedUp.flat()).toEqual([long, `${long}一`])
    type(1, `${long}二`)
    await clock.advance(1000)
    expect(lookedUp.flat()).toEqual([long, `${long}一`, `${long}二`])
    check.libraryChanged()
    await clock.advance(1000)
    expect(lookedUp.flat().slice(3)).toEqual([long, `${long}二`])
  })

  it('passes over what has been ignored since the linter was asked', () => {
    const { worker, said, check } = start(['待补充', '待补充'])
    const changed = ['k0', 'k1'].map(key => ({ key, text: '待补充', diagnostics: [diagnostic] }))
    worker().answer(changed)
    expect(said.filter(([, source]) => source === 'lint')).toEqual([
      ['k0', 'lint', 1],
      ['k1', 'lint', 1],
    ])
    check.factsChanged({ ...facts, ignored: [{ ruleId: 'no-placeholder', text: '待补充' }] })
    worker().answer(changed)
    expect(said.filter(([, source]) => source === 'lint').slice(2)).toEqual([
      ['k0', 'lint', 0],
      ['k1', 'lint', 0],
    ])
  })

  it('starts a failed worker once more with the draft as it stands, then says that checking has stopped', async () => {
    const { clock, workers, worker, check, type } = start(['一'])
    type(0, '一二')
    worker().fail()
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
    expect(JSON.stringify(worker().told)).toContain('一二')
    expect(check.trouble).toBeNull()
    worker().fail()
    expect(check.trouble).toContain('检查程序意外停止')
    check.checkNow()
    expect(check.trouble).toBeNull()
    expect(workers.length).toBe(3)
    check.close()
    await clock.advance(1000)
    expect(worker().isEnded).toBe(true)
  })
})
