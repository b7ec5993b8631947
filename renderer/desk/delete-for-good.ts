import { ask, RequestFailure } from './request.ts'

/**
 * Deletes drafts for good. Resolves to a sentence where they are deleted but something of them is left for now, else to
 * null. Throws RequestFailure where they are not deleted.
 */
export async function deleteForGood(ids: readonly string[]): Promise<string | null> {
  try {
    await ask('draft.deleteMany', { ids })
    return null
  } catch (error) {
    if (error instanceof RequestFailure && error.code === 'traces-left') return error.message
    throw error
  }
}
