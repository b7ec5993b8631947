import { randomNumbers, randomText } from '../core/repetition/random.ts'

/** A paragraph of 1,500 characters that only the document of this number holds. */
export function ownParagraph(number: number): string {
  return randomText(randomNumbers(number + 1), 1500, 0x4e00, 6000)
}
