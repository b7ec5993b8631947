import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { findRuns } from '../../../../core/repetition/find-runs.ts'
import type { IndexedDocument } from '../../../../core/repetition/memory-postings.ts'
import type { Postings } from '../../../../core/repetition/postings.ts'
import { toUnits } from '../../../../core/repetition/tiles.ts'
import { SegmentWriter, type WrittenSegment } from '../../../../electron/service/library/segment/segment-writer.ts'

/** Texts that repeat each other and themselves: pieces of a small stock among letters of a small alphabet. */
export const repetitiveText = fc
  .array(
    fc.oneof(
      fc.constantFrom('甲乙甲乙丙', '丙丙丙丙丙丙', '甲乙丙丁戊己庚辛', '县级以上人民政府应当加强监督检查', '𠀀𠀁乙'),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 9 }),
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))

/** Documents numbered from `first` on. */
export function numbered(texts: readonly string[], first = 1): readonly IndexedDocument[] {
  return texts.map((text, index) => ({ document: first + index, units: toUnits(text) }))
}

/** Writes a segment without a pause. */
export function writeSegment(
  directory: string,
  name: string,
  documents: Iterable<IndexedDocument>,
  size = { units: 1_000_000, documents: 10_000 },
): WrittenSegment {
  const writer = new SegmentWriter(directory, name, size)
  try {
    for (const document of documents) writer.add(document)
    const steps = writer.finish()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  } finally {
    writer.discard()
  }
}

/** What a draft shares with some segments, in a form that can be compared: places in documents, not in layouts. */
export function sharedRuns(draft: string, segments: readonly Postings[]): readonly string[] {
  return segments
    .flatMap(segment => findRuns(toUnits(draft), segment))
    .map(({ from, to, document, offset }) => `${from}-${to} ${document}:${offset}`)
    .sort()
}

/** Turns one bit of a file. */
export function flipBit(directory: string, file: string, byte: number, bit = 3): void {
  const path = join(directory, file)
  const bytes = readFileSync(path)
  bytes[byte] = (bytes[byte] as number) ^ (1 << bit)
  writeFileSync(path, bytes)
}
