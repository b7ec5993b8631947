import type { CommentSpan, ParagraphMarks, Reviser, TextEdit } from './docx-marks.ts'

/** A paragraph of a file as it stood before its changes, with what is marked in it. */
export interface MarkedText {
  readonly text: string
  readonly marks: ParagraphMarks | undefined
  /** It stands in a cell of a table: nothing joins it from outside. */
  readonly isCell: boolean
}

/** A place among the paragraphs of a file. */
export interface FilePlace {
  readonly paragraph: number
  readonly offset: number
}

/** Words between two places and what is to stand in their stead. Line feeds are ends of paragraphs. */
export interface FoundSuggestion extends Reviser {
  readonly from: FilePlace
  readonly to: FilePlace
  readonly replacement: string
  readonly isMove: boolean
  /** The comment that says why, where one stands over just this. */
  readonly comment?: string
}

/** Changes that follow one another without a gap. */
interface EditGroup extends Reviser {
  readonly from: FilePlace
  to: FilePlace
  text: string
  isMove: boolean
}

/** Who wrote a comment and when: a change that says the same is what that comment is about. */
export type CommentAuthors = ReadonlyMap<string, Reviser>

/**
 * The suggestions that the changes of a file make, and how many changes could not be told as one. A change with no words
 * to stand on takes the character beside it.
 */
export function suggestionsOf(
  texts: readonly MarkedText[],
  authors: CommentAuthors,
): { readonly found: readonly FoundSuggestion[]; readonly lost: number } {
  const commented = commentedChanges(texts, authors)
  const taken = new Set(commented.flatMap(({ edits }) => edits))
  const found: FoundSuggestion[] = commented.map(({ suggestion }) => suggestion)
  let lost = 0
  const done = new Set(found.flatMap(({ comment }) => comment ?? []))
  for (const group of groupsOf(texts, taken, done)) {
    const suggestion = anchored(group, texts)
    if (suggestion) found.push(suggestion)
    else lost++
  }
  return { found, lost }
}

/** Comments whose range holds changes of their own author and time alone: each with its range is one suggestion. */
function commentedChanges(texts: readonly MarkedText[], authors: CommentAuthors) {
  const edits = new Map<string, { readonly paragraph: number; readonly edit: TextEdit }[]>()
  const spans = new Map<string, { readonly paragraph: number; readonly span: CommentSpan }[]>()
  const ends = new Map<string, Reviser[]>()
  for (const [paragraph, { marks }] of texts.entries()) {
    for (const span of marks?.spans ?? []) addTo(spans, span.id, { paragraph, span })
    for (const edit of marks?.edits ?? []) {
      for (const id of edit.inside) addTo(edits, id, { paragraph, edit })
    }
    for (const id of marks?.endGone?.inside ?? []) addTo(ends, id, marks?.endGone as Reviser)
  }
  return [...edits].flatMap(([id, own]) => {
    const author = authors.get(id)
    const [first] = spans.get(id) ?? []
    const last = spans.get(id)?.at(-1)
    const isOwn = (one: Reviser) => one.author === author?.author && one.at === author.at
    if (!author || !first || !last || !own.every(({ edit }) => isOwn(edit)) || !(ends.get(id) ?? []).every(isOwn))
      return []
    const from = { paragraph: first.paragraph, offset: first.span.from }
    const to = { paragraph: last.paragraph, offset: last.span.to }
    const replacement = replacedText(texts, from, to, id)
    const suggestion: FoundSuggestion = { ...author, from, to, replacement, isMove: false, comment: id }
    return [{ edits: own.map(({ edit }) => edit), suggestion }]
  })
}

/** What a stretch says once the changes under a comment are made. */
function replacedText(texts: readonly MarkedText[], from: FilePlace, to: FilePlace, id: string): string {
  let words = ''
  for (let at = from.paragraph; at <= to.paragraph; at++) {
    const { text = '', marks } = texts[at] ?? {}
    const end = at === to.paragraph ? to.offset : text.length
    let offset = at === from.paragraph ? from.offset : 0
    for (const edit of marks?.edits ?? []) {
      if (!edit.inside.includes(id)) continue
      words += text.slice(offset, Math.max(offset, edit.from)) + edit.text
      offset = Math.max(offset, edit.to)
    }
    words += text.slice(offset, Math.max(offset, end))
    if (at < to.paragraph && !marks?.endGone?.inside.includes(id)) words += '\n'
  }
  return words
}

