import { normalise } from '../../../core/text/normalise.ts'
import type { SampleDocument } from './memory-library.ts'

/**
 * Every maximal exact run of 13 or more normalised characters, found by comparing each place of the draft with each
 * place of each document: `from-to document` in units of the normalised draft, each once, sorted.
 */
export function bruteForceRuns(draft: string, documents: readonly SampleDocument[]): readonly string[] {
  const text = normalise(draft).text
  const found = new Set<string>()
  for (const document of documents) {
    const source = normalise(document.text).text
    for (let i = 0; i < text.length; i++) {
      for (let j = 0; j < source.length; j++) {
        if (i > 0 && j > 0 && text[i - 1] === source[j - 1]) continue
        let length = 0
        while (i + length < text.length && j + length < source.length && text[i + length] === source[j + length])
          length++
        if (length >= 13) found.add(`${i}-${i + length} ${document.title}`)
      }
    }
  }
  return [...found].sort()
}
