import { expect, it, vi } from 'vitest'
import { errorSentence } from '../../../core/contract/errors.ts'
import { deleteForGood } from '../../../renderer/desk/delete-for-good.ts'

const { request } = vi.hoisted(() => ({ request: vi.fn() }))
vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: { request } }))

it('counts drafts of which traces are left as deleted, and hands on the sentence that says so', async () => {
  const message = errorSentence('traces-left')
  request.mockResolvedValueOnce({ ok: false, error: { code: 'traces-left', message } })
  expect(await deleteForGood(['a'])).toBe(message)
  request.mockResolvedValueOnce({ ok: true, value: null })
  expect(await deleteForGood(['a'])).toBeNull()
})

it('throws where drafts are not deleted', async () => {
  request.mockResolvedValueOnce({ ok: false, error: { code: 'disk-full', message: '' } })
  await expect(deleteForGood(['a'])).rejects.toMatchObject({ code: 'disk-full' })
})
