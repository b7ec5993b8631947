import { ServiceError } from '../../../core/contract/errors.ts'

/** How often one look-up waits for damaged parts of the index to be written anew. */
const mostMendings = 8

/**
 * Asks, and asks again where part of the index turned out to be missing and was mended meanwhile. `completion` gives what
 * resolves when nothing is missing, undefined where nothing is. Rejects with 'library-damaged' where what was written anew
 * is damaged each time: the disk fails, and no answer would be whole.
 */
export async function askUntilWhole<T>(ask: () => Promise<T>, completion: () => Promise<void> | undefined): Promise<T> {
  for (let mended = 0; mended <= mostMendings; mended++) {
    const before = completion()
    if (before) await before
    const value = await ask()
    const now = completion()
    if (now === undefined || now === before) return value
  }
  throw new ServiceError('library-damaged')
}
