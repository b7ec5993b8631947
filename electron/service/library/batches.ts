import type { LibraryInput } from './library.ts'

/** The most that one transaction of an import holds: some tenths of a second, for which another process has to wait. */
const largestBatch = { characters: 1_000_000, documents: 200 }

/** Cuts an import into batches, in order. A document longer than a batch is a batch of its own. */
export function* batches(inputs: readonly LibraryInput[]): Generator<readonly LibraryInput[]> {
  let batch: LibraryInput[] = []
  let characters = 0
  for (const input of inputs) {
    const full = characters + input.text.length > largestBatch.characters || batch.length >= largestBatch.documents
    if (full && batch.length > 0) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(input)
    characters += input.text.length
  }
  if (batch.length > 0) yield batch
}
