import { useConnection } from '../bridge/connection.ts'
import { useDesk } from '../state/desk.ts'

const lostSentence = '与后台的连接已断开，正在重新连接；内容仍在窗口中，也可先导出 Word。'

/** What keeps the draft on the desk from being saved. */
export interface Trouble {
  readonly sentence: string
  /** Whether saving may still succeed: the draft is this window's to write, or the service is only out of reach. */
  readonly isPassing: boolean
}

/** The trouble that stands, null where there is none; the service being out of reach comes before all else. */
export function useTrouble(): Trouble | null {
  const isLost = useConnection(state => state.isLost)
  const hasDraft = useDesk(state => state.draft !== null)
  const failure = useDesk(state => (state.save.status === 'failed' ? state.save.message : null))
  const isFinal = useDesk(state => state.save.status === 'failed' && state.save.isFinal === true)
  if (!hasDraft) return null
  if (isLost) return { sentence: lostSentence, isPassing: true }
  return failure ? { sentence: failure, isPassing: !isFinal } : null
}
