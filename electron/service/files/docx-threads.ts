import { commentLimits } from '../../../core/document/comment.ts'
import { commentOfThread, type ReadComment, type WordNote } from '../../../core/docx/marks/comment-words.ts'
import { authorOf } from './docx-marks.ts'
import { wordMilliseconds } from './word-milliseconds.ts'
import { readXml, type XmlTag } from './xml.ts'
import type { ZipPackage } from './zip.ts'

/** Notes that are read, and characters of them all together. More are left out and counted. */
const most = { notes: 20_000, characters: 5_000_000 } as const

/** The threads of a file, by the id of the comment that begins each, in the order of the file. */
export interface ReadThreads {
  readonly threads: ReadonlyMap<string, ReadComment>
  /** Notes that were left out. */
  readonly lost: number
}

interface OpenNote extends WordNote {
  readonly id: string
  text: string
  paragraphs: number
  /** The id of its last paragraph, by which answers name it. */
  paragraphId: string
}

/** Reads the comments of a file with their answers, and which of them are done with. */
export function readThreads(
  zip: ZipPackage,
  parts: { readonly comments?: string | undefined; readonly extended?: string | undefined },
  file: string,
): ReadThreads {
  const { notes, lost } = parts.comments ? readNotes(zip, parts.comments, file) : { notes: [], lost: 0 }
  const links = parts.extended ? readLinks(zip, parts.extended, file) : new Map<string, NoteLink>()
  const byParagraph = new Map(notes.map(note => [note.paragraphId, note]))
  const grouped = new Map<OpenNote, WordNote[]>()
  for (const note of notes) {
    const root = rootOf(note, links, byParagraph)
    const known = grouped.get(root)
    if (!known) grouped.set(root, [note])
    else if (root === note) known.unshift(note)
    else known.push(note)
  }
  let left = lost
  const threads = new Map<string, ReadComment>()
  for (const [root, all] of grouped) {
    const kept = all.slice(0, commentLimits.replies + 1)
    left += all.length - kept.length
    const isDone = links.get(root.paragraphId)?.isDone === true
    if (!threads.has(root.id)) threads.set(root.id, commentOfThread({ notes: kept.map(plainNote), isDone }))
  }
  return { threads, lost: left }
}

function plainNote({ author, at, text }: WordNote): WordNote {
  return { author, at, text }
}

interface NoteLink {
  readonly parent: string
  readonly isDone: boolean
}

/** The comment that a note answers; itself where it answers none, or where a circle of answers never ends. */
function rootOf(note: OpenNote, links: ReadonlyMap<string, NoteLink>, notes: ReadonlyMap<string, OpenNote>): OpenNote {
  let root = note
  for (let step = 0; step < 10; step++) {
    const parent = notes.get(links.get(root.paragraphId)?.parent ?? '')
    if (!parent || parent === root) return root
    root = parent
  }
  return note
}

function readNotes(zip: ZipPackage, part: string, file: string) {
  const notes: OpenNote[] = []
  let lost = 0
  let characters = 0
  let current: OpenNote | undefined
  let isText = false
  const add = (text: string) => {
    if (!current || current.text.length >= commentLimits.text) return
    current.text += text.slice(0, commentLimits.text - current.text.length)
    characters += text.length
  }
  readXml(zip, part, file, {
    open(name, tag) {
      if (!tag.isWord) return
      isText = name === 't'
      if (name === 'comment') {
        current = newNote(tag)
        if (notes.length < most.notes && characters < most.characters) notes.push(current)
        else lost++
      } else if (name === 'p' && current) {
        if (current.paragraphs++ > 0) add('\n')
        current.paragraphId = tag.attribute('paraId') ?? ''
      } else if (name === 'br' || name === 'cr') add('\n')
      else if (name === 'tab') add('\t')
    },
    close(name, tag) {
      isText = false
      if (tag.isWord && name === 'comment') current = undefined
    },
    text(piece) {
      if (isText) add(piece)
    },
  })
  return { notes: notes.map(note => ({ ...note, text: wellFormed(note.text) })), lost }
}

function newNote(tag: XmlTag): OpenNote {
  return {
    id: tag.attribute('id') ?? '',
    author: authorOf(tag),
    at: wordMilliseconds(tag.attribute('dateUtc') ?? tag.attribute('date')),
    text: '',
    paragraphs: 0,
    paragraphId: '',
  }
}

function wellFormed(text: string): string {
  return text.toWellFormed()
}

function readLinks(zip: ZipPackage, part: string, file: string): Map<string, NoteLink> {
  const links = new Map<string, NoteLink>()
  readXml(zip, part, file, {
    open(name, tag) {
      const id = tag.attribute('paraId')
      if (name !== 'commentEx' || !id || links.size >= most.notes) return
      const isDone = /^(?:1|true|on)$/u.test(tag.attribute('done') ?? '')
      links.set(id, { parent: tag.attribute('paraIdParent') ?? '', isDone })
    },
  })
  return links
}
