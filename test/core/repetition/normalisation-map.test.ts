import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise, originalSpan } from '../../../core/text/normalise.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '政',
    '策',
    '，',
    '。',
    ' ',
    '\u3000',
    '\n',
    '“',
    '”',
    'Ａ',
    '１',
    'a',
    '9',
    '㎡',
    '㈠',
    '①',
    '〇',
    '𠀀',
    'ﬁ',
    'é',
    'e\u0301',
    'が',
    'か\u3099',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(''))

it('maps every unit back to the characters that produced it', () => {
  fc.assert(
    fc.property(text, original => {
      const normalised = normalise(original)
      expect(normalised.from).toHaveLength(normalised.text.length)
      expect(normalised.to).toHaveLength(normalised.text.length)
      for (let at = 0; at < normalised.text.length; at++) {
        const { from, to } = originalSpan(normalised, at, at + 1)
        expect(to).toBeGreaterThan(from)
        expect(normalise(original.slice(from, to)).text).toContain(normalised.text[at])
        if (at > 0) expect(from).toBeGreaterThanOrEqual(normalised.from[at - 1] as number)
      }
    }),
    { numRuns: 1000, seed: 5 },
  )
})

it('keeps letters, digits and Han in one width and nothing else', () => {
  expect(normalise('（一）２０２６年，GDP 增长 5.0％！').text).toBe('一2026年GDP增长50')
})

it('gives the span of a passage without the marks around it', () => {
  const original = '“加强 领导”，落实'
  const span = originalSpan(normalise(original), 0, 4)
  expect(original.slice(span.from, span.to)).toBe('加强 领导')
})
