import { create } from 'zustand'
import type { FileStatus, LibraryAddition, LibraryFile } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { isNameAlone } from '../../core/contract/library-files.ts'
import type { LibraryKind } from '../../core/repetition/match.ts'
import { bridge } from '../bridge/bridge.ts'
import { useDesk } from '../state/desk.ts'
import type { ChosenFile } from './chosen-files.ts'
import { fileBytes } from './file-bytes.ts'
import { ImportPace, type Pace } from './import-pace.ts'
import { refreshLibrary } from './library.ts'
import { addOutcome, nextBatch, planLibrary } from './library-batches.ts'
import { failureText, reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'
import { confirm, useWindow } from './window-state.ts'

/** Batches on their way at a time: while one is stored, the next ones are read. */
const underWay = 3
/** Files asked about in one request. */
const mostOffered = 500
/** How often progress is shown anew at most, in milliseconds. */
const pace = 150

/** How an import stands. It goes on when the library's page is closed. */
export interface LibraryImport extends Pace {
  /** `asking`: some files are new versions of what is in. `stopped` by the person or a failure: it can go on. */
  readonly status: 'idle' | 'looking' | 'asking' | 'running' | 'stopping' | 'stopped' | 'done'
  readonly total: number
  readonly done: number
  /** The file last read. */
  readonly name: string
  /** Files that may be new versions of what is in. */
  readonly versions: number
  /** Of these, files of which the name alone is known: they may as well be others of the same name. */
  readonly namesakes: number
  readonly outcome: LibraryAddition | null
}

const nothing: LibraryImport = {
  status: 'idle',
  total: 0,
  done: 0,
  name: '',
  versions: 0,
  namesakes: 0,
  outcome: null,
  rate: null,
  seconds: null,
}

/** The import under way, or the last one. */
export const useLibraryImport = create<LibraryImport>(() => nothing)

interface Work {
  readonly kind: LibraryKind
  files: readonly ChosenFile[]
  next: number
  /** The files that take the place of what is in from their path. */
  readonly replacing: ReadonlySet<ChosenFile>
}

let work: Work | null = null
let answer: ((reply: 'replace' | 'keep' | 'cancel') => void) | null = null

/**
 * Takes files into the library: passes over what it holds, asks once what becomes of new versions, then adds the rest.
 * Where an import was stopped, asks first whether what is left of it is given up.
 */
export async function importToLibrary(chosen: readonly ChosenFile[], kind: LibraryKind): Promise<void> {
  if (isBusy() || !(await mayLeaveRest()) || isBusy()) return
  work = null
  const { files, skipped } = planLibrary(chosen)
  const { documents, characters } = useDesk.getState().libraryStats
  const outcome: LibraryAddition = { added: 0, unchanged: 0, skipped, documents, characters, seconds: 0 }
  useLibraryImport.setState({ ...nothing, status: 'looking', total: files.length, outcome })
  try {
    const { fresh, changed } = await lookUp(files, kind)
    const unchanged = files.length - fresh.length - changed.length
    useLibraryImport.setState({ outcome: { ...outcome, unchanged }, done: unchanged })
    const reply = changed.length > 0 ? await askAboutVersions(changed) : 'keep'
    if (reply === 'cancel') {
      useLibraryImport.setState(nothing)
      return
    }
    work = { kind, files: [...fresh, ...changed], next: 0, replacing: new Set(reply === 'replace' ? changed : []) }
  } catch (error) {
    showMessage('failure', failureText(error))
    useLibraryImport.setState(nothing)
    return
  }
  await run(work)
}

/** Answers what becomes of new versions: they replace the old ones, both are kept, or nothing is imported. */
export function answerVersions(reply: 'replace' | 'keep' | 'cancel'): void {
  answer?.(reply)
}

/** Stops after what is on its way; what is in stays. */
export function stopImport(): void {
  if (useLibraryImport.getState().status === 'running') useLibraryImport.setState({ status: 'stopping' })
}

/** Goes on where an import was stopped. */
export async function resumeImport(): Promise<void> {
  if (work && !isBusy()) await run(work)
}

/** Gives up what is left of a stopped import; what is in stays, and so does what is told of it. */
export function leaveRest(): void {
  if (isBusy()) return
  work = null
  useLibraryImport.setState({ status: 'done' })
}

/** Takes the outcome of the last import off the page. */
export function closeImport(): void {
  if (!isBusy() && !work) useLibraryImport.setState(nothing)
}

async function mayLeaveRest(): Promise<boolean> {
  if (!work) return true
  return confirm({
    title: '开始新的导入',
    text: `上次停止的导入还有 ${work.files.length.toLocaleString('zh-CN')} 份没有导入，将不再继续；以后重新选择原来的文件夹即可补上，已导入的不会重复。`,
    action: '开始新的导入',
  })
}

function isBusy(): boolean {
  return ['looking', 'asking', 'running', 'stopping'].includes(useLibraryImport.getState().status)
}

async function lookUp(files: readonly ChosenFile[], kind: LibraryKind) {
  const statuses = await known(files, kind)
  const fresh = files.filter((_, index) => statuses[index] === 'new')
  // Another time of change need not mean another content: the hash tells.
  const doubtful = files.filter((_, index) => statuses[index] === 'changed')
  const hashes: (string | undefined)[] = []
  for (const file of doubtful) hashes.push(await hashOf(file.file))
  const certain = await known(doubtful, kind, hashes)
  return {
    fresh: [...fresh, ...doubtful.filter((_, index) => certain[index] === 'new')],
    changed: doubtful.filter((_, index) => certain[index] === 'changed'),
  }
}

async function known(
  files: readonly ChosenFile[],
  kind: LibraryKind,
  hashes: readonly (string | undefined)[] = [],
): Promise<readonly FileStatus[]> {
  const statuses: FileStatus[] = []
  for (let from = 0; from < files.length; from += mostOffered) {
    const offered = files.slice(from, from + mostOffered).map(({ path, size, modified }, index) => {
      const sha256 = hashes[from + index]
      return sha256 === undefined ? { path, size, modified } : { path, size, modified, sha256 }
    })
    statuses.push(...(await ask('library.known', { files: offered, kind })))
  }
  return statuses
}

async function hashOf(file: File): Promise<string | undefined> {
  const digest = await file.arrayBuffer().then(
    bytes => crypto.subtle.digest('SHA-256', bytes),
    () => undefined,
  )
  return digest && [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function askAboutVersions(changed: readonly ChosenFile[]): Promise<'replace' | 'keep' | 'cancel'> {
  const namesakes = changed.filter(({ path }) => isNameAlone(path)).length
  useLibraryImport.setState({ status: 'asking', versions: changed.length, namesakes })
  return new Promise(resolve => {
    answer = resolve
  })
}

async function run(current: Work): Promise<void> {
  const { total, done: before } = useLibraryImport.getState()
  const measured = new ImportPace(performance.now())
  const toDo = current.files.length - current.next
  let done = 0
  let name = ''
  let timer: number | undefined
  const show = () => {
    timer = undefined
    const state = { done: before + done, name, ...measured.note(done, toDo, performance.now()) }
    useLibraryImport.setState(state)
    useDesk.setState({ libraryProgress: { done: state.done, total, name } })
  }
  const showSoon = () => {
    timer ??= window.setTimeout(show, pace)
  }
  useLibraryImport.setState({ status: 'running' })
  show()
  const off = bridge.on('library.progress', progress => {
    name = progress.name
    showSoon()
  })
  const failed: ChosenFile[] = []
  let failure = ''
  const lane = async () => {
    while (current.next < current.files.length && useLibraryImport.getState().status === 'running') {
      const batch = nextBatch(current.files, current.next, file => current.replacing.has(file))
      current.next += batch.length
      try {
        const added = await send(batch, current)
        const { outcome } = useLibraryImport.getState()
        useLibraryImport.setState({ outcome: outcome ? addOutcome(outcome, added) : added })
        done += batch.length
        showSoon()
      } catch (error) {
        failed.push(...batch)
        failure = failureText(error)
        useLibraryImport.setState({ status: 'stopping' })
      }
    }
  }
  await Promise.all(Array.from({ length: underWay }, lane))
  off()
  clearTimeout(timer)
  show()
  if (failure) showMessage('failure', failure)
  work = { ...current, files: [...failed, ...current.files.slice(current.next)], next: 0 }
  const isDone = work.files.length === 0
  if (isDone) work = null
  useLibraryImport.setState({ status: isDone ? 'done' : 'stopped', rate: null, seconds: null })
  useDesk.setState({ libraryProgress: null })
  await reporting(refreshLibrary)
  if (isDone) tellWhereAway()
}

/** Says what an import came to where the library's page, which tells it, is closed. */
function tellWhereAway(): void {
  const { outcome } = useLibraryImport.getState()
  if (!outcome || useWindow.getState().dialog?.kind === 'library') return
  const left = outcome.skipped.length > 0 ? `${outcome.skipped.length} 份没有导入，原因见资料库。` : ''
  showMessage(left ? 'notice' : 'done', `资料库导入完成，新增 ${outcome.added} 份。${left}`)
}

/** Sends files of which all or none take the place of others. */
async function send(batch: readonly ChosenFile[], { kind, replacing }: Work): Promise<LibraryAddition> {
  const files: LibraryFile[] = []
  const skipped: LibraryAddition['skipped'][number][] = []
  for (const { file, path, modified } of batch) {
    try {
      files.push({ ...(await fileBytes(file)), path, modified })
    } catch {
      // It was moved or locked since it was chosen.
      skipped.push({ path, reason: errorSentence('file-unreadable', path), code: 'file-unreadable' })
    }
  }
  const { documents, characters } = useDesk.getState().libraryStats
  if (files.length === 0) return { added: 0, unchanged: 0, skipped, documents, characters, seconds: 0 }
  const replace = batch.some(file => replacing.has(file))
  const added = await ask('library.add', { files, kind, replace })
  return { ...added, skipped: [...skipped, ...added.skipped] }
}
