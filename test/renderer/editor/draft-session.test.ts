import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import type { OpenedDraft, ServiceBridge } from '../../../core/contract/contract.ts'
import { type Block, blockText, textBlock } from '../../../core/document/draft.ts'
import type { LintWorker } from '../../../renderer/checking/lint-client.ts'
import { LintDesk } from '../../../renderer/checking/lint-desk.ts'
import type { LintReply, LintRequest } from '../../../renderer/checking/lint-protocol.ts'
import { DraftSession } from '../../../renderer/editor/draft-session.ts'
import { blockKey } from '../../../renderer/findings/with-findings.ts'
import type { SaveState } from '../../../renderer/state/desk.ts'
import { FakeJournal, TestClock } from '../saving/fake-service.ts'

const repeated = '坚持以人民为中心的发展思想，扎实推进各项工作。'

/** A session over a fake journal, a linter on the test's clock, and a library that knows one sentence. */
function open(...blocks: readonly Block[]) {
  const clock = new TestClock()
  const content = { version: 3, genre: 'speech', fields: {}, blocks } as const
  const journal = new FakeJournal(clock, content)
  const states: SaveState[] = []
  const listeners: (() => void)[] = []
  const bridge: ServiceBridge = {
    request: (async (name: string, params: never) => {
      if (name === 'draft.append') return journal.append(params)
      if (name === 'library.references') return { ok: true, value: [] }
      const { paragraphs } = params as { paragraphs: readonly string[] }
      const matches = paragraphs.map(text => {
        const from = text.indexOf(repeated)
        const range = { from, to: from + repeated.length }
        const source = { documentId: 'd', title: '意见', path: '', kind: 'policy', range, text: repeated }
        return from === -1 ? [] : [{ range, kind: 'exact', identity: 1, alert: true, documentFrequency: 1, source }]
      })
      return { ok: true, value: { matches } }
    }) as ServiceBridge['request'],
    on: (_name, listener) => {
      listeners.push(listener as () => void)
      return () => {}
    },
  }
  const summary = {
    id: 'd',
    title: '',
    genre: 'speech',
    characters: 0,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    status: 'drafting',
    folderId: null,
    tags: [],
    starred: false,
  } as const
  const opened: OpenedDraft = { summary, content, seq: 3, notice: null }
  const session = new DraftSession(opened, {
    bridge,
    clock,
    createWorker: () => workerOn(clock),
    parseHtml: () => {
      throw new Error('no HTML here')
    },
    now: () => clock.now,
    config: { rules: {}, speechRate: 200 },
    onSave: state => states.push(state),
    onNews: () => {},
    onChange: () => {},
  })
  session.start()
  const findings = (index: number) => session.findings.of(blockKey(session.editor, index) as string)
  return {
    session,
    clock,
    journal,
    states,
    findings,
    changeLibrary: () => listeners.forEach(listener => void listener()),
  }
}

function workerOn(clock: TestClock): LintWorker {
  const desk = new LintDesk()
  const worker: LintWorker = {
    onmessage: null,
    onerror: null,
    postMessage(request: LintRequest) {
      desk.receive(request)
      clock.after(20, () => worker.onmessage?.({ data: desk.check() } as MessageEvent<LintReply>))
    },
    terminate() {},
  }
  return worker
}

const typeAt = async (session: DraftSession, index: number, text: string) => {
  Transforms.select(session.editor, Editor.end(session.editor, [index]))
  session.editor.insertText(text)
  await Promise.resolve()
}

