import type { Comment, CommentPlace } from '../../core/document/comment.ts'
import type { Block } from '../../core/document/draft.ts'
import type { CommentedDraft } from './commented-draft.ts'

/** Blocks and comments as one text, whatever the order of their properties. */
function stateOf(blocks: readonly Block[], comments: readonly Comment[] = []): string {
  const body = blocks.map(({ type, level, table, children }) => {
    return [type, level, table, children.map(({ text, bold, comments: ids }) => [text, bold === true, ids])]
  })
  return JSON.stringify([body, comments])
}

/** What a step did, as far as the oracle has to know. */
export type StepKind =
  /** Text came at the caret. */
  | 'insert'
  /** Blocks came whose cells the oracle does not follow: their characters bear at least what they bore. */
  | 'move'
  /** Text went, or only looks changed. */
  | 'remove'
  | { readonly added: string; readonly places: readonly CommentPlace[] }
  | { readonly accepted: string }
  | { readonly replacedBy: string }

type Members = ReadonlyMap<string, ReadonlySet<string>>

interface Moment {
  readonly members: Members
  readonly state: string
}

interface Standing {
  readonly character: string
  readonly ids: readonly string[]
}

/**
 * Knows by the characters alone, each of which stands once in the draft, which comments each has to bear. It goes by what a
 * person did and by the text before and after, and never by the runs, the operations or the places that the editor keeps.
 */
export class CommentOracle {
  readonly #draft: CommentedDraft
  #members: Members = new Map()
  #moments = new WeakMap<object, Moment>()
  #redos: Moment[] = []
  #before: Moment & { readonly top: object | undefined; readonly present: ReadonlySet<string> }

  constructor(draft: CommentedDraft) {
    this.#draft = draft
    this.#members = new Map(this.#standing().map(({ character }) => [character, new Set()]))
    this.#before = { ...this.#moment(), top: undefined, present: new Set() }
  }

  /** Texts of characters that no other text of the walk has, some of them of two UTF-16 units. */
  static freshText(): (length: number) => string {
    let next = 0
    const character = () => String.fromCodePoint(next++ % 40 === 39 ? 0x20000 + next : 0x3400 + next)
    return length => Array.from({ length }, character).join('')
  }

  static isTracked(character: string): boolean {
    return (character.codePointAt(0) as number) >= 0x3400
  }

  before(): void {
    const present = new Set(this.#standing().map(({ character }) => character))
    this.#before = { ...this.#moment(), top: this.#undos.at(-1), present }
  }

  after(kind: StepKind | undefined): void {
    if (kind !== undefined) this.#learn(kind)
    this.#check()
    const { top, members, state } = this.#before
    const newTop = this.#undos.at(-1)
    if (newTop && newTop !== top && (this.#undos.at(-2) === top || this.#undos.length === 1)) {
      this.#moments.set(newTop, { members, state })
    }
    if (this.#draft.editor.history.redos.length === 0) this.#redos = []
  }

  /** Takes the last step back; 1 where the state before it was known and is back, else 0. */
  undo(): number {
    const top = this.#undos.at(-1)
    if (!top) return 0
    const known = this.#moments.get(top)
    this.#redos.push(this.#moment())
    this.#draft.editor.undo()
    this.#isAt(known, '撤销')
    return known ? 1 : 0
  }

  redo(): void {
    if (this.#draft.editor.history.redos.length === 0) return
    const known = this.#redos.pop()
    this.#draft.editor.redo()
    this.#isAt(known, '重做')
  }

  /** The draft was opened anew. */
  restarted(): void {
    this.#moments = new WeakMap()
    this.#redos = []
    this.#check()
  }

  /** Throws where the journal leads to another state than the window shows. */
  isStored(): void {
    const { blocks, comments = [] } = this.#draft.stored
    if (stateOf(blocks, comments) !== this.#moment().state) throw new Error('the journal leads elsewhere')
  }

  get #undos(): readonly object[] {
    return this.#draft.editor.history.undos
  }

  #moment(): Moment {
    const { blocks, content } = this.#draft
    return { members: this.#members, state: stateOf(blocks, content.comments) }
  }

  #isAt(known: Moment | undefined, act: string): void {
    if (known && this.#moment().state !== known.state)
      throw new Error(`${act} leads to another state\n${this.#moment().state}\n${known.state}`)
    if (known) this.#members = known.members
    else
      this.#members = new Map([
        ...this.#members,
        ...this.#standing().map(one => [one.character, new Set(one.ids)] as const),
      ])
    this.#check()
  }

  #learn(kind: StepKind): void {
    const members = new Map(this.#members)
    const standing = this.#standing()
    const arrived = (one: Standing) =>
      CommentOracle.isTracked(one.character) && !this.#before.present.has(one.character)
    const add = (character: string, ids: Iterable<string>) => {
      members.set(character, new Set([...(members.get(character) ?? []), ...ids]))
    }
    if (typeof kind === 'object' && 'added' in kind) {
      if (!this.#listed.has(kind.added)) return
      for (const { block, from, to } of kind.places) {
        const text = this.#draft.blocks[block]?.children.map(run => run.text).join('') ?? ''
        for (const character of text.slice(from, to))
          if (CommentOracle.isTracked(character)) add(character, [kind.added])
      }
    } else if (typeof kind === 'object' && 'accepted' in kind) {
      for (const one of standing.filter(arrived)) {
        if (!one.ids.includes(kind.accepted)) throw new Error(`「${one.character}」 was suggested and bears no mark`)
        add(one.character, one.ids)
      }
    } else if (typeof kind === 'object') {
      const [first = ''] = kind.replacedBy
      const bore = [...(this.#members.get(first) ?? [])].filter(id => this.#listed.has(id))
      for (const one of standing.filter(arrived)) add(one.character, CommentOracle.isTracked(first) ? bore : one.ids)
    } else if (kind === 'insert') {
      standing.forEach((one, at) => {
        if (!arrived(one)) return
        const left = standing.slice(0, at).findLast(other => !arrived(other))
        const right = standing.slice(at).find(other => !arrived(other))
        const [a, b] = [this.#expected(left), this.#expected(right)]
        add(
          one.character,
          a.filter(id => b.includes(id)),
        )
      })
    } else if (kind === 'move') {
      for (const one of standing.filter(arrived)) add(one.character, one.ids)
    }
    this.#members = members
  }

  #expected(one: Standing | undefined): readonly string[] {
    if (!one || !CommentOracle.isTracked(one.character)) return one?.ids ?? []
    return [...(this.#members.get(one.character) ?? [])].filter(id => this.#listed.has(id)).sort()
  }

  get #listed(): ReadonlySet<string> {
    return new Set(this.#draft.content.comments?.map(({ id }) => id))
  }

  #check(): void {
    const seen = new Set<string>()
    for (const one of this.#standing()) {
      if (!CommentOracle.isTracked(one.character)) continue
      if (seen.has(one.character)) throw new Error(`「${one.character}」 stands twice`)
      seen.add(one.character)
      const expected = this.#expected(one)
      if (expected.join() === one.ids.join()) continue
      throw new Error(`「${one.character}」 bears [${one.ids}] and should bear [${expected}]`)
    }
  }

  /** Every character of the draft in reading order with the comments that it bears; what parts cells is left out. */
  #standing(): readonly Standing[] {
    return this.#draft.blocks.flatMap(block =>
      block.children.flatMap(({ text, comments = [] }) =>
        [...text].filter(character => !'\t\n'.includes(character)).map(character => ({ character, ids: comments })),
      ),
    )
  }
}
