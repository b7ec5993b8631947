import type { ProfileChoice } from '../../../core/docx/own-profile.ts'
import { checkFile, conformFile } from '../../service/files/check-file.ts'
import { writeFileAtomically } from '../../service/files/write-file.ts'
import { type Arguments, choice, onlyPositional, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { eachInput, readInput } from '../inputs.ts'
import { exitCode, type Io, writeJson } from '../io.ts'
import { type FormatFile, formatStylish } from '../output/format-stylish.ts'
import { outputPath, refuseOwnInput } from '../output-path.ts'
import { profileName, profileOption } from '../profile-option.ts'

/** Compares Word files with a layout profile, or sets one anew by it. */
export const checkFormatCommand: Command = {
  name: 'check-format',
  usage: 'check-format 文件… [--profile 版式|版式文件.json] [--format stylish|json] [--fix -o 输出.docx]',
  summary: '按 GB/T 9704-2012 检查 Word 文件的版式；--fix 按规范重排为新文件，原文件不动。',
  options: {
    profile: { type: 'string' },
    format: { type: 'string' },
    fix: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const format = choice(args, 'format', ['stylish', 'json'], 'stylish')
    const profile = await profileOption(args, io)
    if (args.flag('fix')) return fix(args, profile, io)
    if (args.text('output') !== undefined) throw new UsageError('选项 -o 只与 --fix 一起用。')
    if (args.positionals.length === 0) throw new UsageError('缺少要检查的文件。')
    const files: FormatFile[] = []
    const isComplete = await eachInput(args.positionals, io, async (filePath, bytes) => {
      const { findings, losses } = await checkFile(filePath, bytes, profile)
      files.push({ filePath, profile: profileName(profile), messages: findings, losses })
    })
    if (format === 'json') writeJson(io, files)
    else io.out(formatStylish(files))
    if (!isComplete) return exitCode.failure
    const hasErrors = files.some(({ messages }) => messages.some(({ severity }) => severity === 'error'))
    return hasErrors ? exitCode.findings : exitCode.clean
  },
}

async function fix(args: Arguments, profile: ProfileChoice, io: Io): Promise<number> {
  const output = outputPath(args, io)
  const filePath = onlyPositional(args, '要重排的文件')
  await refuseOwnInput(output, filePath, io)
  const { bytes, losses } = await conformFile(filePath, await readInput(filePath, io), profile)
  for (const loss of losses) io.error(`${filePath}：${loss}\n`)
  await writeFileAtomically(output.full, bytes)
  io.out(`${output.typed}\n`)
  return exitCode.clean
}