describe('a session', () => {
  it('saves what is typed and loses none of it', async () => {
    const { session, clock, journal, states } = open(textBlock('title', '题'), textBlock('paragraph', '正文'))
    await typeAt(session, 1, '再写')
    session.editor.insertBreak()
    session.editor.insertText('新段')
    await clock.advance(300)
    expect(journal.content.blocks.map(blockText)).toEqual(['题', '正文再写', '新段'])
    expect(states.at(-1)?.status).toBe('saved')
    session.setGenre('notice')
    session.setFields({ urgency: '特急' })
    await clock.advance(300)
    expect(journal.content).toMatchObject({ genre: 'notice', fields: { urgency: '特急' } })
    expect(session.content).toEqual(journal.content)
  })

  it('passes over what its author ignores, of the linter and of the library, and stores that with the draft', async () => {
    const { session, clock, journal, findings } = open(textBlock('paragraph', `新增X人。${repeated}`))
    await clock.advance(400)
    expect(findings(0).map(one => one.ruleId)).toEqual(
      expect.arrayContaining(['no-placeholders', 'no-policy-repetition']),
    )
    const ignored = [{ ruleId: 'no-placeholders', text: 'X' }, { ruleId: 'no-policy-repetition' }]
    session.setIgnored(ignored)
    await clock.advance(400)
    expect(findings(0).map(one => one.ruleId)).not.toContain('no-placeholders')
    expect(findings(0).map(one => one.ruleId)).not.toContain('no-policy-repetition')
    expect(journal.content.ignored).toEqual(ignored)
    session.setIgnored([])
    await clock.advance(400)
    expect(findings(0).map(one => one.ruleId)).toEqual(
      expect.arrayContaining(['no-placeholders', 'no-policy-repetition']),
    )
  })

  it('takes what is ignored off the paper at once, and brings it back where its words still stand', async () => {
    const { session, clock, findings } = open(textBlock('paragraph', '新增X人。'), textBlock('paragraph', '调出X人。'))
    await clock.advance(400)
    const placeholders = (index: number) => findings(index).filter(one => one.ruleId === 'no-placeholders')
    const counts = () => [placeholders(0).length, placeholders(1).length]
    expect(counts()).toEqual([1, 1])
    const [before] = placeholders(0)
    const ignored = [{ ruleId: 'no-placeholders', text: 'X' }]
    const putBack = session.passOver({ findings: ignored, words: [] })
    session.setIgnored(ignored)
    expect(counts()).toEqual([0, 0])
    await typeAt(session, 1, '又写')
    putBack()
    expect(counts()).toEqual([1, 0])
    expect(placeholders(0)[0]).toBe(before)
    session.setIgnored([])
    await clock.advance(400)
    expect(counts()).toEqual([1, 1])
  })

  it('sends nothing for a draft that is only looked at, and the whole body where it had to be mended', async () => {
    const looked = open(textBlock('paragraph', '正文'))
    await looked.clock.advance(500)
    expect(looked.journal.received).toEqual([])
    const mended = open({ type: 'heading', children: [{ text: '一行\n二行' }] })
    await mended.clock.advance(500)
    expect(mended.journal.content.blocks).toEqual([textBlock('heading', '一行', 1), textBlock('heading', '二行', 1)])
  })

  it('finds a repetition and drops it with the words it was found in', async () => {
    const { session, clock, findings } = open(textBlock('title', '题'), textBlock('paragraph', '开头。'))
    await typeAt(session, 1, repeated)
    await clock.advance(400)
    expect(
      findings(1)
        .filter(one => one.match)
        .map(one => one.at),
    ).toEqual([{ from: 3, to: 3 + repeated.length }])
    expect(session.check.repeated().coverage).toBeGreaterThan(0.5)
    Transforms.insertText(session.editor, '加在前面', { at: Editor.start(session.editor, [1]) })
    expect(findings(1).find(one => one.match)?.at.from).toBe(7)
    Transforms.insertText(session.editor, '', { at: Editor.range(session.editor, [1]) })
    await Promise.resolve()
    await clock.advance(400)
    expect(findings(1).filter(one => one.match)).toEqual([])
    expect(session.check.repeated().coverage).toBe(0)
  })

  it('judges the share of the whole in a pause, also after a paragraph was only taken out', async () => {
    const filling = '县里今年另有别的安排，各科室按照自己的情况来定，不再一一列举。'.repeat(4)
    const { session, clock, findings } = open(
      textBlock('title', '题'),
      ...Array.from('一二三四五六', number => textBlock('paragraph', `${repeated}第${number}处`)),
      textBlock('paragraph', filling),
      textBlock('paragraph', filling),
    )
    const share = () => findings(0).find(one => one.ruleId === 'max-repetition-share')?.message
    await clock.advance(200)
    expect(share()).toBeUndefined()
    await clock.advance(300)
    const before = share()
    expect(before).toMatch(/^全文 3\d% 与已有政策文件重复/)
    Transforms.removeNodes(session.editor, { at: [8] })
    await Promise.resolve()
    await clock.advance(200)
    expect(share()).toBe(before)
    await clock.advance(300)
    expect(share()).toMatch(/^全文 [45]\d% 与已有政策文件重复/)
  })

  it('never shows a result on a text that it was not computed for', async () => {
    const { session, clock, findings } = open(textBlock('title', '题'), textBlock('paragraph', repeated))
    await clock.advance(140)
    Transforms.insertText(session.editor, '其他的话', { at: Editor.range(session.editor, [1]) })
    await Promise.resolve()
    await clock.advance(30)
    expect(findings(1).filter(one => one.match)).toEqual([])
    await clock.advance(400)
    expect(findings(1).filter(one => one.match)).toEqual([])
  })

  it('keeps results from a block while an input method composes in it', async () => {
    const { session, clock, findings } = open(textBlock('title', '题'), textBlock('paragraph', repeated))
    session.startComposing(blockKey(session.editor, 1) as string)
    await clock.advance(400)
    expect(findings(1)).toEqual([])
    session.endComposing()
    expect(findings(1).some(one => one.match)).toBe(true)
  })

  it('looks everything up again when the library changes', async () => {
    const { session, clock, findings, changeLibrary } = open(textBlock('title', '题'), textBlock('paragraph', repeated))
    await clock.advance(400)
    session.findings.clear('library')
    changeLibrary()
    await clock.advance(400)
    expect(findings(1).some(one => one.match)).toBe(true)
  })

  it('builds a new editor with the same text, which goes on being saved', async () => {
    const { session, clock, journal } = open(textBlock('title', '题'), textBlock('paragraph', '正文'))
    const before = session.editor
    expect(session.rebuildEditor()).not.toBe(before)
    await typeAt(session, 1, '续')
    await clock.advance(300)
    expect(journal.content.blocks.map(blockText)).toEqual(['题', '正文续'])
  })
})
