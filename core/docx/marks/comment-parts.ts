import { safeText } from '../safe-text.ts'
import { element } from '../xml.ts'
import type { WordNote, WordThread } from './comment-words.ts'

/** A thread with the numbers that its notes have in the file, the comment's own first. */
export interface NumberedThread extends WordThread {
  readonly numbers: readonly number[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
}

/** word/comments.xml: the notes of all threads in the order of their numbers. `dateOf` writes times as Word has them. */
export function commentsPart(threads: readonly NumberedThread[], dateOf: (at: number) => string): string {
  const notes = threads.flatMap(({ notes, numbers }) =>
    notes.map((note, at) => noteElement(note, numbers[at] as number, dateOf)),
  )
  return declaration + element('w:comments', namespaces, notes)
}

/** word/commentsExtended.xml: which note answers which, and what is done with. */
export function commentsExtendedPart(threads: readonly NumberedThread[]): string {
  const entries = threads.flatMap(({ numbers, isDone }) =>
    numbers.map((number, at) =>
      element('w15:commentEx', {
        'w15:paraId': paragraphId(number),
        ...(at > 0 && { 'w15:paraIdParent': paragraphId(numbers[0] as number) }),
        'w15:done': isDone ? 1 : 0,
      }),
    ),
  )
  return declaration + element('w15:commentsEx', namespaces, entries)
}

/** The id of the last paragraph of a note, by which answers name what they answer. */
function paragraphId(number: number): string {
  return (number + 1).toString(16).toUpperCase().padStart(8, '0')
}

function noteElement({ author, at, text }: WordNote, number: number, dateOf: (at: number) => string): string {
  const lines = safeText(text).split('\n')
  const name = safeText(author)
  return element(
    'w:comment',
    {
      'w:id': number,
      'w:author': escaped(name),
      'w:date': dateOf(at),
      ...(name !== '' && { 'w:initials': escaped(initials(name)) }),
    },
    lines.map((line, index) => paragraph(line, index === 0, index === lines.length - 1 ? number : undefined)),
  )
}

/** The letters of a foreign name's words; a Chinese name is its own initials. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = words.length > 1 ? words.map(word => [...word][0] ?? '').join('') : name.trim()
  return [...letters].slice(0, 4).join('')
}

/** In the margin a note is set small and single, whatever the text is set in. */
const look = element('w:rPr', {}, [element('w:sz', { 'w:val': 20 }), element('w:szCs', { 'w:val': 20 })])
const setting = element('w:pPr', {}, [
  element('w:snapToGrid', { 'w:val': 0 }),
  element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
  element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
  element('w:jc', { 'w:val': 'left' }),
])

function paragraph(line: string, isFirst: boolean, number: number | undefined): string {
  const pieces = line
    .split('\t')
    .flatMap((piece, at) => [
      ...(at > 0 ? [element('w:tab')] : []),
      ...(piece === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [escaped(piece)])]),
    ])
  return element('w:p', number === undefined ? {} : { 'w14:paraId': paragraphId(number), 'w14:textId': '77777777' }, [
    setting,
    ...(isFirst ? [element('w:r', {}, [element('w:annotationRef')])] : []),
    ...(pieces.length > 0 ? [element('w:r', {}, [look, ...pieces])] : []),
  ])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
