import type { DraftStatus } from '../../core/contract/contract.ts'
import { nextStatuses } from '../../core/document/draft-status.ts'
import { moveNames } from '../../core/document/status-log.ts'
import { askStatus, reviseDraft } from '../desk/draft-status.ts'
import { useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

const idle: Readonly<Record<DraftStatus, string>> = {
  submitted: '起草或退回的稿件才能送审',
  returned: '送审或通过的稿件才能退回',
  passed: '送审的稿件才能通过',
  final: '审核通过后才能定稿',
  drafting: '送审后、办理前才能撤回',
}

function moveTo(id: string, status: DraftStatus): Command {
  return {
    id,
    label: `${moveNames[status]}…`,
    idle: idle[status],
    isEnabled: ({ draft }) => draft !== null && nextStatuses(draft.status).includes(status),
    run() {
      const { draft } = useDesk.getState()
      if (draft) askStatus([draft.id], status)
    },
  }
}

/** What moves a draft on (《党政机关公文处理工作条例》 articles 20 to 22), the way on last. */
export const reviewActs: readonly Command[] = [
  moveTo('take-back-draft', 'drafting'),
  moveTo('return-draft', 'returned'),
  moveTo('submit-draft', 'submitted'),
  moveTo('pass-draft', 'passed'),
  moveTo('finalise-draft', 'final'),
  {
    id: 'revise-draft',
    label: '复制为新稿修订',
    idle: '定稿后才需要复制为新稿修订',
    isEnabled: ({ draft }) => draft?.status === 'final',
    async run() {
      const { draft } = useDesk.getState()
      if (draft) await reviseDraft(draft.id)
    },
  },
]
