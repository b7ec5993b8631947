import type { DraftStatus } from '../../core/contract/contract.ts'
import type { Command } from '../commands/command.ts'
import { runCommand } from '../commands/key-handler.ts'
import { reviewActs } from '../commands/review-acts.ts'
import { showReview } from '../commands/show-review.ts'
import { useDesk } from '../state/desk.ts'

interface Note {
  readonly text: string
  readonly acts: readonly string[]
}

const notes: Readonly<Record<Exclude<DraftStatus, 'drafting'>, Note>> = {
  submitted: {
    text: '已送审，正文锁定；可以批注、提修改建议、填审核清单。',
    acts: ['take-back-draft', 'show-review'],
  },
  returned: { text: '已退回，请按退回理由修改后再送审。', acts: ['show-review', 'submit-draft'] },
  passed: { text: '已通过审核，正文锁定；发现问题可以退回。', acts: ['return-draft', 'finalise-draft'] },
  final: { text: '已定稿，只能查看、导出和打印。', acts: ['revise-draft'] },
}

const commands = new Map<string, Command>([...reviewActs, ...showReview].map(command => [command.id, command]))

/** A row above the paper of a draft that is not simply being written: what may be done with it, and the way on. */
export function LockBar() {
  const status = useDesk(state => state.draft?.status ?? 'drafting')
  if (status === 'drafting') return null
  const { text, acts } = notes[status]
  return (
    <section className="lock-bar" aria-label="稿件状态" data-status={status}>
      <p role="status">{text}</p>
      {acts.map(id => {
        const command = commands.get(id) as Command
        return (
          <button key={id} type="button" className="button small" onClick={() => runCommand(command)}>
            {command.label}
          </button>
        )
      })}
    </section>
  )
}
