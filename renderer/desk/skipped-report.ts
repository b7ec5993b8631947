import type { SkippedFile } from '../../core/contract/contract.ts'
import type { ErrorCode } from '../../core/contract/errors.ts'

/** Files that were left out for the same reason. */
export interface SkippedGroup {
  readonly label: string
  readonly files: readonly SkippedFile[]
}

const labels: { readonly [C in ErrorCode]?: string } = {
  'file-encrypted': '设有密码',
  'file-damaged': '已损坏或不完整',
  'file-too-large': '过大',
  'file-too-slow': '过于复杂，读取超时',
  'file-unsupported': '不是能读的格式',
  'file-text-unknown': '读出来是乱码',
  'file-without-text': '没有可读的文字（可能是扫描件）',
  'file-wps': '须在 WPS 中另存为 .docx',
  'file-encoding-unknown': '文字编码不能识别',
  'file-empty': '没有文字',
  'file-unreadable': '无法读取',
}

/** The files by reason, the most frequent first. */
export function skippedGroups(skipped: readonly SkippedFile[]): readonly SkippedGroup[] {
  const groups = new Map<string, SkippedFile[]>()
  for (const file of skipped) {
    const label = (file.code && labels[file.code]) ?? file.reason.replace(/[，。].*$/u, '')
    groups.set(label, [...(groups.get(label) ?? []), file])
  }
  return [...groups].map(([label, files]) => ({ label, files })).sort((a, b) => b.files.length - a.files.length)
}

/** Why a file was left out, without its path, for where that stands beside it. */
export function reasonAlone({ path, reason }: SkippedFile): string {
  return reason.replace(`「${path}」`, '')
}

/** The list as text, to be saved or copied: a heading for each reason, a line for each file. */
export function skippedText(skipped: readonly SkippedFile[]): string {
  return skippedGroups(skipped)
    .map(({ label, files }) => `${label}（${files.length} 份）\n${files.map(({ path }) => `  ${path}`).join('\n')}\n`)
    .join('\n')
}
