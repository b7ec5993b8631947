import type { Failure } from '../../core/contract/contract.ts'
import { startDesk } from '../desk/start.ts'

const headings: { readonly [C in Failure['code']]?: string } = {
  'database-too-new': '稿件库的版本比本程序新',
  'database-damaged': '稿件库无法打开',
  'data-in-use': '稿件库正在使用中',
  'envelope-damaged': '密码文件已损坏',
  'database-other-key': '密码文件与稿件库不是一对',
}

/** The page in place of the desk where the drafts cannot be reached: what happened, what to do. */
export function FailurePage({ failure }: { readonly failure: Failure }) {
  const [happened, advice] = failure.message.split('；')
  return (
    <div className="page-message" role="alert">
      <h1>{headings[failure.code] ?? '简文没有能够启动'}</h1>
      <p>{advice ? `${happened}。` : happened}</p>
      {advice && <p>{advice}</p>}
      <button type="button" className="button primary" onClick={() => void startDesk()}>
        重试
      </button>
    </div>
  )
}
