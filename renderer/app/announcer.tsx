import { useEffect, useState } from 'react'
import { findingsSentence } from '../panels/finding-groups.ts'
import { useDesk } from '../state/desk.ts'

/** The number of findings is spoken once it has rested this long, in milliseconds. */
const restTime = 1_500

/** Tells people who hear the window of save failures and of the number of findings. */
export function Announcer() {
  const failure = useDesk(state => (state.save.status === 'failed' ? state.save.message : ''))
  const sentence = useDesk(state => (state.counts?.characters ? findingsSentence(state.findings) : ''))
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), restTime)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <div className="unseen">
      <p aria-live="polite">{failure && `保存失败。${failure}`}</p>
      <p aria-live="polite">{spoken}</p>
    </div>
  )
}
