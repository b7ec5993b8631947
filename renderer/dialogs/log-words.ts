import type { RequestName } from '../../core/contract/contract.ts'
import { type ErrorCode, errorSentences } from '../../core/contract/errors.ts'
import type { LogEntry, LogEvent, LogOutcome } from '../../core/contract/run-log.ts'
import { numberText } from '../panels/number-text.ts'
import { clockText, dateText } from '../panels/time-text.ts'

const eventWords: Readonly<Record<LogEvent, string>> = {
  start: '启动',
  'broken-off': '上次没有正常退出',
  end: '退出',
  recovery: '修复稿件库',
  backup: '自动备份',
  'backup-failed': '自动备份没有做成',
  purge: '回收站到期清除',
  done: '操作',
  refused: '操作',
  fault: '程序出错',
  'window-fault': '窗口出错',
}

/** Requests by what they do; those not named here are shown by the part of the program that they are of. */
const requestWords: { readonly [N in RequestName]?: string } = {
  'draft.append': '保存稿件',
  'draft.open': '打开稿件',
  'draft.create': '新建稿件',
  'draft.delete': '彻底删除稿件',
  'draft.deleteMany': '彻底删除多份稿件',
  'draft.search': '搜索稿件',
  'settings.write': '保存设置',
  'data.place': '查看数据文件夹',
  'data.orderMove': '移动数据文件夹',
  'data.cancelMove': '取消移动数据文件夹',
  'data.show': '显示数据文件夹',
  'data.chooseFolder': '选择文件夹',
  'file.read': '读取文件',
  'file.waiting': '打开文件',
  'report.review': '生成审核报告',
  'report.export': '导出审核报告',
  'exchange.pack': '导出交换包',
  'exchange.look': '查看交换包',
  'exchange.take': '接收交换包',
  'export.docx': '导出 Word',
  'export.comparison': '导出修订对比',
  'export.text': '导出文本',
  'export.pdf': '导出 PDF',
  'format.check': '检查格式',
  'ledger.page': '统计台账',
  'ledger.compare': '台账与资料库比对',
  'ledger.export': '导出台账',
  'format.conform': '另存为规范格式',
  'template.save': '保存模板',
  'template.read': '导入模板',
  'template.export': '导出模板',
  'template.delete': '删除模板',
  'library.add': '导入资料',
  'library.addDraft': '存入资料库',
  'library.remove': '移除资料',
  'library.rebuild': '重建索引',
  'repetition.check': '查重复',
  'backup.make': '立即备份',
  'backup.restoreDrafts': '从备份恢复稿件',
  'backup.restoreAll': '整库恢复',
  'backup.forgetDrafts': '从备份中清除',
  'backup.setSecondFolder': '设置第二个备份文件夹',
  'backup.unlock': '打开另有密码的备份',
  'encryption.unlock': '解锁',
  'encryption.reset': '用恢复密钥解锁',
  'encryption.lock': '锁定',
  'encryption.turnOn': '加密数据文件夹',
  'encryption.turnOff': '停止加密',
  'encryption.changePassword': '修改密码',
  'encryption.renewRecoveryKey': '换新的恢复密钥',
  'encryption.eraseCopies': '清除未加密的旧文件',
  'recovery.deleteOriginals': '删除损坏的原件',
}

const partWords: Readonly<Record<string, string>> = {
  app: '启动窗口',
  settings: '设置',
  draft: '稿件',
  version: '版本',
  folder: '文件夹',
  tag: '标签',
  backup: '备份',
  encryption: '加密',
  recovery: '修复稿件库',
  log: '运行记录',
  file: '文件',
  export: '导出',
  format: '格式',
  template: '模板',
  library: '资料库',
  repetition: '查重复',
}

const outcomeWords: Readonly<Record<LogOutcome, string>> = {
  saved: '已保存',
  download: '已交给浏览器',
  cancelled: '已取消',
  partly: '部分没有完成',
  damaged: '文件有损坏',
  missing: '文件不见了',
  foreign: '不是稿件库',
}

/** A line of the log as the dialog shows it. */
export interface LogLine {
  /** To the second: `2026年3月5日 14:03:09`. */
  readonly time: string
  readonly what: string
  readonly result: string
  readonly isBad: boolean
}

/** A line of the log in words. */
export function logLine(entry: LogEntry): LogLine {
  const { at, event, request } = entry
  const isBad = !['start', 'end', 'backup', 'purge', 'done'].includes(event)
  const what = request ? (requestWords[request] ?? partWords[request.split('.')[0] as string] ?? request) : ''
  const time = new Date(at)
  return {
    time: `${dateText(at)} ${clockText(at)}:${String(time.getSeconds()).padStart(2, '0')}`,
    what: what === '' || event === 'fault' ? [eventWords[event], what].filter(word => word !== '').join('：') : what,
    result: resultWords(entry),
    isBad,
  }
}

function resultWords({ event, result, count, took, left, program, fault }: LogEntry): string {
  const parts = [
    event === 'done' && result === undefined ? '完成' : '',
    result === undefined ? '' : wordsOf(result),
    count === undefined ? '' : `${numberText(count)} 份`,
    took !== undefined && took >= 1000 ? `用时 ${numberText(took / 1000)} 秒` : '',
    program ?? '',
    fault ? [fault.name, fault.code, fault.places[0]].filter(Boolean).join(' ') : '',
    left ? `另有 ${numberText(left)} 次相同` : '',
  ]
  return parts.filter(part => part !== '').join('，')
}

/** An outcome, or a failure by the beginning of its sentence and its code; the sentence's names are left out. */
function wordsOf(result: ErrorCode | LogOutcome): string {
  if (result in outcomeWords) return outcomeWords[result as LogOutcome]
  const sentence = errorSentences[result as ErrorCode]
  const cause = sentence.split(/[；。]/u)[0]?.replaceAll(/「\{name\}」|\{name\}/gu, '') ?? ''
  return `${cause}（${result}）`
}

/** Lines as text, to be handed to whoever helps: one a line, parted by tabs. */
export function logText(lines: readonly LogLine[]): string {
  return lines.map(({ time, what, result }) => `${time}\t${what}\t${result}`).join('\n')
}