/** The changes that no comment has taken, those of one person that touch as one. */
function groupsOf(
  texts: readonly MarkedText[],
  taken: ReadonlySet<TextEdit>,
  done: ReadonlySet<string>,
): readonly EditGroup[] {
  const groups: EditGroup[] = []
  let open: EditGroup | undefined
  for (const [paragraph, { text, marks, isCell }] of texts.entries()) {
    if (open && (open.to.paragraph !== paragraph || isCell)) open = undefined
    for (const edit of marks?.edits ?? []) {
      if (taken.has(edit)) {
        open = undefined
        continue
      }
      const touches = open && open.to.paragraph === paragraph && open.to.offset === edit.from
      if (!open || !touches || open.author !== edit.author) {
        const { author, at, isMove } = edit
        open = { author, at, isMove, from: { paragraph, offset: edit.from }, to: { paragraph, offset: 0 }, text: '' }
        groups.push(open)
      }
      open.to = { paragraph, offset: edit.to }
      open.text += edit.text
      open.isMove &&= edit.isMove
    }
    const { endGone } = marks ?? {}
    const joins = endGone && texts[paragraph + 1] && !isCell && !texts[paragraph + 1]?.isCell
    const isLast = open?.to.paragraph === paragraph && open.to.offset === text.length
    if (!joins || endGone.inside.some(id => done.has(id))) open = undefined
    else if (open && isLast && endGone.author === open.author) open.to = { paragraph: paragraph + 1, offset: 0 }
    else {
      const { author, at } = endGone
      const from = { paragraph, offset: text.length }
      open = { author, at, isMove: false, from, to: { paragraph: paragraph + 1, offset: 0 }, text: '' }
      groups.push(open)
    }
  }
  return groups
}

/** A group as a suggestion on words; undefined where there are none on which it could stand. */
function anchored(group: EditGroup, texts: readonly MarkedText[]): FoundSuggestion | undefined {
  const { author, at, isMove } = group
  const { from, to, text } = byParagraphs(group, texts)
  const own = texts[from.paragraph]?.text ?? ''
  const isEmpty = from.paragraph === to.paragraph && from.offset === to.offset
  const before = [...own.slice(Math.max(0, from.offset - 2), from.offset)].at(-1) ?? ''
  const needsBefore = isEmpty || (from.paragraph < to.paragraph && from.offset === own.length)
  const lead = needsBefore ? before : ''
  const [behind = ''] = (texts[to.paragraph]?.text ?? '').slice(to.offset)
  const tail = (isEmpty && lead === '') || (from.paragraph < to.paragraph && to.offset === 0) ? behind : ''
  if (isEmpty && lead === '' && tail === '') return undefined
  return {
    author,
    at,
    isMove,
    from: { ...from, offset: from.offset - lead.length },
    to: { ...to, offset: to.offset + tail.length },
    replacement: lead + text + tail,
  }
}

/** Whole paragraphs come and go with the end of the one above, which stays what it is, where that can be. */
function byParagraphs(
  { from, to, text }: EditGroup,
  texts: readonly MarkedText[],
): Omit<EditGroup, keyof Reviser | 'isMove'> {
  const startsAbove = from.offset === 0 && to.offset === 0
  const isTaken = to.paragraph > from.paragraph
  if (!startsAbove || texts[from.paragraph]?.isCell) return { from, to, text }
  const last = endOf(texts, to.paragraph - 1)
  if (isTaken && text.endsWith('\n')) return { from, to: last, text: text.slice(0, -1) }
  const { text: above = '', isCell = true } = texts[from.paragraph - 1] ?? {}
  const end = endOf(texts, from.paragraph - 1)
  if (isTaken && text === '') return isCell || above === '' ? { from, to: last, text } : { from: end, to: last, text }
  if (isTaken || !text.endsWith('\n') || isCell || above === '') return { from, to, text }
  return { from: end, to: end, text: `\n${text.slice(0, -1)}` }
}

function endOf(texts: readonly MarkedText[], paragraph: number): FilePlace {
  return { paragraph, offset: texts[paragraph]?.text.length ?? 0 }
}

function addTo<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const known = lists.get(id)
  if (known) known.push(item)
  else lists.set(id, [item])
}
