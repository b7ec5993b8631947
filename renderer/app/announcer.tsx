import { useEffect, useRef, useState } from 'react'
import { findingsSentence } from '../panels/finding-groups.ts'
import { useDesk } from '../state/desk.ts'

/** The number of findings is spoken once it has rested this long, and not again sooner than `pause`; milliseconds. */
const restTime = 1_500
const pause = 8_000

/**
 * Tells people who hear the window when saving fails and when it works again, and of the number of findings where that
 * has changed.
 */
export function Announcer() {
  const failure = useDesk(state => (state.save.status === 'failed' ? state.save.message : ''))
  const isSaved = useDesk(state => state.save.status === 'saved')
  const draft = useDesk(state => state.draft?.id)
  const sentence = useDesk(state => (state.counts?.characters ? findingsSentence(state.findings) : ''))
  const saving = useSaving(failure, isSaved)
  const spoken = useRested(sentence, draft)
  return (
    <div className="unseen">
      <p aria-live="polite">{saving}</p>
      <p aria-live="polite">{spoken}</p>
    </div>
  )
}

/** That every save went well is not told: it would be told at every pause. */
function useSaving(failure: string, isSaved: boolean): string {
  const [hadFailed, setHadFailed] = useState(false)
  useEffect(() => {
    if (failure !== '') setHadFailed(true)
  }, [failure])
  if (failure !== '') return `保存失败。${failure}`
  return hadFailed && isSaved ? '已恢复保存，内容都已存好。' : ''
}

/** The sentence, once it has stood still for a while; those in between are passed over. */
function useRested(sentence: string, draft: string | undefined): string {
  const [spoken, setSpoken] = useState('')
  const last = useRef({ at: Number.NEGATIVE_INFINITY, draft })
  useEffect(() => {
    if (sentence === spoken) return undefined
    const isOtherDraft = last.current.draft !== draft
    const wait = isOtherDraft ? restTime : Math.max(restTime, last.current.at + pause - performance.now())
    const timer = setTimeout(() => {
      last.current = { at: performance.now(), draft }
      setSpoken(sentence)
    }, wait)
    return () => clearTimeout(timer)
  }, [sentence, spoken, draft])
  return spoken
}
