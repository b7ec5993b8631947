import { expect, it, vi } from 'vitest'
import type { Handlers } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { isEventName, isRequestName } from '../../../core/contract/names.ts'
import { requestSchemas } from '../../../core/contract/schemas.ts'
import { serve } from '../../../core/contract/serve.ts'

const refused = { ok: false, error: expect.objectContaining({ code: 'invalid-request' }) }

/** Handlers that count their calls and answer with what `answer` returns. */
function handlersThat(answer: () => unknown) {
  const called = vi.fn(answer)
  const handlers = Object.fromEntries(Object.keys(requestSchemas).map(name => [name, called])) as unknown as Handlers
  return { handlers, called }
}

it('passes checked parameters on and answers with the value', async () => {
  const { handlers, called } = handlersThat(() => Promise.resolve(null))
  expect(await serve(handlers, 'draft.trash', { id: 'a', more: 1 }, vi.fn())).toEqual({ ok: true, value: null })
  expect(called.mock.calls).toEqual([[{ id: 'a' }]])
})

it.each([
  'draft.steal',
  'constructor',
  '__proto__',
  'toString',
  '',
  7,
  null,
  undefined,
  ['draft.list'],
  { toString: () => 'app.info' },
])('refuses the name %o', async name => {
  const { handlers, called } = handlersThat(() => null)
  expect(await serve(handlers, name, null, vi.fn())).toEqual(refused)
  expect(called).not.toHaveBeenCalled()
})

it.each([
  ['app.info', {}],
  ['draft.open', null],
  ['draft.open', { id: '' }],
  ['draft.open', { id: 'a'.repeat(201) }],
  ['draft.open', { id: { toString: () => 'a' } }],
  ['draft.open', JSON.parse('{"__proto__":{"id":"a"}}')],
  ['draft.append', { id: 'a', seq: 0, edits: [] }],
  ['draft.append', { id: 'a', seq: -1, edits: [{ type: 'genre', genre: 'speech' }] }],
  ['draft.rename', { id: 'a', title: '长'.repeat(201) }],
  ['settings.write', { settings: { speechRate: 10 } }],
  ['library.add', { files: [{ name: 'a.txt' }], kind: 'policy' }],
  ['repetition.check', { paragraphs: [['文']] }],
])('refuses malformed parameters of %s: %j', async (name, params) => {
  const { handlers, called } = handlersThat(() => null)
  expect(await serve(handlers, name, params, vi.fn())).toEqual(refused)
  expect(called).not.toHaveBeenCalled()
})

it('crosses an expected failure as its code and sentence, unreported', async () => {
  const report = vi.fn()
  const { handlers } = handlersThat(() => {
    throw new ServiceError('disk-full')
  })
  const reply = await serve(handlers, 'template.list', null, report)
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'disk-full', message: expect.stringContaining('磁盘空间不足') },
  })
  expect(report).not.toHaveBeenCalled()
})

it('reports anything else and crosses it as one sentence without details', async () => {
  const report = vi.fn()
  const bug = new TypeError('secret path')
  const { handlers } = handlersThat(() => Promise.reject(bug))
  const reply = await serve(handlers, 'template.list', null, report)
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal-error' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(report).toHaveBeenCalledWith(bug)
})

it('knows the same names in its schemas and in its guard', () => {
  expect(Object.keys(requestSchemas).every(isRequestName)).toBe(true)
  expect(isRequestName('hasOwnProperty')).toBe(false)
  expect(isEventName('library.changed')).toBe(true)
  expect(isEventName('valueOf')).toBe(false)
})
