/// <reference path="../security/worker-address.d.ts" />
import { Editor, Range, type RangeRef, Transforms } from 'slate'
import { blockText } from '../../core/document/draft.ts'
import type { Query } from '../../core/text/search/query.ts'
import { offsetAt } from '../editor/caret-block.ts'
import { currentSession } from '../editor/current-session.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import { rangeIn } from '../editor/finding-places.ts'
import { startWorker } from '../security/trusted-types.ts'
import { DraftSearch, type PlacedMatch } from './draft-search.ts'
import { ExpressionClient, type SearchWorker } from './expression-client.ts'
import expressionWorkerAddress from './expression-worker.ts?worker&url'
import type { FindPainter } from './find-painter.ts'
import { useFind } from './find-state.ts'
import { revealMatch } from './reveal-match.ts'

/** How long the text must rest before matches are counted again, in milliseconds. */
const rest = 120

/** The longest selection that becomes the query, in UTF-16 units; a longer one may bound the search. */
const longestPrefill = 40

const expressions = new ExpressionClient(() => startWorker(expressionWorkerAddress) as SearchWorker)
let search: DraftSearch | null = null
/** What the search may be bounded to, and the draft in which that lies. */
let scope: RangeRef | null = null
let bounded: DraftSession | null = null
let painter: FindPainter | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Gives the paper on screen its painter. Returns the way to take it back. */
export function lendPainter(given: FindPainter): () => void {
  painter = given
  if (useFind.getState().isOpen) void refresh()
  return () => {
    if (painter === given) painter = null
    given.show(null)
  }
}

/** Opens the bar; what is selected inside one paragraph becomes the query, a longer selection may bound the search. */
export function openFind(isReplacing: boolean): void {
  const session = currentSession()
  if (!session) return
  const words = selectedWords(session)
  const { query } = useFind.getState()
  if (words === '') keepSelection(session)
  useFind.setState({
    isOpen: true,
    isReplacing,
    done: null,
    ...(words === '' ? {} : { query: { ...query, text: words } }),
  })
  void refresh()
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#find-text')?.select())
}

/** Closes the bar and takes the marks off. The last match stays selected. */
export function closeFind(): void {
  dropScope()
  search = null
  expressions.close()
  useFind.setState({ isOpen: false, isInSelection: false, trouble: null, done: null })
  painter?.show(null)
}

/** Looks for something else, and shows its first place from the caret on. */
export async function changeQuery(change: Partial<Query>): Promise<void> {
  useFind.setState(state => ({ query: { ...state.query, ...change }, done: null }))
  await refresh()
  const session = currentSession()
  if (session && useFind.getState().current === 0) go(session, matches(), 1, true)
}

/** Bounds the search to what is selected, or searches all again. */
export function boundToSelection(isBound: boolean): void {
  const session = currentSession()
  if (!session) return
  if (isBound && !selectedMatch(session)) keepSelection(session)
  const isBounded = isBound && scope !== null
  useFind.setState({ isInSelection: isBounded, done: isBound && !isBounded ? '请先在正文中选中范围' : null })
  void refresh()
}

/** Selects the next match behind the selection (1) or before it (-1), round the end of the draft. */
export async function stepMatch(direction: 1 | -1): Promise<void> {
  const session = currentSession()
  if (!session) return
  if (useFind.getState().query.text === '') {
    openFind(false)
    return
  }
  useFind.setState({ done: null })
  await refresh()
  go(session, matches(), direction, false)
}

/** Tells that text or selection changed. Cheap; the counting waits for a pause. */
export function draftChanged(): void {
  if (!useFind.getState().isOpen) return
  clearTimeout(timer)
  timer = setTimeout(() => void refresh(), rest)
  paint()
}

/** The matches as the draft stands, inside the bounds. */
export function matches(): readonly PlacedMatch[] {
  return search?.all(useFind.getState().isInSelection ? scope : null) ?? []
}

/** The match that is selected. */
export function selectedMatch(session: DraftSession): PlacedMatch | undefined {
  const place = selectedPlace(session)
  if (!place) return undefined
  return matches().find(({ block, from, to }) => block === place.block && from === place.from && to === place.to)
}

/** Searches what is not searched yet, counts and paints. */
export async function refresh(): Promise<void> {
  clearTimeout(timer)
  const session = currentSession()
  const { query } = useFind.getState()
  if (!session) return
  if (bounded !== session) dropScope()
  if (!search || search.draft !== session || search.query !== query)
    search = new DraftSearch(session, query, expressions)
  const own = search
  if (query.isExpression && query.text !== '' && !own.trouble) {
    const slow = setTimeout(() => useFind.setState({ isSearching: true }), 300)
    await own.complete()
    clearTimeout(slow)
    if (own !== search) return
  }
  const found = matches()
  const place = selectedPlace(session)
  const current = place
    ? found.findIndex(({ block, from, to }) => block === place.block && from === place.from && to === place.to) + 1
    : 0
  useFind.setState({ total: found.length, current, trouble: own.trouble, isSearching: false })
  paint()
}

function go(session: DraftSession, found: readonly PlacedMatch[], direction: 1 | -1, isInclusive: boolean): void {
  const { editor } = session
  if (found.length === 0) return
  const { selection } = editor
  const edge = selection && (direction === 1 && !isInclusive ? Range.end(selection) : Range.start(selection))
  const from = edge && { block: edge.path[0] as number, at: offsetAt(editor, edge.path, edge.offset) }
  const isBehind = ({ block, from: start }: PlacedMatch) =>
    !from || block > from.block || (block === from.block && start >= from.at)
  const isBefore = ({ block, to }: PlacedMatch) =>
    !from || block < from.block || (block === from.block && to <= from.at)
  const next = direction === 1 ? (found.find(isBehind) ?? found[0]) : (found.findLast(isBefore) ?? found.at(-1))
  if (!next) return
  Transforms.select(editor, rangeIn(editor, next.block, next))
  useFind.setState({ current: found.indexOf(next) + 1 })
  paint()
  revealMatch(editor, next)
}

function paint(): void {
  const session = currentSession()
  const own = search
  if (!session || !own || !useFind.getState().isOpen || own.trouble || own.query.text === '') {
    painter?.show(null)
    return
  }
  const current = useFind.getState().current > 0 ? selectedPlace(session) : null
  painter?.show({
    of: index => {
      const block = session.blocks[index]
      return block ? own.of(block) : []
    },
    current,
  })
}

/** The stretch of one block that is selected. */
function selectedPlace({ editor }: DraftSession): { block: number; from: number; to: number } | null {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return null
  const [start, end] = Range.edges(selection)
  if (start.path[0] !== end.path[0]) return null
  return {
    block: start.path[0] as number,
    from: offsetAt(editor, start.path, start.offset),
    to: offsetAt(editor, end.path, end.offset),
  }
}

function selectedWords(session: DraftSession): string {
  const place = selectedPlace(session)
  const block = place && session.blocks[place.block]
  const words = place && block ? blockText(block).slice(place.from, place.to) : ''
  return words.length <= longestPrefill && !/[\t\n\v]/.test(words) ? words : ''
}

/** Remembers what is selected, as bounds to choose; they follow the text through edits. */
function keepSelection(session: DraftSession): void {
  const { editor } = session
  if (!editor.selection || Range.isCollapsed(editor.selection)) return
  dropScope()
  bounded = session
  scope = Editor.rangeRef(editor, editor.selection, { affinity: 'inward' })
}

function dropScope(): void {
  scope?.unref()
  scope = null
  bounded = null
  if (useFind.getState().isInSelection) useFind.setState({ isInSelection: false })
}
