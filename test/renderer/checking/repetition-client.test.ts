import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../core/contract/contract.ts'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { gathering, RepetitionClient } from '../../../renderer/checking/repetition-client.ts'
import { repetitionFindings } from '../../../renderer/checking/repetition-finding.ts'
import { TestClock } from '../saving/fake-service.ts'

const long = '坚持以人民为中心的发展思想，扎实推进各项工作。'
const match = (from: number, to: number, rest: Partial<RepetitionMatch> = {}): RepetitionMatch => ({
  range: { from, to },
  kind: 'exact',
  identity: 1,
  alert: true,
  documentFrequency: 1,
  source: {
    documentId: 'd',
    title: '《工作意见》',
    path: 'a.txt',
    kind: 'policy',
    range: { from: 0, to: 9 },
    text: '',
  },
  ...rest,
})

const start = () => {
  const clock = new TestClock()
  const asked: (readonly string[])[] = []
  const found: [string, string, number][] = []
  let answer: (texts: readonly string[]) => Promise<Reply<'repetition.check'>> = async texts => ({
    ok: true,
    value: { matches: texts.map(() => [match(0, 12)]) },
  })
  const client = new RepetitionClient({
    clock,
    check: ({ paragraphs }) => {
      asked.push(paragraphs)
      return answer(paragraphs)
    },
    onMatches: (key, text, matches) => found.push([key, text, matches.length]),
    onIdle: () => {},
  })
  return { clock, asked, found, client, answerWith: (next: typeof answer) => (answer = next) }
}

describe('looking paragraphs up', () => {
  it('gathers changes, asks for the last text of each block once, and knows short ones itself', async () => {
    const { clock, asked, found, client } = start()
    client.look('a', `${long}旧`)
    client.look('a', long)
    client.look('b', long)
    client.look('c', '太短，不查。')
    await clock.advance(gathering - 1)
    expect(asked).toEqual([])
    await clock.advance(1)
    expect(asked).toEqual([[long]])
    expect(found).toEqual([
      ['c', '太短，不查。', 0],
      ['a', long, 1],
      ['b', long, 1],
    ])
    expect(client.isPending).toBe(false)
  })

  it('waits for a pause between keys, but not for ever', async () => {
    const { clock, asked, client } = start()
    for (let key = 0; key < 4; key++) {
      client.look('a', `${long}${key}`)
      await clock.advance(gathering - 10)
    }
    expect(asked).toEqual([])
    for (let key = 4; key < 6; key++) {
      client.look('a', `${long}${key}`)
      await clock.advance(gathering - 10)
    }
    expect(asked).toEqual([[`${long}4`]])
  })

  it('answers a known text without asking, until the library changes', async () => {
    const { clock, asked, found, client } = start()
    client.look('a', long)
    await clock.advance(200)
    client.look('b', long)
    await clock.advance(200)
    expect(asked).toHaveLength(1)
    client.forget()
    client.look('a', long)
    await clock.advance(200)
    expect(asked).toHaveLength(2)
    expect(found).toHaveLength(3)
  })

  it('asks again where the library changed while it was asking', async () => {
    const { clock, asked, found, client, answerWith } = start()
    let finish: () => void = () => {}
    answerWith(
      texts =>
        new Promise(resolve => {
          finish = () => resolve({ ok: true, value: { matches: texts.map(() => []) } })
        }),
    )
    client.look('a', long)
    await clock.advance(200)
    client.forget()
    answerWith(async texts => ({ ok: true, value: { matches: texts.map(() => [match(0, 12)]) } }))
    finish()
    await clock.advance(200)
    expect(asked).toHaveLength(2)
    expect(found).toEqual([['a', long, 1]])
  })

  it('divides a long draft into several requests, one at a time', async () => {
    const { clock, asked, found, client } = start()
    for (let block = 0; block < 300; block++) client.look(`k${block}`, `${block}${long}`)
    await clock.advance(300)
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.flat()).toHaveLength(300)
    expect(found).toHaveLength(300)
  })

  it('takes back what was said of a text when looking it up fails, says why, and goes on with the next change', async () => {
    const { clock, found, client, answerWith } = start()
    client.look('a', long)
    await clock.advance(200)
    expect(found.splice(0)).toEqual([['a', long, 1]])
    client.forget()
    answerWith(async () => ({ ok: false, error: { code: 'library-damaged', message: '资料库文件已损坏。' } }))
    client.look('a', long)
    await clock.advance(200)
    expect(found.splice(0)).toEqual([['a', long, 0]])
    expect(client.isPending).toBe(false)
    expect(client.trouble).toBe('资料库文件已损坏。')
    answerWith(async texts => ({ ok: true, value: { matches: texts.map(() => []) } }))
    client.look('a', long)
    await clock.advance(200)
    expect(found).toEqual([['a', long, 0]])
    expect(client.trouble).toBeNull()
  })
})

describe('findings of repetition', () => {
  it('say what is repeated, how much, and what to do; quiet matches say nothing', () => {
    const matches = [match(0, 12, { identity: 0.958 }), match(13, 20, { alert: false })]
    const findings = repetitionFindings([{ text: long, isHeading: false, matches }])
    expect(findings).toEqual([
      expect.objectContaining({
        ruleId: 'no-policy-repetition',
        kind: 'repetition',
        severity: 'warning',
        at: { from: 0, to: 12 },
        message: expect.stringMatching(/^与《工作意见》重复 12 字，相同率 95%；重申已有政策，没有新的措施。/),
      }),
    ])
  })
})
