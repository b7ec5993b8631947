import { blockText } from '../../core/document/draft.ts'
import type { Ignoring } from '../../core/lint/ignore.ts'
import { showDone, showMessage } from '../desk/messages.ts'
import { changeSettings } from '../desk/settings.ts'
import type { LiveFinding } from '../findings/block-findings.ts'
import { showHovered } from '../findings/hovered-finding.ts'
import {
  type FoundPassage,
  type IgnoreWay,
  ignoredFinding,
  ignoredSentence,
  markedWords,
  withoutIgnored,
} from '../findings/ignore-ways.ts'
import { ruleOff } from '../findings/rule-off.ts'
import { useDesk } from '../state/desk.ts'
import { jumpToFinding } from './actions.ts'
import { currentSession } from './current-session.ts'
import type { DraftSession } from './draft-session.ts'
import { allPlaces, placeOf } from './finding-places.ts'
import { fixAll } from './fix-all.ts'
import { holdScroll } from './reveal.ts'

/** A finding of the draft on screen with its paragraph's text; undefined where it is gone. */
export function findingPassage(id: string): FoundPassage | undefined {
  const session = currentSession()
  return session ? passageIn(session, id) : undefined
}

/**
 * Passes a finding over, and says so with a way back. It goes at once; where it was the active one, the one that follows
 * it becomes active and comes into sight.
 */
export function ignoreFinding(id: string, way: IgnoreWay = 'here'): void {
  const session = currentSession()
  const passage = session && passageIn(session, id)
  if (!passage) return
  const behind = findingsBehind(session, id)
  const takeBack = passOver(session, passage, way)
  showHovered(null)
  showDone(ignoredSentence(way, passage), {
    label: '撤销',
    run: takeBack,
    ...(way !== 'rule' && way !== 'unitWord' && { draft: session.id }),
  })
  if (useDesk.getState().activeFinding !== id) return
  const next = behind.find(finding => session.findings.find(finding.id))
  if (next) jumpToFinding(next.id)
  else useDesk.setState({ activeFinding: null })
}

/** Applies the fixes of all findings of the same rule in one undo step, and says how many, with a way back. */
export function fixAllLike(id: string): void {
  const session = currentSession()
  const found = session?.findings.find(id)
  if (!session || !found) return
  holdScroll(session.editor)
  const { count, takeBack } = fixAll(session, found.finding.ruleId)
  showHovered(null)
  if (count === 0) return
  const run = () => {
    if (currentSession() !== session || !takeBack()) showMessage('notice', changedSince)
  }
  showDone(`已修改 ${count.toLocaleString('zh-CN')} 处。`, { label: '撤销', run, draft: session.id })
}

const changedSince = '正文此后又有改动，不能一次撤销；请按 Ctrl+Z 逐步撤销。'

function passageIn(session: DraftSession, id: string): FoundPassage | undefined {
  const place = placeOf(session, id)
  const block = place && session.blocks[place.index]
  return block && { finding: place.finding, text: blockText(block) }
}

/** All other findings, those behind this one first, then those from the start of the draft. */
function findingsBehind(session: DraftSession, id: string): readonly LiveFinding[] {
  const findings = allPlaces(session).map(({ finding }) => finding)
  const at = findings.findIndex(finding => finding.id === id)
  return [...findings.slice(at + 1), ...findings.slice(0, at)]
}

/** Ignores for the draft or in the settings. Returns the way back, which leaves alone whatever else was ignored since. */
function passOver(session: DraftSession, passage: FoundPassage, way: IgnoreWay): () => void {
  if (way === 'unitWord') return addUnitWord(session, markedWords(passage))
  const ignored = ignoredFinding(way, passage)
  const putBack = session.passOver({ findings: [ignored], words: [] })
  if (way === 'rule') {
    const { lint, takeBack } = ruleOff(useDesk.getState().settings.lint, ignored.ruleId)
    changeSettings({ lint })
    return () => {
      putBack()
      changeSettings({ lint: takeBack(useDesk.getState().settings.lint) })
    }
  }
  session.setIgnored([...(session.content.ignored ?? []), ignored])
  return () => {
    // The draft may have been opened anew since.
    const current = currentSession()
    if (current?.id !== session.id) return
    putBack()
    current.setIgnored(withoutIgnored(current.content.ignored ?? [], ignored))
  }
}

function addUnitWord(session: DraftSession, word: string): () => void {
  const putBack = session.passOver({ findings: [], words: [word] })
  setWords(words => [...words.filter(one => one !== word), word])
  return () => {
    putBack()
    setWords(words => words.filter(one => one !== word))
  }
}

function setWords(change: (words: readonly string[]) => readonly string[]): void {
  const { lint } = useDesk.getState().settings
  const ignoring: Ignoring = lint.ignoring ?? { findings: [], words: [] }
  changeSettings({ lint: { ...lint, ignoring: { ...ignoring, words: change(ignoring.words) } } })
}
