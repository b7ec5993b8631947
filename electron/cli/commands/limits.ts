import { genreSpec } from '../../../core/document/genres.ts'
import { limitPresets } from '../../../core/lint/data/limits.ts'
import { basisText, limitUnits } from '../../../core/lint/limits.ts'
import { choice, noPositionals } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'

/** Lists the limits on length, each with the rule it comes from. */
export const limitsCommand: Command = {
  name: 'limits',
  usage: 'limits [--format text|json]',
  summary: '列出篇幅限额和依据；带 * 的默认生效。',
  options: formatOption,
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    if (format === 'json') writeJson(io, limitPresets)
    else {
      for (const limit of limitPresets) {
        const value = `${limit.value} ${limitUnits[limit.kind]}`
        io.out(`${limit.isDefault ? '*' : ' '} ${genreSpec(limit.genre).name}  ${value}  ${basisText(limit.basis)}\n`)
      }
    }
    return exitCode.clean
  },
}
