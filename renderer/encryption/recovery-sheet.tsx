import type { ReactNode } from 'react'
import type { OfferedRecoveryKey } from '../../core/contract/encryption.ts'
import { textBlock } from '../../core/document/draft.ts'
import { saveFile } from '../desk/file-bytes.ts'
import { reporting } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'

const advice = '请打印或抄写下来，和电脑分开保管。忘记密码时，用它解锁并换新密码。'

/** A recovery key as it is shown and printed. */
export function RecoverySheet({
  offer,
  children,
}: {
  readonly offer: OfferedRecoveryKey
  readonly children?: ReactNode
}) {
  const today = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })
  return (
    <section className="recovery-sheet" aria-label="恢复密钥">
      <p>{advice}</p>
      <ol className="recovery-groups" data-start="" tabIndex={-1}>
        {offer.groups.map(group => (
          <li key={group}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <p className="recovery-date">简文恢复密钥 · {today}生成 · 没有数字 0、1 和字母 O、I</p>
      {children}
    </section>
  )
}

/** Writes a recovery key as a text file, where the person says. */
export async function saveRecoveryKey(offer: OfferedRecoveryKey): Promise<void> {
  const lines = [[...offer.groups.slice(0, 4)].join(' '), [...offer.groups.slice(4)].join(' ')]
  const blocks = [
    textBlock('title', '简文恢复密钥'),
    ...lines.map(line => textBlock('paragraph', line)),
    textBlock('paragraph', '忘记密码时，用它解锁并换新密码。不要存在这台电脑上；和密码一起丢了，稿件就再也打不开。'),
  ]
  await reporting(async () => {
    const content = { version: 3, genre: 'report', fields: {}, blocks } as const
    const outcome = await ask('export.text', { content, kind: 'txt' })
    if (outcome.kind === 'download') saveFile(outcome.fileName, outcome.bytes, 'text/plain')
  })
}
