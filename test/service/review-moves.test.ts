import { expect, it } from 'vitest'
import { insertion, speech, temporaryFolder } from '../support/drafts.ts'
import { ask, openService, request } from '../support/services.ts'

const refusal = (code: string) => ({ ok: false, error: { code } })

it('lets one of two windows decide, tells both, and refuses what the other still types', async () => {
  const service = await openService(temporaryFolder())
  const moved: string[] = []
  service.subscribe((name, payload) => {
    if (name === 'draft.moved') moved.push(JSON.stringify(payload))
  })
  const { id } = await ask(service, 'draft.create', { content: speech('题', '起') })
  const typed = { id, seq: 0, edits: [insertion(2, '送审前打的字')] }
  const [, , late] = await Promise.all([
    request(service, 'draft.append', typed),
    request(service, 'draft.setStatus', { ids: [id], status: 'submitted', author: '周敏' }),
    request(service, 'draft.append', { id, seq: 1, edits: [insertion(3, '送审后打的字')] }),
  ])
  expect(late).toMatchObject(refusal('draft-in-review'))
  expect(await request(service, 'draft.append', typed)).toMatchObject({ ok: true, value: { seq: 1 } })
  const [passed, returned] = await Promise.all([
    request(service, 'draft.setStatus', { ids: [id], status: 'passed', author: '何立' }),
    request(service, 'draft.setStatus', { ids: [id], status: 'drafting', author: '周敏' }),
  ])
  expect(passed.ok).toBe(true)
  expect(returned).toMatchObject(refusal('status-refused'))
  const log = await ask(service, 'draft.log', { id })
  expect(log.map(({ to, author }) => [to, author])).toEqual([
    ['submitted', '周敏'],
    ['passed', '何立'],
  ])
  const [first] = log
  const sent = await ask(service, 'version.read', { id, number: first?.version ?? 0 })
  expect(JSON.stringify(sent)).toContain('送审前打的字')
  expect(moved).toEqual([JSON.stringify({ ids: [id] }), JSON.stringify({ ids: [id] })])
})

it('says which request lacks what', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content: speech('题', '起') })
  await ask(service, 'draft.setStatus', { ids: [id], status: 'submitted' })
  expect(await request(service, 'draft.setStatus', { ids: [id], status: 'returned' })).toMatchObject(
    refusal('reason-missing'),
  )
  expect(await request(service, 'draft.setStatus', { ids: [id], status: 'gone' })).toMatchObject(
    refusal('invalid-request'),
  )
  expect(await request(service, 'draft.log', { id: 'gone' })).toMatchObject(refusal('draft-not-found'))
})
