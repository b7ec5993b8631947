/// <reference path="./markdown.d.ts" />
import aids from '../../docs/guide/aids.md?raw'
import checking from '../../docs/guide/checking.md?raw'
import data from '../../docs/guide/data.md?raw'
import files from '../../docs/guide/files.md?raw'
import formatCheck from '../../docs/guide/format-check.md?raw'
import keyboard from '../../docs/guide/keyboard.md?raw'
import length from '../../docs/guide/length.md?raw'
import repetition from '../../docs/guide/repetition.md?raw'
import review from '../../docs/guide/review.md?raw'
import settings from '../../docs/guide/settings.md?raw'
import start from '../../docs/guide/start.md?raw'
import trouble from '../../docs/guide/trouble.md?raw'
import writing from '../../docs/guide/writing.md?raw'
import { type GuideChapter, parseGuide } from './parse-guide.ts'

const sources: readonly (readonly [id: string, source: string])[] = [
  ['start', start],
  ['writing', writing],
  ['aids', aids],
  ['checking', checking],
  ['length', length],
  ['repetition', repetition],
  ['review', review],
  ['files', files],
  ['format-check', formatCheck],
  ['keyboard', keyboard],
  ['settings', settings],
  ['data', data],
  ['trouble', trouble],
]

/** The user guide in reading order. Its text is `docs/guide`, one file a chapter. */
export const chapters: readonly GuideChapter[] = sources.map(([id, source]) => parseGuide(id, source))
